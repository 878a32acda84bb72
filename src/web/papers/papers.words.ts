import type { Language } from '../../platform/http/language.js';

const indonesian = {
  paper: 'Surat', number: 'Nomor', issuer: 'Penerbit', validity: 'Berlaku', state: 'Keadaan', until: (day: string) => `sampai ${day}`, noEnd: 'tanpa tanggal berakhir', since: (day: string) => `sejak ${day}`,
  states: { waiting: 'Menunggu pemeriksaan', checked: 'Diperiksa, benar', refused: 'Ditolak' } as Record<string, string>, expired: 'Habis masa berlaku', endsSoon: 'Segera berakhir',
  reasons: {
    'found-at-issuer': 'Ditemukan pada daftar penerbit', 'original-seen': 'Asli suratnya dilihat', 'scan-plausible': 'Pindaian sesuai dengan isian',
    unreadable: 'Pindaian tidak terbaca', 'number-differs': 'Nomor atau tanggal berbeda', 'of-somebody-else': 'Atas nama orang lain', 'not-at-issuer': 'Tidak ada pada daftar penerbit', withdrawn: 'Dicabut penerbit', other: 'Lain-lain',
  } as Record<string, string>,
  scan: 'Lihat pindaian', scanHead: 'Pindaian', scanOf: (name: string) => `Pindaian ${name}`, pdf: 'Buka PDF',
  own: {
    title: 'Sertifikat dan izin', lead: 'Halal, P-IRT, dan lainnya. Dinas koperasi memeriksanya; yang benar tampil di halaman usaha Anda dan terlihat saat penawaran Anda dievaluasi.', none: 'Belum ada surat. Ajukan yang pertama dengan foto atau PDF-nya.',
    add: 'Ajukan surat', handedIn: (day: string) => `Diajukan ${day}`, decided: (day: string) => `Diputuskan ${day}`,
  },
  form: {
    title: 'Ajukan surat', back: 'Ke sertifikat saya', lead: 'Isi persis seperti yang tertulis pada surat. Dinas koperasi mencocokkannya dengan pindaian.', kind: 'Jenis surat', number: 'Nomor surat', numberHint: 'Halal: ID dan angkanya. P-IRT: 15 angka. BPOM: MD atau ML dan 12 angka.',
    issuer: 'Diterbitkan oleh', issuerHint: 'Misalnya BPJPH, DPMPTSP Kabupaten Bekasi, atau Dinas Kesehatan.', validFrom: 'Berlaku sejak', validUntil: 'Berlaku sampai', validUntilHint: 'Kosongkan bila tidak ada tanggal berakhirnya, seperti pada sertifikat halal.',
    scan: 'Foto atau pindaian', scanHint: 'PDF, JPEG, PNG, atau WebP, paling besar 10 MB. Hanya Anda dan dinas koperasi yang melihatnya. Bila ada isian yang harus diperbaiki, pilih berkasnya sekali lagi.', action: 'Ajukan surat',
  },
  office: {
    queue: 'Surat yang menunggu', queueLead: 'Sertifikat dan izin, yang terlama dahulu.', none: 'Tidak ada surat yang menunggu.', vendor: 'Pelaku usaha', since: 'Menunggu sejak', handedIn: 'Diajukan', hash: 'Sidik jari pindaian (SHA-256)', notes: 'Catatan', others: (count: number) => `Nomor sama pada ${String(count)} usaha lain`,
    back: 'Ke antrean verifikasi', title: 'Periksa surat', evidence: 'Surat', same: 'Usaha lain dengan nomor yang sama', allOf: 'Surat lain usaha ini', papers: 'Sertifikat dan izin', noPapers: 'Belum ada surat yang diajukan.', decide: 'Putusan', outcome: 'Hasil', checked: 'Benar', refused: 'Tolak', code: 'Dasar', words: 'Penjelasan untuk pelaku usaha', wordsHint: 'Wajib bila ditolak.', action: 'Simpan putusan',
    withdraw: 'Tolak sekarang', withdrawWhy: 'Bila surat ini ternyata dicabut atau palsu, tolaklah; surat itu hilang dari halaman publik.', done: 'Surat ini sudah ditolak. Pelaku usaha dapat mengajukan yang benar.', ownAffair: 'Anda mengurus pelaku usaha ini, sehingga petugas lain yang memutuskan.', over: 'Surat ini sudah habis masa berlakunya; ia hanya dapat ditolak.',
  },
  shown: { title: 'Sertifikat dan izin', checked: (day: string) => `diperiksa dinas koperasi ${day}` },
  evaluation: {
    title: 'Surat pada tanggal penutupan', lead: (day: string) => `Sertifikat dan izin yang berlaku pada ${day} dan dinyatakan benar oleh dinas koperasi. Tidak ada di sini belum berarti tidak punya: penawaran dapat melampirkannya sendiri.`,
    none: 'Tidak ada surat yang berlaku pada tanggal itu.', later: 'diperiksa setelah penutupan',
  },
};

