import type { Language } from '../../platform/http/language.js';

const indonesian = {
  keys: {
    title: 'Kunci pembuka', lead: 'Penawaran disegel dengan kunci beberapa orang. Kunci Anda dibuat di peramban ini dan tidak pernah meninggalkannya tanpa terkunci kata sandi atau passkey Anda.',
    none: 'Anda belum mempunyai kunci.', noneWhy: 'Tanpa kunci Anda, lot yang menunjuk Anda sebagai pembuka tidak dapat diumumkan.',
    make: 'Buat kunci', makeAnother: 'Buat kunci baru', anotherWhy: 'Kunci lama tetap membuka lot yang sudah diumumkan; lot berikutnya memakai kunci baru. Lakukan bila kata sandinya terlupa atau peranti Anda hilang.',
    passphrase: 'Kata sandi kunci', passphraseHint: 'Paling sedikit 15 huruf; jangan sama dengan kata sandi masuk. Kami tidak menyimpannya dan tidak dapat memulihkannya.', again: 'Sekali lagi',
    show: 'Tunjukkan kunci', showWhy: 'Server mengajukan pertanyaan yang hanya dapat dijawab pemegang kunci. Berlaku tujuh hari.', fresh: 'Sudah ditunjukkan', until: 'berlaku sampai', stale: 'Perlu ditunjukkan lagi', never: 'Belum pernah ditunjukkan',
    withPasskey: 'Buat kunci dengan passkey', withPasskeyWhy: 'Atau tanpa kata sandi: kunci dibuka dengan sidik jari, wajah, atau PIN peranti Anda (passkey). Cadangan cetak tetap wajib; bila peranti hilang, hanya cadangan itu yang membuka.',
    passkeys: 'Passkey', noPasskey: 'belum ada', passkeyAdded: 'ditambahkan', showByPasskey: 'Tunjukkan dengan passkey', addPasskey: 'Buka kunci ini juga dengan passkey', addPasskeyWhy: 'Isi kata sandi kunci atau kode cadangan di atas, lalu tekan tombol ini dan ikuti petunjuk peranti Anda. Kata sandi dan cadangan cetak tetap berlaku. Passkey yang disimpan di akun awan hanya seaman akun itu.', addPasskeyNow: 'Tambah passkey peranti ini',
    current: 'Kunci yang berlaku', older: 'Kunci lama', made: 'Dibuat', retired: 'Diganti', fingerprint: 'Kunci umum',
    backup: 'Cadangan cetak', backupWhy: 'Cetak halaman ini sekarang, masukkan ke amplop tertutup, dan simpan di arsip. Kode ini tidak akan ditampilkan lagi; siapa pun yang memegangnya dapat membuka bagian Anda.', backupCode: 'Kode cadangan', print: 'Cetak', go: 'Selesai, ke kunci saya',
    useBackup: 'Pakai cadangan cetak sebagai gantinya', backupField: 'Kode dari cadangan cetak', script: 'Kunci hanya dapat dibuat dan dipakai dengan JavaScript: peramban Andalah yang mengunci dan membukanya.',
  },
  opening: {
    title: 'Pembukaan penawaran', lead: 'Buka kunci sekali; peramban ini membuka bagian Anda untuk setiap lot yang jamnya sudah lewat. Penawaran terbaca begitu cukup anggota datang.',
    none: 'Tidak ada kotak yang menunggu Anda.', noneWhy: 'Lot muncul di sini satu menit setelah batas penawarannya lewat. Sebelum itu tak seorang pun, juga Anda, dapat melihat isinya.',
    lot: 'Lot', closed: 'Ditutup', seat: 'Kursi', state: 'Keadaan', waits: 'Menunggu Anda', given: 'Bagian Anda sudah diserahkan', action: 'Buka kunci dan serahkan bagian saya', byPasskey: 'Buka dengan passkey dan serahkan', count: (lots: number) => `${String(lots)} kotak menunggu bagian Anda.`,
    after: 'Lot yang sudah terbuka dapat dinilai pejabatnya, dan berita acaranya terbit untuk umum.', refresh: 'Muat ulang', keys: 'Kunci saya', all: 'Lot yang menunggu kunci Anda',
  },
  minutes: {
    title: 'Berita acara pembukaan', number: 'Nomor', opened: 'Dibuka', closed: 'Ditutup', seals: 'Segel di dalam kotak', manifest: 'Sidik daftar segel', committee: 'Panitia pembukaan', member: 'Kursi', name: 'Nama', confirmed: 'Menyerahkan bagian', absent: 'tidak hadir', offers: 'Penawaran', vendor: 'Pelaku usaha', seal: 'Sidik amplop', outcome: 'Hasil', read: 'Terbaca', slip: 'dibuka dengan kartu pemulihan', faults: 'Kesalahan yang ditemukan', party: 'Pihak', what: 'Apa', proof: 'Bukti', print: 'Cetak berita acara ini dari peramban Anda.', back: 'Ke halaman lot', none: 'Tidak ada penawaran di dalam kotak.', noFaults: 'Tidak ditemukan kesalahan.',
    parties: { keeper: 'Penyimpan', vendor: 'Penyedia', member: 'Anggota panitia' } as Record<string, string>, proofs: { computed: 'dapat dihitung siapa pun', witnessed: 'disaksikan anggota' } as Record<string, string>,
    recovery: 'Pembukaan dengan kartu pemulihan', askedBy: 'Diminta oleh', allowedBy: 'Diizinkan oleh', lost: 'Kursi yang berhalangan', sheet: 'Bandingkan penawaran',
  },
  client: {
    insecure: 'Peramban ini tidak dapat membuka kunci pada alamat tanpa TLS. Buka Lumbung lewat https.', unexpected: 'Belum berhasil. Muat ulang halaman dan coba lagi.', short: 'Kata sandi kunci paling sedikit 15 huruf.', differs: 'Kedua kata sandi tidak sama.',
    making: 'Membuat dan mengunci kunci Anda… ini memakan beberapa detik.', made: 'Kunci sudah dibuat, didaftarkan, dan ditunjukkan. Cetak cadangannya sekarang.', unlocking: 'Membuka kunci… ini memakan beberapa detik.', shown: 'Kunci sudah ditunjukkan.', opening: 'Membuka bagian Anda: lot {lot} dari {lots}…', 'handed-in': 'Bagian Anda untuk {lots} lot sudah diserahkan.',
    waiting: 'Bagian Anda diserahkan; menunggu anggota lain', opened: 'Terbuka', 'slips-needed': 'Terlalu sedikit bagian; kartu pemulihan diperlukan', none: 'Kunci untuk lot ini tidak ada di akun Anda.', 'backup-only': 'Kunci ini hanya ada di cadangan cetak Anda. Tulis kodenya.', 'passkey-only': 'Kunci ini dibuka dengan passkey atau cadangan cetak; kata sandinya tidak ada.',
    'passkey-waiting': 'Ikuti petunjuk peranti Anda…', 'passkey-added': 'Passkey ditambahkan.', 'passkey-none': 'Kunci ini belum mempunyai passkey. Pakai kata sandi kunci atau cadangan cetak.', 'passkey-wrong': 'Passkey ini tidak membuka kunci itu. Pakai kata sandi kunci atau cadangan cetak.', 'passkey-known': 'Passkey peranti ini sudah membuka kunci ini.',
    'no-passkey': 'Peranti atau peramban ini tidak dapat mengunci dengan passkey (ekstensi PRF tidak ada). Pakai kata sandi kunci atau cadangan cetak.', 'passkey-refused': 'Passkey tidak terpakai: dibatalkan, atau tidak ada di peranti ini. Pakai kata sandi kunci, cadangan cetak, atau peranti yang menyimpannya.',
    'member-key.wrong-opener': 'Kata sandi kunci tidak cocok.', 'member-key.other-key': 'Cadangan ini milik kunci lain.', 'printed-secret.length': 'Kode cadangan tidak lengkap.', 'printed-secret.group': 'Ada huruf yang salah dalam kode cadangan.', 'printed-secret.checksum': 'Kode cadangan tidak benar.', 'printed-secret.kind': 'Kode ini bukan cadangan kunci pembuka.',
  } as Record<string, string>,
};

