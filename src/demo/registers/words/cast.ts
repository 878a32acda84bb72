import type { AppointedRole } from '../../../core/actor.js';

/** Names of the officials whom the start introduces; everybody else's are drawn. All invented. */
export const STAGE_OFFICIALS: readonly (readonly [role: AppointedRole, name: string, position: string])[] = [
  ['requester', 'Rengganis Puspitarini', 'Analis rumah tangga, Bagian Umum'],
  ['ppk', 'Bagas Wirasembada', 'Pejabat Pembuat Komitmen'],
  ['procurement-officer', 'Nirmala Kusumahati', 'Pejabat Pengadaan'],
  ['pa', 'Suryawan Natakusumah', 'Pengguna Anggaran'],
  ['kpa', 'Dewi Laksmitasari', 'Kuasa Pengguna Anggaran'],
  ['receiver', 'Jayadi Marhasan', 'Penerima barang, gudang Sekretariat Daerah'],
  ['treasurer', 'Hartini Kencanawati', 'Bendahara Pengeluaran'],
];

/** The panel (Pokja) and the opening committee serve every agency; the committee comes from three different offices. */
export const PANEL: readonly (readonly [name: string, position: string])[] = [
  ['Wiraguna Sentanu', 'Ketua Pokja Pemilihan'],
  ['Mayangsari Hadiningrum', 'Anggota Pokja Pemilihan'],
  ['Tarmidi Sobagjana', 'Anggota Pokja Pemilihan'],
];

export const OPENING_COMMITTEE: readonly (readonly [name: string, position: string, unitCode: string])[] = [
  ['Kinanti Purwaningrat', 'Anggota panitia pembukaan, Bagian Hukum', 'setda-hukum'],
  ['Saripudin Jagabaya', 'Anggota panitia pembukaan, Persandian', 'diskominfo-sandi'],
  ['Ratih Anggraeningsih', 'Anggota panitia pembukaan, Sekretariat Inspektorat', 'inspektorat-sekretariat'],
];

export const REGENCY_OFFICIALS: readonly (readonly [role: AppointedRole, name: string, position: string, unitCode: string])[] = [
  ['cooperative-verifier', 'Purnama Sastrawidjaja', 'Verifikator koperasi dan UMKM', 'diskop-koperasi'],
  ['auditor', 'Galuh Prabaswara', 'Auditor Inspektorat', 'inspektorat-irban'],
  ['administrator', 'Bayu Nurcahyana', 'Administrator sistem', 'diskominfo-aptika'],
];

/** Who speaks for each featured vendor, by its key; the first of each category is introduced at the start. */
export const VENDOR_PEOPLE: readonly (readonly [key: string, name: string, position: string])[] = [
  ['dapur-sari', 'Sari Kusumawangi', 'Pemilik dapur'],
  ['guyub-sehat', 'Enok Rohayanti', 'Ketua koperasi'],
  ['siaga-raharja', 'Lastri Mekarwangi', 'Pemilik usaha'],
  ['teratai', 'Maemunah Sadikah', 'Ketua Kopwan'],
  ['selera-pantura', 'Tursinah Pesisiran', 'Pemilik katering'],
  ['mpok-lilis', 'Lilis Marhamah', 'Pemilik warung'],
  ['teh-entin', 'Entin Suryaningrat', 'Pemilik dapur'],
  ['barokah-sajian', 'Jumadil Rosadiputra', 'Pemilik katering'],
  ['bunda-marni', 'Marni Kuswandari', 'Pemilik usaha kue'],
  ['mulya-jaya', 'Sanip Mulyajaya', 'Pemilik konveksi'],
  ['teh-rosi', 'Rosi Anggrahini', 'Pemilik rumah jahit'],
  ['jahit-rapi', 'Nengsih Hartamia', 'Pemilik usaha jahit'],
  ['tunas-pantura', 'Wasilah Samudrawati', 'Pemilik konveksi'],
  ['sinar-citarum', 'Kartobi Rasmana', 'Pemilik usaha'],
  ['tikar-muara', 'Rumsinah Bahari', 'Perajin utama'],
  ['tenda-wira', 'Wirakarta Sumantra', 'Pemilik bengkel'],
  ['perahu-teluk', 'Samsuri Utamajaya', 'Pemilik bengkel perahu'],
  ['canting-bambu', 'Tirtawati Rahmania', 'Pemilik sanggar'],
  ['kencana', 'Kencanasari Dewanti', 'Pemilik konveksi'],
  ['mpok-nur', 'Nurhikmah Batawi', 'Pembatik'],
  ['wibawa', 'Wibawanto Kasim', 'Penjahit'],
  ['ikan-gabus', 'Romlah Sitiarum', 'Pemilik rumah batik'],
  ['saluyu', 'Kokom Setianingrat', 'Ketua koperasi'],
  ['rukun-boga', 'Titin Rukminah', 'Ketua koperasi'],
  ['jarum-mas', 'Hamidah Sulamiah', 'Ketua Kopwan'],
  ['tanggap', 'Dudung Waspadi', 'Ketua koperasi'],
  ['sauyunan', 'Imas Winangsih', 'Ketua koperasi'],
  ['sandang-lestari', 'Iis Sandangsari', 'Ketua koperasi'],
];
