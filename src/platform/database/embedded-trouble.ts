import { BadSetting } from '../config.js';

export type TroubleCode =
  | 'binaries-missing' | 'binaries-unlinked' | 'binaries-do-not-run' | 'no-account' | 'folder-not-writable' | 'not-yours' | 'moved-by-root'
  | 'unreachable' | 'other-version' | 'password-lost' | 'initdb-failed' | 'did-not-start' | 'does-not-answer' | 'in-use'
  | 'tar-missing' | 'backup-exists' | 'backup-running' | 'backup-failed' | 'backup-damaged' | 'backup-unknown' | 'restore-failed' | 'database-running' | 'database-present' | 'database-absent'
  | 'files-present' | 'not-embedded';

/** Lumbung's own PostgreSQL cannot do what was asked; the message says in both languages what a person can do. */
export class EmbeddedTrouble extends BadSetting {
  override readonly name = 'EmbeddedTrouble';

  constructor(readonly code: TroubleCode, indonesian: string, english: string) {
    super(`${indonesian} / ${english}`);
  }
}

const OR_OWN_ID = 'atau isi DATABASE_URL dengan alamat PostgreSQL 15 atau lebih baru';
const OR_OWN_EN = 'or set DATABASE_URL to a PostgreSQL 15 or newer';

