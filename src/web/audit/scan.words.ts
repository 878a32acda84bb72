import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Pindai', camera: 'Pindai dengan kamera', stop: 'Hentikan kamera', film: 'Gambar kamera', photo: 'Atau ambil foto kode QR-nya', photoHint: 'Gambarnya tidak dikirim; peramban ini yang membacanya.', typed: 'Atau ketik',
  client: {
    starting: 'Menghidupkan kamera…', looking: 'Arahkan kamera ke kode QR pada tanda terima.', 'nothing-yet': 'Belum terlihat kode QR. Dekatkan, tahan diam, dan beri cahaya.', reading: 'Membaca foto…', 'nothing-there': 'Tidak ada kode QR yang terbaca pada foto ini.', 'no-picture': 'Berkas itu bukan gambar yang dapat dibaca.', 'other-code': 'Kode QR itu bukan kode tanda terima Lumbung.', found: 'Terbaca. Memeriksa tanda terima…',
    NotAllowedError: 'Kamera tidak diizinkan. Izinkan di pengaturan peramban, ambil foto, atau ketik kodenya.', NotFoundError: 'Peranti ini tidak mempunyai kamera. Pilih berkas foto, atau ketik kodenya.', failed: 'Kamera tidak dapat dipakai. Pilih foto, atau ketik kodenya.',
  } as Record<string, string>,
};

const english: typeof indonesian = {
  title: 'Scan', camera: 'Scan with the camera', stop: 'Stop the camera', film: 'Picture of the camera', photo: 'Or take a photo of the QR code', photoHint: 'The picture is not sent; this browser reads it.', typed: 'Or type it',
  client: {
    starting: 'Starting the camera…', looking: 'Point the camera at the QR code of the receipt.', 'nothing-yet': 'No QR code in sight yet. Go closer, hold still, and give it light.', reading: 'Reading the photo…', 'nothing-there': 'No QR code could be read in this photo.', 'no-picture': 'That file is no picture that can be read.', 'other-code': 'That QR code is not of a Lumbung receipt.', found: 'Read. Checking the receipt…',
    NotAllowedError: 'The camera is not allowed. Allow it in the settings of the browser, choose a photo, or type the code.', NotFoundError: 'This device has no camera. Choose a photo, or type the code.', failed: 'The camera cannot be used. Choose a photo, or type the code.',
  },
};

export const SCAN: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
