/** What every page says, in its own script, when the network is gone. */
export const AWAY = {
  id: 'Telepon ini sedang tanpa jaringan. Yang tersimpan tetap ada; tidak ada yang dikirim sampai jaringan kembali.',
  en: 'This phone has no network right now. What is kept stays; nothing is sent until it is back.',
};