/** Every trouble in one place, to be proof-read together. */
export const trouble = {
  binariesMissing: (platform: string) => new EmbeddedTrouble('binaries-missing',
    `PostgreSQL bawaan untuk ${platform} tidak ada di sini. Jalankan npm ci tanpa --omit=optional, ${OR_OWN_ID}.`,
    `There is no bundled PostgreSQL for ${platform} here. Run npm ci without --omit=optional, ${OR_OWN_EN}.`),
  binariesUnlinked: (packageDirectory: string) => new EmbeddedTrouble('binaries-unlinked',
    `Tautan pustaka PostgreSQL belum ada di ${packageDirectory}. Sebagai pemilik node_modules jalankan di sana: node scripts/hydrate-symlinks.js`,
    `The library links of PostgreSQL are missing in ${packageDirectory}. As the owner of node_modules run there: node scripts/hydrate-symlinks.js`),
  binariesDoNotRun: (why: string) => new EmbeddedTrouble('binaries-do-not-run',
    `PostgreSQL bawaan tidak dapat berjalan di mesin ini (${why}); ia memerlukan glibc, jadi bukan Alpine. Isi DATABASE_URL dengan alamat PostgreSQL 15 atau lebih baru.`,
    `The bundled PostgreSQL cannot run on this machine (${why}); it needs glibc, so not Alpine. Set DATABASE_URL to a PostgreSQL 15 or newer.`),
  noAccount: () => new EmbeddedTrouble('no-account',
    `PostgreSQL tidak mau berjalan sebagai root, dan pengguna "lumbung" tidak dapat dibuat. Jalankan: useradd --system lumbung, ${OR_OWN_ID}.`,
    `PostgreSQL refuses to run as root, and the user "lumbung" could not be created. Run: useradd --system lumbung, ${OR_OWN_EN}.`),
  folderNotWritable: (directory: string, why: string) => new EmbeddedTrouble('folder-not-writable',
    `Folder data ${directory} tidak dapat ditulisi (${why}). Perbaiki haknya atau isi LUMBUNG_DATA dengan folder lain.`,
    `The data folder ${directory} cannot be written (${why}). Repair its permissions or set LUMBUNG_DATA to another folder.`),
  notYours: (directory: string) => new EmbeddedTrouble('not-yours',
    `Basis data di ${directory} milik pengguna lain. Jalankan Lumbung sebagai pengguna yang sama seperti sebelumnya, atau isi LUMBUNG_DATA dengan folder lain.`,
    `The database in ${directory} belongs to another user. Run Lumbung as the same user as before, or set LUMBUNG_DATA to another folder.`),
  movedByRoot: (directory: string, moved: string) => new EmbeddedTrouble('moved-by-root',
    `Basis data untuk ${directory} dibuat oleh root dan ada di ${moved}. Jalankan sebagai root, atau isi LUMBUNG_DATA dengan folder lain.`,
    `The database for ${directory} was made by root and lies in ${moved}. Run as root, or set LUMBUNG_DATA to another folder.`),
  unreachable: (directory: string, user: string) => new EmbeddedTrouble('unreachable',
    `Pengguna "${user}" tidak lagi dapat memasuki ${directory}, tempat basis data berada. Beri hak masuk (chmod o+x) pada setiap folder di atasnya.`,
    `The user "${user}" can no longer enter ${directory}, where the database lies. Give the right to enter (chmod o+x) on each folder above it.`),
  otherVersion: (directory: string, theirs: string, ours: string) => new EmbeddedTrouble('other-version',
    `Basis data di ${directory} berasal dari PostgreSQL ${theirs}, sedangkan yang terpasang ${ours}. Pasang kembali versi lama, pindahkan isinya dengan pg_dump, lalu mulai lagi.`,
    `The database in ${directory} comes from PostgreSQL ${theirs}, installed is ${ours}. Install the old version again, move the content with pg_dump, then start anew.`),
  passwordLost: (directory: string) => new EmbeddedTrouble('password-lost',
    `Kata sandi di ${directory}/password hilang selagi PostgreSQL menyala. Hentikan proses Lumbung yang memakainya, lalu mulai lagi: kata sandi baru akan dibuat.`,
    `The password in ${directory}/password is gone while PostgreSQL runs. Stop the Lumbung process that uses it, then start again: a new password will be made.`),
  initdbFailed: (why: string) => new EmbeddedTrouble('initdb-failed',
    `Basis data baru tidak dapat dibuat: ${why}. Perbaiki penyebabnya, ${OR_OWN_ID}.`,
    `A new database could not be made: ${why}. Mend the cause, ${OR_OWN_EN}.`),
  didNotStart: (why: string, log: string) => new EmbeddedTrouble('did-not-start',
    `PostgreSQL bawaan tidak dapat mulai: ${why}. Selengkapnya di ${log}.`,
    `The bundled PostgreSQL did not start: ${why}. More in ${log}.`),
  doesNotAnswer: (pid: number, log: string) => new EmbeddedTrouble('does-not-answer',
    `PostgreSQL (proses ${pid}) memegang basis data ini tetapi tidak menjawab. Lihat ${log}, hentikan proses itu, lalu mulai lagi.`,
    `PostgreSQL (process ${pid}) holds this database but does not answer. See ${log}, stop that process, then start again.`),
  inUse: (directory: string, holder: string) => new EmbeddedTrouble('in-use',
    `Basis data di ${directory} sedang dipakai proses Lumbung lain (${holder}). Hentikan proses itu dulu, atau isi LUMBUNG_DATA dengan folder lain.`,
    `The database in ${directory} is in use by another Lumbung process (${holder}). Stop that one first, or set LUMBUNG_DATA to another folder.`),
  tarMissing: () => new EmbeddedTrouble('tar-missing',
    'Pencadangan dan pemulihan memerlukan perintah "tar". Pasang dulu (Debian: apt install tar), lalu ulangi.',
    'Backup and restore need the command "tar". Install it (Debian: apt install tar), then try again.'),
  backupExists: (file: string) => new EmbeddedTrouble('backup-exists',
    `Berkas ${file} sudah ada dan tidak akan ditimpa. Pilih nama lain.`,
    `The file ${file} exists already and will not be overwritten. Choose another name.`),
  backupRunning: () => new EmbeddedTrouble('backup-running',
    'Pencadangan lain sedang berjalan. Tunggu sampai selesai, lalu ulangi.',
    'Another backup is running. Wait until it has ended, then try again.'),
  backupFailed: (why: string) => new EmbeddedTrouble('backup-failed',
    `Cadangan tidak jadi dibuat: ${why}.`,
    `The backup was not made: ${why}.`),
  backupDamaged: (file: string, why: string) => new EmbeddedTrouble('backup-damaged',
    `Cadangan ${file} rusak atau sudah diubah, jadi tidak dipulihkan (${why}). Pakai cadangan lain.`,
    `The backup ${file} is damaged or was changed, so it is not restored (${why}). Use another backup.`),
  backupUnknown: (file: string, theirs: string, ours: string) => new EmbeddedTrouble('backup-unknown',
    `Cadangan ${file} berasal dari ${theirs}; Lumbung ini hanya dapat memulihkan ${ours}.`,
    `The backup ${file} comes from ${theirs}; this Lumbung can only restore ${ours}.`),
  restoreFailed: (file: string, why: string) => new EmbeddedTrouble('restore-failed',
    `Cadangan ${file} tidak dapat dipulihkan: ${why}.`,
    `The backup ${file} could not be restored: ${why}.`),
  databaseRunning: (directory: string) => new EmbeddedTrouble('database-running',
    `PostgreSQL di ${directory} sedang menyala. Hentikan Lumbung dulu, lalu pulihkan.`,
    `PostgreSQL in ${directory} is running. Stop Lumbung first, then restore.`),
  databaseAbsent: (dataDirectory: string) => new EmbeddedTrouble('database-absent',
    `Tidak ada basis data di ${dataDirectory}, jadi tidak ada yang dicadangkan. Periksa LUMBUNG_DATA.`,
    `There is no database in ${dataDirectory}, so nothing to back up. Check LUMBUNG_DATA.`),
  databasePresent: (directory: string) => new EmbeddedTrouble('database-present',
    `Di ${directory} sudah ada basis data. Pulihkan ke folder lain (LUMBUNG_DATA), atau minta penggantian; yang lama akan disisihkan, tidak dihapus.`,
    `There is a database in ${directory} already. Restore into another folder (LUMBUNG_DATA), or ask for replacement; the old one is put aside, not deleted.`),
  filesPresent: (directory: string) => new EmbeddedTrouble('files-present',
    `Di ${directory} sudah ada berkas unggahan. Pulihkan ke folder lain (LUMBUNG_DATA), atau minta penggantian; yang lama akan disisihkan, tidak dihapus.`,
    `There are uploaded files in ${directory} already. Restore into another folder (LUMBUNG_DATA), or ask for replacement; the old ones are put aside, not deleted.`),
  notEmbedded: () => new EmbeddedTrouble('not-embedded',
    'Alamat ini bukan basis data bawaan Lumbung di mesin ini. Cadangkan PostgreSQL Anda sendiri dengan pg_dump atau pg_basebackup.',
    'This address is not the embedded database of Lumbung on this machine. Back up your own PostgreSQL with pg_dump or pg_basebackup.'),
} as const;
