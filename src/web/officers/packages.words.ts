import type { LotState } from '../../core/machines/lot.js';
import type { PackageState } from '../../core/machines/package.js';
import type { Language } from '../../platform/http/language.js';

const indonesian = {
  list: { title: 'Paket dan lot', lead: 'Permintaan digabung menjadi paket, paket dibagi menjadi lot yang dapat ditawar.', add: 'Susun paket', none: 'Belum ada paket.', noneWhy: 'PPK menyusun paket dari permintaan yang sudah diterima.', package: 'Paket', ceiling: 'Pagu', lots: 'Lot', state: 'Keadaan', noLots: 'belum ada lot' },
  state: { draft: 'Belum direncanakan', planned: 'Menunggu pengumuman RUP', announced: 'Diumumkan', cancelled: 'Dibatalkan' } satisfies Record<PackageState, string> as Record<string, string>,
  lotState: { draft: 'Draf', ready: 'Siap diumumkan', published: 'Dibuka', closed: 'Menunggu pembukaan', opened: 'Siap dinilai', evaluating: 'Dinilai', awarded: 'Ditetapkan', ordered: 'Dipesan', completed: 'Selesai', failed: 'Gagal', cancelled: 'Dibatalkan' } satisfies Record<LotState, string> as Record<string, string>,
  assemble: { title: 'Susun paket', lead: 'Pilih permintaan yang dibeli bersama: satu perangkat daerah, satu kategori, satu mata anggaran.', requests: 'Permintaan yang sudah diterima', name: 'Nama paket', action: 'Susun paket', none: 'Tidak ada permintaan yang bebas.', noneWhy: 'Permintaan muncul di sini setelah Anda menerimanya.' },
  one: {
    back: 'Ke daftar paket', ocid: 'OCID', ceiling: 'Pagu', budget: 'Mata anggaran', method: 'Cara pengadaan', rup: 'Kode RUP', small: 'Hanya usaha kecil dan koperasi', yes: 'ya', no: 'tidak', why: 'karena', requests: 'Permintaan di dalamnya', lots: 'Lot', noLots: 'Belum ada lot.', lotsWhy: 'Sebuah lot ditawar, dinilai, dan ditetapkan sebagai satu kesatuan.',
    plan: 'Rencanakan paket', planWhy: 'Cara pengadaan ditentukan aturan; Anda menentukan orangnya.', announce: 'Umumkan di RUP', announceWhy: 'Setelah diumumkan, lot di dalamnya boleh dibuka untuk penawaran.', draftLot: 'Buat lot', cancel: 'Batalkan paket', next: 'Langkah berikut', estimate: 'Perkiraan', needed: 'Dibutuhkan',
  },
  plan: { title: 'Rencanakan paket', officer: 'Pejabat pengadaan', officerHint: 'Bukan PPK paket ini.', panel: 'Pokja Pemilihan', panelHint: 'Jumlah ganjil; wajib untuk tender, boleh kosong untuk pengadaan langsung.', committee: 'Panitia pembukaan', committeeHint: 'Tiga orang untuk pengadaan langsung, lima untuk tender; tidak boleh cukup dari satu unit saja. Mereka memegang kunci penawaran.', proven: 'kunci siap', unproven: 'kunci belum ditunjukkan', small: 'Hanya untuk usaha mikro, usaha kecil, dan koperasi', notSmall: 'Mengapa tidak (bila dibuka untuk usaha menengah)', action: 'Simpan rencana', none: 'Belum ada yang ditetapkan; administrator menetapkan orang dengan SK.' },
  people: {
    title: 'Orang pada paket ini', left: 'sudah tidak menjabat', replace: 'Tunjuk pengganti', formerly: 'Pergantian', by: (out: string, next: string, decree: string) => `${out} diganti ${next}, SK ${decree}`,
    seat: { ppk: 'PPK', 'procurement-officer': 'Pejabat pengadaan', 'panel-member': 'Pokja Pemilihan', 'opening-committee': 'Panitia pembukaan' },
    lead: (name: string, seat: string) => `${name} (${seat}) sudah tidak menjabat. Yang sudah dikerjakan tetap atas namanya; penggantinya meneruskan.`,
    keyHolder: 'Lot yang sudah diumumkan tetap dibuka pemegang kunci yang lama atau dengan kartu pemulihan; pengganti memegang kunci lot berikutnya.',
    successor: 'Pengganti', none: 'Belum ada orang lain dengan penetapan untuk tugas ini; administrator menetapkannya dengan SK.', decree: 'Nomor SK penunjukan', reason: 'Alasan', reasonHint: 'Dibaca Inspektorat.', action: 'Tunjuk pengganti',
  },
  announce: { title: 'Umumkan paket', rup: 'Kode RUP', rupHint: 'Delapan angka dari SIRUP.', action: 'Umumkan paket' },
  cancel: { title: 'Batalkan paket', lead: 'Semua lotnya ikut batal. Hanya sebelum ada penetapan. Alasannya dibaca siapa pun.', lotTitle: 'Batalkan lot', lotLead: 'Penawaran yang sudah masuk tetap tersegel dan tidak pernah dibuka. Alasannya dibaca siapa pun.', reason: 'Alasan', action: 'Batalkan' },
};

