import type { Language } from '../../platform/http/language.js';

const indonesian = {
  queue: { title: 'Verifikasi', lead: 'Pendaftaran yang menunggu, yang terlama dahulu. Pelaku usaha baru dapat menawar setelah diverifikasi.', none: 'Tidak ada pendaftaran yang menunggu.', noneWhy: 'Pendaftaran baru dan yang diajukan kembali muncul di sini.', vendor: 'Pelaku usaha', since: 'Menunggu sejak', kind: 'Jenis', place: 'Kecamatan', notes: 'Perhatian', lookalikes: (many: number) => `${String(many)} kemiripan`, returned: (times: number) => `dikembalikan ${String(times)} kali`,
    verified: 'Sudah terverifikasi', search: 'Nama atau nomor', find: 'Cari', verifiedWhy: 'Untuk membekukan atau mencabut pembekuan, cari penyedianya.' },
  one: {
    back: 'Ke antrean verifikasi', evidence: 'Bukti', identity: 'Siapa', business: 'Usaha', nib: 'NIB', npwp: 'NPWP', owner: 'Pemilik atau pengurus', nik: 'NIK', phone: 'Telepon', bank: 'Rekening', address: 'Alamat', sales: 'Penjualan setahun', size: 'Ukuran', women: 'Milik perempuan', categories: 'Kategori', capacity: 'Kemampuan', perWeek: 'per minggu', registered: 'Didaftarkan', verified: 'Diverifikasi',
    cooperative: 'Koperasi', nikKoperasi: 'NIK koperasi', legal: 'Badan hukum', rat: 'RAT terakhir', members: 'Anggota', womenMembers: 'anggota perempuan', kopwan: 'Kopwan', yes: 'ya', no: 'tidak',
    lookalikes: 'Kemiripan dengan penyedia lain', noLookalikes: 'Tidak ada penyedia lain dengan rekening, telepon, atau pemilik yang sama.', shares: { 'bank-account': 'rekening sama', phone: 'telepon sama', 'owner-nik': 'pemilik sama' } as Record<string, string>,
    decisions: 'Putusan sebelumnya', noDecisions: 'Belum pernah diputuskan.', decide: 'Putusan', outcome: 'Hasil', verify: 'Verifikasi', return: 'Kembalikan untuk diperbaiki', code: 'Dasar', reason: 'Penjelasan untuk pelaku usaha', action: 'Simpan putusan', suspend: 'Bekukan penyedia', suspendWhy: 'Penyedia yang dibekukan tidak dapat menawar. Ia membaca alasannya.', reinstate: 'Cabut pembekuan', nothing: 'Saat ini tidak ada putusan yang dapat Anda ambil.',
    unmask: 'Lihat nomor lengkap', unmaskWhy: 'Setiap kali sebuah nomor dibuka, alasannya tercatat.', field: 'Nomor', unmaskReason: 'Alasan', open: 'Buka', opened: 'Nomor lengkap',
    fields: { npwp: 'NPWP', 'owner-nik': 'NIK pemilik', phone: 'Telepon', 'bank-account': 'Rekening' } as Record<string, string>,
    unmaskReasons: { 'verify-identity': 'Memeriksa identitas', 'verify-bank-account': 'Memeriksa rekening', 'reach-vendor': 'Menghubungi pelaku usaha', 'answer-complaint': 'Menjawab pengaduan' } as Record<string, string>,
    reasons: {
      'evidence-complete': 'Bukti lengkap', 'evidence-completed-later': 'Bukti dilengkapi kemudian', 'site-visited': 'Tempat usaha sudah dikunjungi', 'nib-not-found': 'NIB tidak ditemukan', 'npwp-mismatch': 'NPWP tidak cocok', 'name-mismatch': 'Nama tidak cocok', 'bank-account-mismatch': 'Rekening tidak cocok', 'cooperative-not-active': 'Koperasi tidak aktif', 'capacity-doubtful': 'Kemampuan diragukan', 'outside-regency': 'Di luar kabupaten', other: 'Lainnya',
      'false-statement': 'Pernyataan tidak benar', 'nib-revoked': 'NIB dicabut', 'contract-breach': 'Melanggar kontrak', blacklisted: 'Masuk daftar hitam', 'own-request': 'Atas permintaan sendiri', remedied: 'Sudah diperbaiki', 'decision-revised': 'Putusan ditinjau kembali', 'term-ended': 'Masa pembekuan berakhir',
    } as Record<string, string>,
    state: { registered: 'Menunggu', returned: 'Dikembalikan', verified: 'Terverifikasi', suspended: 'Dibekukan', reinstated: 'Dipulihkan' } as Record<string, string>,
    kinds: { enterprise: 'UMKM', cooperative: 'Koperasi', micro: 'Usaha mikro', small: 'Usaha kecil', medium: 'Usaha menengah' } as Record<string, string>,
  },
};