const english: typeof indonesian = {
  paper: 'Paper', number: 'Number', issuer: 'Issued by', validity: 'Valid', state: 'State', until: (day) => `until ${day}`, noEnd: 'without an end', since: (day) => `since ${day}`,
  states: { waiting: 'Waits to be checked', checked: 'Checked, right', refused: 'Refused' }, expired: 'Expired', endsSoon: 'Ends soon',
  reasons: {
    'found-at-issuer': 'Found in the issuer’s register', 'original-seen': 'The original was seen', 'scan-plausible': 'The scan says what was entered',
    unreadable: 'The scan cannot be read', 'number-differs': 'Number or dates differ', 'of-somebody-else': 'In somebody else’s name', 'not-at-issuer': 'Not in the issuer’s register', withdrawn: 'Withdrawn by the issuer', other: 'Other',
  },
  scan: 'See the scan', scanHead: 'Scan', scanOf: (name) => `Scan of ${name}`, pdf: 'Open the PDF',
  own: {
    title: 'Certificates and permits', lead: 'Halal, P-IRT and others. The cooperative office checks them; those found right show on your page and are seen when your offer is evaluated.', none: 'No paper yet. Hand in the first with a photo or PDF of it.',
    add: 'Hand in a paper', handedIn: (day) => `Handed in ${day}`, decided: (day) => `Decided ${day}`,
  },
  form: {
    title: 'Hand in a paper', back: 'To my certificates', lead: 'Enter exactly what the paper says. The cooperative office compares it with the scan.', kind: 'Kind of paper', number: 'Number', numberHint: 'Halal: ID and its digits. P-IRT: 15 digits. BPOM: MD or ML and 12 digits.',
    issuer: 'Issued by', issuerHint: 'Such as BPJPH, the licence office of the regency, or the health office.', validFrom: 'Valid from', validUntil: 'Valid until', validUntilHint: 'Leave it empty where there is no last day, as on a halal certificate.',
    scan: 'Photo or scan', scanHint: 'PDF, JPEG, PNG or WebP, at most 10 MB. Only you and the cooperative office see it. If something has to be mended, choose the file once more.', action: 'Hand in the paper',
  },
  office: {
    queue: 'Papers that wait', queueLead: 'Certificates and permits, the longest waiting first.', none: 'No paper waits.', vendor: 'Vendor', since: 'Waiting since', handedIn: 'Handed in', hash: 'Fingerprint of the scan (SHA-256)', notes: 'Notes', others: (count) => `Same number at ${String(count)} other vendor(s)`,
    back: 'To the queue of verifications', title: 'Check a paper', evidence: 'The paper', same: 'Other vendors with the same number', allOf: 'Other papers of this vendor', papers: 'Certificates and permits', noPapers: 'No paper was handed in yet.', decide: 'Decision', outcome: 'Outcome', checked: 'Right', refused: 'Refuse', code: 'Ground', words: 'Words for the vendor', wordsHint: 'Needed to refuse.', action: 'Keep the decision',
    withdraw: 'Refuse it now', withdrawWhy: 'If this paper turns out to be withdrawn or false, refuse it; it leaves the public page.', done: 'This paper was refused. The vendor can hand in the right one.', ownAffair: 'You act for this vendor, so another official must decide.', over: 'This paper has expired; it can only be refused.',
  },
  shown: { title: 'Certificates and permits', checked: (day) => `checked by the cooperative office on ${day}` },
  evaluation: {
    title: 'Papers on the day of the closing', lead: (day) => `Certificates and permits that held on ${day} and that the cooperative office found right. One that is not here may exist all the same: an offer can enclose it.`,
    none: 'No paper held on that day.', later: 'checked after the closing',
  },
};

export const PAPER_WORDS: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