const english: typeof indonesian = {
  list: { title: 'Packages and lots', lead: 'Requests become a package, packages are divided into lots that vendors offer for.', add: 'Assemble a package', none: 'No packages yet.', noneWhy: 'The PPK assembles packages from accepted requests.', package: 'Package', ceiling: 'Ceiling', lots: 'Lots', state: 'State', noLots: 'no lots yet' },
  state: { draft: 'Not planned yet', planned: 'Waits for its announcement', announced: 'Announced', cancelled: 'Cancelled' },
  lotState: { draft: 'Draft', ready: 'Ready to publish', published: 'Open', closed: 'Waits for the opening', opened: 'To be judged', evaluating: 'Judged', awarded: 'Awarded', ordered: 'Ordered', completed: 'Completed', failed: 'Failed', cancelled: 'Cancelled' },
  assemble: { title: 'Assemble a package', lead: 'Choose requests that are bought together: one agency, one category, one budget line.', requests: 'Accepted requests', name: 'Name of the package', action: 'Assemble', none: 'No request is free.', noneWhy: 'Requests appear here when you have accepted them.' },
  one: {
    back: 'To the packages', ocid: 'OCID', ceiling: 'Ceiling', budget: 'Budget line', method: 'Method', rup: 'RUP code', small: 'Small businesses and cooperatives only', yes: 'yes', no: 'no', why: 'because', requests: 'Requests in it', lots: 'Lots', noLots: 'No lots yet.', lotsWhy: 'A lot is offered for, judged and awarded as one.',
    plan: 'Plan the package', planWhy: 'The rules name the method; you name the people.', announce: 'Announce it (RUP)', announceWhy: 'Once announced, its lots may be opened for offers.', draftLot: 'Draft a lot', cancel: 'Cancel the package', next: 'Next step', estimate: 'Estimate', needed: 'Needed',
  },
  plan: { title: 'Plan the package', officer: 'Procurement officer', officerHint: 'Not the PPK of this package.', panel: 'Selection panel (Pokja)', panelHint: 'An odd number; needed for tenders, may be empty for direct procurement.', committee: 'Opening committee', committeeHint: 'Three people for direct procurement, five for tenders; one unit alone must not be enough. They hold the keys to the offers.', proven: 'key ready', unproven: 'key not shown', small: 'For micro and small enterprises and cooperatives only', notSmall: 'Why not (when open to medium enterprises)', action: 'Keep the plan', none: 'Nobody is appointed; the administrator appoints by decree.' },
  people: {
    title: 'The people of this package', left: 'serves no longer', replace: 'Name a successor', formerly: 'Successions', by: (out: string, next: string, decree: string) => `${next} follows ${out}, decree ${decree}`,
    seat: { ppk: 'PPK', 'procurement-officer': 'Procurement officer', 'panel-member': 'Selection panel (Pokja)', 'opening-committee': 'Opening committee' },
    lead: (name: string, seat: string) => `${name} (${seat}) serves no longer. What was done stands in their name; the successor goes on.`,
    keyHolder: 'Lots announced already are opened by the former key holders or by recovery slips; the successor holds a key to the lots that follow.',
    successor: 'Successor', none: 'Nobody else holds an appointment for this; the administrator appoints by decree.', decree: 'Number of the decree', reason: 'Reason', reasonHint: 'Read by the inspectorate.', action: 'Name the successor',
  },
  announce: { title: 'Announce the package', rup: 'RUP code', rupHint: 'Eight digits from SIRUP.', action: 'Announce the package' },
  cancel: { title: 'Cancel the package', lead: 'All its lots fall with it. Only before an award. Anyone reads the reason.', lotTitle: 'Cancel the lot', lotLead: 'Offers that came in stay sealed and are never opened. Anyone reads the reason.', reason: 'Reason', action: 'Cancel it' },
};

export const PACKAGES: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