const english: typeof indonesian = {
  queue: { title: 'Verification', lead: 'Registrations that wait, the longest waiting first. A vendor can offer only once verified.', none: 'No registration waits.', noneWhy: 'New registrations, and those submitted again, appear here.', vendor: 'Vendor', since: 'Waiting since', kind: 'Kind', place: 'Kecamatan', notes: 'Mind', lookalikes: (many) => `${String(many)} lookalike(s)`, returned: (times) => `returned ${String(times)} time(s)`,
    verified: 'Verified vendors', search: 'Name or number', find: 'Find', verifiedWhy: 'To suspend or reinstate, find the vendor.' },
  one: {
    back: 'To the queue', evidence: 'Evidence', identity: 'Who', business: 'Business', nib: 'NIB', npwp: 'NPWP', owner: 'Owner or board', nik: 'NIK', phone: 'Phone', bank: 'Bank account', address: 'Address', sales: 'Yearly sales', size: 'Size', women: 'Women-owned', categories: 'Categories', capacity: 'Capacity', perWeek: 'a week', registered: 'Registered', verified: 'Verified',
    cooperative: 'Cooperative', nikKoperasi: 'Cooperative number', legal: 'Legal entity', rat: 'Last members’ meeting', members: 'Members', womenMembers: 'women', kopwan: 'Women’s cooperative', yes: 'yes', no: 'no',
    lookalikes: 'Like another vendor', noLookalikes: 'No other vendor has the same account, phone or owner.', shares: { 'bank-account': 'same account', phone: 'same phone', 'owner-nik': 'same owner' },
    decisions: 'Earlier decisions', noDecisions: 'Never decided before.', decide: 'Decision', outcome: 'Outcome', verify: 'Verify', return: 'Return for correction', code: 'Ground', reason: 'Explanation for the vendor', action: 'Keep the decision', suspend: 'Suspend the vendor', suspendWhy: 'A suspended vendor cannot offer. It reads the reason.', reinstate: 'Reinstate', nothing: 'There is no decision for you to take now.',
    unmask: 'See a whole number', unmaskWhy: 'Each time a number is opened its reason is recorded.', field: 'Number', unmaskReason: 'Reason', open: 'Open', opened: 'Whole number',
    fields: { npwp: 'NPWP', 'owner-nik': 'Owner’s NIK', phone: 'Phone', 'bank-account': 'Bank account' },
    unmaskReasons: { 'verify-identity': 'To verify the identity', 'verify-bank-account': 'To verify the account', 'reach-vendor': 'To reach the vendor', 'answer-complaint': 'To answer a complaint' },
    reasons: {
      'evidence-complete': 'Evidence complete', 'evidence-completed-later': 'Evidence completed later', 'site-visited': 'Site visited', 'nib-not-found': 'NIB not found', 'npwp-mismatch': 'NPWP does not match', 'name-mismatch': 'Name does not match', 'bank-account-mismatch': 'Account does not match', 'cooperative-not-active': 'Cooperative not active', 'capacity-doubtful': 'Capacity doubtful', 'outside-regency': 'Outside the regency', other: 'Other',
      'false-statement': 'False statement', 'nib-revoked': 'NIB revoked', 'contract-breach': 'Breach of contract', blacklisted: 'Blacklisted', 'own-request': 'On its own request', remedied: 'Remedied', 'decision-revised': 'Decision revised', 'term-ended': 'Term ended',
    },
    state: { registered: 'Waits', returned: 'Returned', verified: 'Verified', suspended: 'Suspended', reinstated: 'Reinstated' },
    kinds: { enterprise: 'Enterprise', cooperative: 'Cooperative', micro: 'Micro enterprise', small: 'Small enterprise', medium: 'Medium enterprise' },
  },
};

export const VERIFICATION: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
