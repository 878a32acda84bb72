/** Invented names with the sound of Bekasi: Betawi along the coast and the rivers, Sundanese in the south and east. */
export const WOMEN: readonly string[] = [
  'Lilis', 'Entin', 'Marni', 'Euis', 'Yayah', 'Romlah', 'Maimunah', 'Icah', 'Nunung', 'Tini', 'Warsih', 'Kokom', 'Imas', 'Iis',
  'Titin', 'Elis', 'Mimin', 'Nani', 'Odah', 'Piah', 'Salamah', 'Yuyun', 'Nur', 'Ela', 'Dedeh', 'Enok', 'Cucu', 'Juju', 'Rohayati',
  'Sarinah', 'Aminah', 'Komariah', 'Rukmini', 'Hindun', 'Zubaedah', 'Masitoh', 'Halimah', 'Nengsih', 'Wiwin', 'Ani', 'Tuti', 'Rina',
];

export const MEN: readonly string[] = [
  'Dadang', 'Ujang', 'Madih', 'Nasir', 'Saepul', 'Kosim', 'Rojali', 'Marzuki', 'Naman', 'Mamat', 'Tatang', 'Cecep', 'Dudung', 'Eman',
  'Uus', 'Yayat', 'Sarip', 'Wawan', 'Didin', 'Maman', 'Karta', 'Soleh', 'Bahrudin', 'Jumhari', 'Sanusi', 'Rohmat', 'Jaenudin', 'Encep',
];

/** Made up from fields, rivers and harvests, so that no drawn official bears the name of a real one. */
export const SECOND_NAMES_OF_WOMEN: readonly string[] = [
  'Sekarpadi', 'Padiningsih', 'Sawahlestari', 'Tarumawangi', 'Pucungwati', 'Melatiningrum', 'Kenangarahayu', 'Walungsari',
  'Citarumwati', 'Muarasih', 'Kelapawulan', 'Lumbungsari', 'Cantingrahma', 'Bambuwulung', 'Rembulansari', 'Seruniasih', 'Taruniwati',
  'Embunrahayu', 'Catursekar', 'Pandanwangsih', 'Tenunasih', 'Sirihwangi',
];

export const SECOND_NAMES_OF_MEN: readonly string[] = [
  'Padiwangsa', 'Tarumasakti', 'Citarumaya', 'Jatiwalungan', 'Lumbungjaya', 'Sawungkali', 'Gabuswirya', 'Rawasentana', 'Muarakarta',
  'Kelapanegara', 'Gagaksakti', 'Tuguwirasa', 'Pasirlaksana', 'Tanggulbuana', 'Indrasana', 'Bambusantana', 'Walungkarya', 'Pesisirana',
  'Sadariahman', 'Hujansasmita', 'Teratawira', 'Sungaiwijaya',
];

export const HONORIFICS_OF_WOMEN: readonly string[] = ['Ibu', 'Mpok', 'Teh', 'Ceu', 'Bunda', 'Umi', 'Nyai', 'Bu'];
export const HONORIFICS_OF_MEN: readonly string[] = ['Bang', 'Kang', 'Pak', 'Babeh', 'Mang', 'Abah'];

export const FIRST_WISHES: readonly string[] = [
  'Mekar', 'Karya', 'Bina', 'Sumber', 'Mitra', 'Harapan', 'Cahaya', 'Tunas', 'Berkah', 'Sinar', 'Guyub', 'Rukun', 'Gotong', 'Surya',
  'Wira', 'Putra', 'Mustika', 'Kencana', 'Pelita', 'Melati', 'Teratai', 'Padi', 'Bambu', 'Citra', 'Fajar', 'Giri', 'Pusaka', 'Panca',
];

export const SECOND_WISHES: readonly string[] = [
  'Sejahtera', 'Mandiri', 'Makmur', 'Jaya', 'Lestari', 'Abadi', 'Bersama', 'Utama', 'Rahayu', 'Sentosa', 'Mulya', 'Barokah', 'Saluyu',
  'Sauyunan', 'Raharja', 'Walagri', 'Ngahiji', 'Amanah', 'Tekun', 'Rapi', 'Asih', 'Waluya', 'Nusantara', 'Sadulur', 'Pantura',
];

/** Small women's cooperatives like to be named after flowers and trees. */
export const FLOWERS: readonly string[] = ['Melati', 'Kenanga', 'Anggrek', 'Cempaka', 'Seroja', 'Dahlia', 'Kamboja', 'Mawar', 'Tanjung', 'Flamboyan'];