const english: typeof indonesian = {
  keys: {
    title: 'Opening key', lead: 'Offers are sealed with several people’s keys. Yours is made in this browser and never leaves it unless locked by your passphrase or passkey.',
    none: 'You have no key yet.', noneWhy: 'Lots that name you as an opener cannot be published without it.',
    make: 'Make a key', makeAnother: 'Make a new key', anotherWhy: 'The old one still opens lots already published; the next lots use the new one. Do so when the passphrase is forgotten or a device is lost.',
    passphrase: 'Passphrase of the key', passphraseHint: 'At least 15 characters, other than your sign-in password. We do not keep it and cannot recover it.', again: 'Once more',
    show: 'Show the key', showWhy: 'The server asks a question that only the holder can answer. It holds for seven days.', fresh: 'Shown', until: 'until', stale: 'Has to be shown again', never: 'Never shown',
    withPasskey: 'Make a key with a passkey', withPasskeyWhy: 'Or without a passphrase: the key opens by the fingerprint, face or PIN of your device (a passkey). The printed backup is still required; if the device is lost, only the backup opens.',
    passkeys: 'Passkeys', noPasskey: 'none yet', passkeyAdded: 'added', showByPasskey: 'Show it by passkey', addPasskey: 'Open this key by a passkey as well', addPasskeyWhy: 'Give the passphrase or the backup code above, then press this button and follow your device. Passphrase and printed backup hold as before. A passkey kept in a cloud account is only as safe as that account.', addPasskeyNow: 'Add a passkey of this device',
    current: 'The key in use', older: 'Older keys', made: 'Made', retired: 'Replaced', fingerprint: 'Public key',
    backup: 'Printed backup', backupWhy: 'Print this page now, put it into a sealed envelope and keep it in the archive. This code is not shown again; whoever holds it can open your share.', backupCode: 'Backup code', print: 'Print', go: 'Done, to my key',
    useBackup: 'Use the printed backup instead', backupField: 'Code of the printed backup', script: 'Keys are made and used with JavaScript only: it is your browser that locks and unlocks them.',
  },
  opening: {
    title: 'Opening of offers', lead: 'Unlock once; this browser opens your share for every lot whose hour has passed. Offers can be read as soon as enough members have come.',
    none: 'No box waits for you.', noneWhy: 'Lots appear here a minute after their closing time. Before that nobody, you included, can see what is inside.',
    lot: 'Lot', closed: 'Closed', seat: 'Seat', state: 'State', waits: 'Waits for you', given: 'Your share is handed in', action: 'Unlock and hand in my shares', byPasskey: 'Unlock by passkey and hand in', count: (lots) => `${String(lots)} box(es) wait for your share.`,
    after: 'Lots that are open can be judged by their officer, and their minutes are public.', refresh: 'Load again', keys: 'My key', all: 'Lots that wait for your key',
  },
  minutes: {
    title: 'Minutes of the opening', number: 'Number', opened: 'Opened', closed: 'Closed', seals: 'Seals in the box', manifest: 'Hash of the list of seals', committee: 'Opening committee', member: 'Seat', name: 'Name', confirmed: 'Share handed in', absent: 'did not come', offers: 'Offers', vendor: 'Vendor', seal: 'Envelope hash', outcome: 'Outcome', read: 'Read', slip: 'opened by recovery slip', faults: 'Faults found', party: 'Party', what: 'What', proof: 'Proof', print: 'Print these minutes from your browser.', back: 'To the lot', none: 'There was no offer in the box.', noFaults: 'No fault was found.',
    parties: { keeper: 'Keeper', vendor: 'Vendor', member: 'Committee member' }, proofs: { computed: 'anyone can compute it', witnessed: 'witnessed by members' },
    recovery: 'Opening by recovery slips', askedBy: 'Asked for by', allowedBy: 'Allowed by', lost: 'Seats that could not come', sheet: 'Compare the offers',
  },
  client: {
    insecure: 'This browser cannot unlock keys at an address without TLS. Open Lumbung by https.', unexpected: 'That did not work. Load the page again and retry.', short: 'The passphrase has at least 15 characters.', differs: 'The two passphrases differ.',
    making: 'Making and locking your key… this takes some seconds.', made: 'The key is made, registered and shown. Print its backup now.', unlocking: 'Unlocking… this takes some seconds.', shown: 'The key has been shown.', opening: 'Opening your shares: lot {lot} of {lots}…', 'handed-in': 'Your shares for {lots} lot(s) are handed in.',
    waiting: 'Your share is handed in; waiting for other members', opened: 'Open', 'slips-needed': 'Too few shares; recovery slips are needed', none: 'The key for this lot is not in your account.', 'backup-only': 'Only your printed backup holds this key. Write its code.', 'passkey-only': 'This key opens by a passkey or its printed backup; it has no passphrase.',
    'passkey-waiting': 'Follow your device…', 'passkey-added': 'The passkey has been added.', 'passkey-none': 'This key has no passkey yet. Use its passphrase or the printed backup.', 'passkey-wrong': 'This passkey does not open that key. Use the passphrase or the printed backup.', 'passkey-known': 'The passkey of this device opens this key already.',
    'no-passkey': 'This device or browser cannot lock by a passkey (it has no PRF extension). Use the passphrase or the printed backup.', 'passkey-refused': 'No passkey was used: it was given up, or is not on this device. Use the passphrase, the printed backup, or the device that keeps it.',
    'member-key.wrong-opener': 'The passphrase does not fit.', 'member-key.other-key': 'This backup belongs to another key.', 'printed-secret.length': 'The backup code is not complete.', 'printed-secret.group': 'A letter of the backup code is wrong.', 'printed-secret.checksum': 'The backup code is wrong.', 'printed-secret.kind': 'This is no backup of an opening key.',
  },
};

export const COMMITTEE: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
