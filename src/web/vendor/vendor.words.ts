import type { Language } from '../../platform/http/language.js';

const indonesian = {
  registration: {
    title: 'Daftarkan usaha', step: (at: number, of: number) => `Langkah ${String(at)} dari ${String(of)}`, next: 'Simpan dan lanjut', back: 'Kembali', saved: 'Setiap langkah tersimpan; Anda dapat berhenti dan melanjutkan kapan saja.',
    steps: { jenis: 'Jenis usaha', identitas: 'Identitas usaha', pengurus: 'Pemilik atau pengurus', tempat: 'Tempat usaha', usaha: 'Yang dijual', koperasi: 'Keterangan koperasi', rekening: 'Rekening bank', periksa: 'Periksa dan kirim' },
    kind: 'Apa bentuk usaha Anda?', enterprise: 'UMKM', enterpriseHint: 'Usaha perorangan, CV, atau PT.', cooperative: 'Koperasi', cooperativeHint: 'Termasuk Koperasi Wanita (Kopwan).',
    name: 'Nama usaha', nib: 'NIB', nibHint: 'Nomor Induk Berusaha, 13 angka, dari OSS.', npwp: 'NPWP', npwpHint: '15 atau 16 angka. Usaha perorangan memakai NIK.', women: 'Usaha ini dimiliki atau dipimpin perempuan',
    ownerName: 'Nama pemilik atau ketua', ownerNik: 'NIK pemilik atau ketua (boleh dikosongkan)', ownerNikHint: '16 angka di KTP. Disandikan, dan hanya dibuka dinas koperasi dengan alasan yang tercatat.', phone: 'Nomor telepon usaha', phoneHint: 'Misalnya 0812-3456-7890.',
    kecamatan: 'Kecamatan', choose: 'Pilih', address: 'Alamat', addressHint: 'Jalan atau kampung, RT dan RW, desa.',
    categories: 'Apa yang Anda jual, dan berapa yang sanggup Anda buat dalam seminggu?', categoriesHint: 'Centang yang Anda jual. Kapasitas menentukan lot mana yang dapat Anda ikuti.', unit: 'Satuan', perWeek: 'Kapasitas seminggu', sales: 'Penjualan satu tahun terakhir', salesHint: 'Menentukan usaha mikro, kecil, atau menengah. Tidak ditampilkan kepada umum.',
    type: 'Jenis koperasi', members: 'Jumlah anggota', womenMembers: 'Anggota perempuan', kopwan: 'Ini Koperasi Wanita (Kopwan): semua anggotanya perempuan', nikKoperasi: 'Nomor Induk Koperasi (NIK koperasi)', legalNumber: 'Nomor badan hukum', ratDate: 'Tanggal Rapat Anggota Tahunan (RAT) terakhir',
    types: { producer: 'Produsen', consumer: 'Konsumen', marketing: 'Pemasaran', service: 'Jasa', 'savings-and-loan': 'Simpan pinjam' } as Record<string, string>,
    bankCode: 'Kode bank', bankCodeHint: '3 angka, misalnya 110 untuk BJB, 002 untuk BRI.', account: 'Nomor rekening', accountName: 'Nama pemilik rekening', accountHint: 'Pembayaran dikirim ke rekening ini. Nomornya disandikan.',
    check: 'Periksa jawaban Anda', change: 'Ubah', yes: 'Ya', no: 'Tidak', none: 'Belum diisi', send: 'Kirim pendaftaran', sendHint: 'Dinas Koperasi dan UMKM memeriksa data ini. Anda diberi tahu hasilnya.', restart: 'Hapus isian dan mulai dari awal',
  },
  business: {
    title: 'Usaha saya', none: 'Anda belum mendaftarkan usaha. Siapkan NIB, NPWP, dan nomor rekening; mengisinya sekitar sepuluh menit.', start: 'Daftarkan usaha', goOn: 'Lanjutkan pendaftaran', another: 'Daftarkan usaha lain',
    states: { registered: 'Menunggu pemeriksaan dinas', returned: 'Dikembalikan untuk diperbaiki', verified: 'Terverifikasi', suspended: 'Ditangguhkan' } as Record<string, string>,
    meaning: { registered: 'Dinas koperasi sedang memeriksa data Anda. Anda dapat mulai memasang produk.', returned: 'Perbaiki yang disebut dinas, lalu ajukan lagi.', verified: 'Anda dapat menawar dan menerima pesanan.', suspended: 'Anda belum dapat menawar. Alasannya ada di bawah.' } as Record<string, string>,
    decisions: 'Keputusan dinas', decision: { verified: 'Diverifikasi', returned: 'Dikembalikan', suspended: 'Ditangguhkan', reinstated: 'Dipulihkan' } as Record<string, string>,
    amend: 'Ubah profil', again: 'Ajukan lagi', products: 'Produk dan foto', publicPage: 'Halaman publik', owner: 'Pemilik', nik: 'NIK', phone: 'Telepon', bank: 'Rekening', sales: 'Penjualan setahun', capacity: 'Kapasitas seminggu', save: 'Simpan', keepPrivate: 'Kosongkan bila tidak berubah.', privateTitle: 'Data tertutup',
  },
  products: {
    title: 'Produk', add: 'Tambah produk', none: 'Belum ada produk. Foto yang terang dan harga yang jelas membuat instansi menemukan Anda.', category: 'Kategori', name: 'Nama produk', description: 'Keterangan', descriptionHint: 'Isi, ukuran, ketahanan, pilihan rasa atau warna.',
    unit: 'Satuan', priceFrom: 'Harga mulai dari', priceHint: 'Ancar-ancar bagi pembeli, bukan penawaran.', perWeek: 'Sanggup per minggu', shown: 'Dipajang', hidden: 'Disembunyikan', state: 'Tampilan', save: 'Simpan produk', photo: 'Foto', photoHint: 'JPEG, PNG, atau WebP, paling besar 5 MB. Data lokasi di dalam foto dibuang.', upload: 'Kirim foto', noPhoto: 'Belum ada foto', edit: 'Ubah', back: 'Kembali',
  },
};

