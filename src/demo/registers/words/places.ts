/** Streets and hamlets made of plants, birds and wishes; from everyday words, not from a map. */
export const STREETS: readonly string[] = [
  'Kenanga Raya', 'Melati Dalam', 'Cempaka Putih', 'Flamboyan', 'Anggrek Bulan', 'Teratai Indah', 'Seroja', 'Bougenville',
  'Kamboja', 'Dahlia', 'Wijaya Kusuma', 'Tanjung', 'Angsana', 'Mahoni', 'Beringin Kembar', 'Trembesi', 'Waru Doyong',
  'Kelapa Gading Tua', 'Rambutan', 'Jambu Mawar', 'Sawo Manila', 'Nangka', 'Belimbing Wuluh', 'Salak Pondok', 'Manggis',
  'Merpati', 'Kutilang', 'Cendrawasih', 'Jalak Suren', 'Kepodang', 'Perkutut', 'Pipit', 'Gelatik', 'Bangau Putih',
  'Bandeng Jaya', 'Gabus Mas', 'Mujair', 'Lele Dumbo', 'Saluran Sekunder', 'Tanggul Timur', 'Bendungan Lama', 'Irigasi Barat',
  'Lumbung Padi', 'Sawah Lega', 'Pancuran', 'Mata Air', 'Gotong Royong', 'Karya Bakti', 'Sejahtera', 'Damai', 'Persatuan',
  'Pelita', 'Harapan Baru', 'Mekar Sari', 'Guyub', 'Rukun Tani', 'Bina Karya', 'Cahaya Fajar',
];

export const HAMLETS: readonly string[] = [
  'Rawa Teratai', 'Rawa Bangau', 'Pulo Jambu', 'Pulo Waru', 'Kebon Kelapa', 'Kebon Sirih', 'Kebon Kacang', 'Ujung Sawah',
  'Tanah Tinggi', 'Bojong Rangkong', 'Bojong Mangga', 'Babakan Awi', 'Babakan Salam', 'Pasir Angin', 'Pasir Jambe',
  'Leuwi Gede', 'Leuwi Bunder', 'Cikandang', 'Cirendeu Hilir', 'Pondok Kecapi', 'Pondok Bambu Kuning', 'Gombong Tua',
  'Kali Mati', 'Muara Bakau', 'Teluk Kijing', 'Tambak Sari', 'Lio Bata', 'Pangkalan Bambu', 'Sumur Batu Hideung', 'Warung Asem',
];