const english: typeof indonesian = {
  registration: {
    title: 'Register your business', step: (at: number, of: number) => `Step ${String(at)} of ${String(of)}`, next: 'Save and go on', back: 'Back', saved: 'Each step is saved; you can stop and go on at any time.',
    steps: { jenis: 'Kind of business', identitas: 'Identity', pengurus: 'Owner or chair', tempat: 'Place', usaha: 'What you sell', koperasi: 'The cooperative', rekening: 'Bank account', periksa: 'Check and send' },
    kind: 'What kind of business is it?', enterprise: 'Enterprise (UMKM)', enterpriseHint: 'Sole trader, CV or PT.', cooperative: 'Cooperative', cooperativeHint: 'Women’s cooperatives (Kopwan) included.',
    name: 'Name of the business', nib: 'NIB', nibHint: 'Business number of 13 digits, from OSS.', npwp: 'NPWP', npwpHint: '15 or 16 digits. A sole trader uses the NIK.', women: 'Owned or led by a woman',
    ownerName: 'Name of the owner or chair', ownerNik: 'NIK of the owner or chair (may be left empty)', ownerNikHint: '16 digits on the identity card. Encrypted; the cooperative office opens it only for a recorded reason.', phone: 'Business phone number', phoneHint: 'Such as 0812-3456-7890.',
    kecamatan: 'District', choose: 'Choose', address: 'Address', addressHint: 'Street or hamlet, RT and RW, village.',
    categories: 'What do you sell, and how much can you make in a week?', categoriesHint: 'Tick what you sell. Capacity decides which lots you can join.', unit: 'Unit', perWeek: 'Capacity a week', sales: 'Sales of the last year', salesHint: 'Decides whether the enterprise is micro, small or medium. Not shown in public.',
    type: 'Type of cooperative', members: 'Members', womenMembers: 'Women among them', kopwan: 'A women’s cooperative (Kopwan): every member is a woman', nikKoperasi: 'Number of the cooperative (NIK koperasi)', legalNumber: 'Legal entity number', ratDate: 'Last yearly members’ meeting (RAT)',
    types: { producer: 'Producers', consumer: 'Consumers', marketing: 'Marketing', service: 'Services', 'savings-and-loan': 'Savings and loan' },
    bankCode: 'Bank code', bankCodeHint: '3 digits, such as 110 for BJB or 002 for BRI.', account: 'Account number', accountName: 'Name of the account holder', accountHint: 'Payments go to this account. The number is encrypted.',
    check: 'Check your answers', change: 'Change', yes: 'Yes', no: 'No', none: 'Not filled in yet', send: 'Send the registration', sendHint: 'The cooperative office checks it. You are told the result.', restart: 'Delete what I wrote and start again',
  },
  business: {
    title: 'My business', none: 'You have not registered a business yet. Have your NIB, NPWP and bank account at hand; it takes about ten minutes.', start: 'Register a business', goOn: 'Go on with the registration', another: 'Register another business',
    states: { registered: 'Waiting for the office', returned: 'Returned for correction', verified: 'Verified', suspended: 'Suspended' },
    meaning: { registered: 'The cooperative office is checking your data. You can already show products.', returned: 'Correct what the office names, then submit again.', verified: 'You can make offers and receive orders.', suspended: 'You cannot offer for now. The reason stands below.' },
    decisions: 'Decisions of the office', decision: { verified: 'Verified', returned: 'Returned', suspended: 'Suspended', reinstated: 'Reinstated' },
    amend: 'Amend the profile', again: 'Submit again', products: 'Products and pictures', publicPage: 'Public page', owner: 'Owner', nik: 'NIK', phone: 'Phone', bank: 'Bank account', sales: 'Yearly sales', capacity: 'Capacity a week', save: 'Save', keepPrivate: 'Leave empty when unchanged.', privateTitle: 'Private data',
  },
  products: {
    title: 'Products', add: 'Add a product', none: 'No products yet. A bright picture and a clear price help agencies find you.', category: 'Category', name: 'Name of the product', description: 'Description', descriptionHint: 'Contents, size, shelf life, choices.',
    unit: 'Unit', priceFrom: 'Price from', priceHint: 'A guide for buyers, not an offer.', perWeek: 'Capacity a week', shown: 'Shown', hidden: 'Hidden', state: 'Display', save: 'Save the product', photo: 'Picture', photoHint: 'JPEG, PNG or WebP, at most 5 MB. Positions inside the picture are thrown away.', upload: 'Send the picture', noPhoto: 'No picture yet', edit: 'Amend', back: 'Back',
  },
};

/** The words of the vendor's own pages. */
export const VENDOR: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
