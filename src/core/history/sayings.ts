import type { EventName } from '../events.js';
import type { Sentence } from '../sentences/sentence.js';
import type { RecordedFacts } from './offices.js';

/** How an event is told; the first whose condition holds is taken. `{vendorName}` is the name behind the fact `vendor`. */
export interface Saying extends Sentence {
  readonly when?: (facts: RecordedFacts) => boolean;
}

const say = (id: string, en: string, when?: Saying['when']): Saying => ({ id, en, ...(when === undefined ? {} : { when }) });

export const SAYINGS: Readonly<Partial<Record<EventName, readonly Saying[]>>> = {
  'request.drafted': [say('Konsep permintaan dibuat dengan perkiraan {estimate:rupiah}.', 'A request was drafted, estimated at {estimate:rupiah}.')],
  'request.amended': [say('Konsep permintaan diubah; perkiraannya {estimate:rupiah}.', 'The draft request was changed; the estimate is {estimate:rupiah}.')],
  'request.submitted': [say('Permintaan diajukan dengan perkiraan {estimate:rupiah}.', 'The request was submitted, estimated at {estimate:rupiah}.')],
  'request.accepted': [say('Permintaan diterima; sisa mata anggarannya {room:rupiah}.', 'The request was accepted; the budget line has {room:rupiah} left.')],
  'request.returned': [say('Permintaan dikembalikan untuk diperbaiki.', 'The request was returned for correction.')],
  'request.rejected': [say('Permintaan ditolak.', 'The request was rejected.')],
  'package.assembled': [say('{requests} permintaan digabung menjadi satu paket dengan pagu {ceiling:rupiah}.', '{requests} request(s) became one package with a ceiling of {ceiling:rupiah}.')],
  'package.planned': [say('Paket direncanakan dengan metode {method}.', 'The package was planned; the method is {method}.')],
  'package.announced': [say('Paket diumumkan dengan kode RUP {rupCode}, metode {method}, pagu {ceiling:rupiah}.', 'The package was announced with RUP code {rupCode}, method {method}, ceiling {ceiling:rupiah}.')],
  'package.person-replaced': [say('Seorang yang ditunjuk pada paket diganti: {seat}.', 'Somebody whom the package names was replaced: {seat}.')],
  'package.cancelled': [say('Paket dibatalkan, dengan {lots} lot di dalamnya.', 'The package was cancelled, with {lots} lot(s) in it.')],
  'lot.drafted': [say('Konsep lot dibuat dengan HPS {ownerEstimate:rupiah}.', 'The lot was drafted with an owner estimate of {ownerEstimate:rupiah}.')],
  'lot.amended': [say('Konsep lot diubah; HPS-nya {ownerEstimate:rupiah}.', 'The draft lot was changed; the owner estimate is {ownerEstimate:rupiah}.')],
  'lot.prepared': [say('Lot siap diumumkan: HPS {ownerEstimate:rupiah} dari {sources} sumber harga.', 'The lot was made ready: owner estimate {ownerEstimate:rupiah} from {sources} price sources.')],
  'lot.reworked': [say('Lot dikembalikan menjadi konsep.', 'The lot became a draft again.')],
  'lot.published': [say('Lot diumumkan dengan HPS {ownerEstimate:rupiah}; penawaran diterima sampai {closesAt:instant}.', 'The lot was published with an owner estimate of {ownerEstimate:rupiah}; offers are taken until {closesAt:instant}.')],
  'lot.extended': [say('Batas penawaran diundur dari {from:instant} menjadi {until:instant}.', 'The closing time was moved from {from:instant} to {until:instant}.')],
  'lot.cancelled': [say('Lot dibatalkan.', 'The lot was cancelled.')],
  'lot.closed': [say('Lot ditutup; {offers} penawaran tersegel di dalam kotak.', 'The lot was closed with {offers} sealed offer(s) in the box.')],
  'lot.retendered': [say('Lot ini ditenderkan ulang sebagai konsep baru.', 'This lot was drafted anew, to be tendered again.')],
  'lot.failed': [say('Lot dinyatakan gagal: {reason}.', 'The lot was declared failed: {reason}.')],
  'offer.submitted': [
    say('Penawaran {vendorName} diterima {receivedAt:instant}.', 'The offer of {vendorName} arrived at {receivedAt:instant}.', ({ version }) => version === 1),
    say('Penawaran {vendorName} diganti (versi {version}) pada {receivedAt:instant}.', 'The offer of {vendorName} was replaced (version {version}) at {receivedAt:instant}.'),
  ],
  'offer.withdrawn': [say('Penawaran {vendorName} ditarik pada {receivedAt:instant}.', 'The offer of {vendorName} was withdrawn at {receivedAt:instant}.')],
  'offer.refused': [say('Kiriman {vendorName} pada {receivedAt:instant} ditolak. {code}', 'What {vendorName} sent at {receivedAt:instant} was refused. {code}')],
  'assistance.begun': [say('Petugas loket mulai membantu {vendorName} menawar.', 'A counter began to help {vendorName} with an offer.')],
  'assistance.confirmed': [say('{vendorName} mengonfirmasi penawarannya di loket ({confirmedBy}).', '{vendorName} confirmed the offer at the counter ({confirmedBy}).')],
  'opening.confirmed': [say('{role} mengonfirmasi pembukaan penawaran.', 'The opening was confirmed by: {role}.')],
  'recovery.asked': [say('Dari {members} pemegang kunci {lost} tidak dapat hadir; pembukaan dengan kartu pemulihan diminta.', 'Of {members} key holders {lost} cannot come; opening by recovery slips was asked for.')],
  'recovery.allowed': [say('Pembukaan dengan kartu pemulihan diizinkan; kartu diterima sampai {slipsUntil:instant}.', 'Opening by recovery slips was allowed; slips are taken until {slipsUntil:instant}.')],
  'recovery.slip-given': [say('{vendorName} menyerahkan kartu pemulihannya.', '{vendorName} handed in the recovery slip.')],
  'recovery.finished': [say('Lot dibuka dengan {slips} kartu pemulihan; {unrecoverable} penawaran tidak dapat dipulihkan.', 'The lot was opened with {slips} recovery slip(s); {unrecoverable} offer(s) could not be recovered.')],
  'lot.documents-cleared': [say('{documents} dokumen tersegel dari versi yang diganti atau ditarik dihapus tanpa pernah dibuka; sidiknya tetap tercatat.', '{documents} sealed document(s) of replaced or withdrawn versions were deleted without ever being opened; their hashes stay on record.')],
  'lot.opened': [say('{offers} penawaran dibuka dengan berita acara {minutes}.', '{offers} offer(s) were opened; the minutes are {minutes}.')],
  'opening.fault-found': [say('Saat pembukaan ditemukan kesalahan: {party} ({code}).', 'A fault was found at the opening: {party} ({code}).')],
  'offer.opened': [
    say('Penawaran {vendorName} dibuka tetapi tidak dapat dipertimbangkan. {fault}', 'The offer of {vendorName} was opened but cannot be considered. {fault}', ({ fault }) => fault !== null),
    say('Penawaran {vendorName} dibuka: {correctedTotal:rupiah}.', 'The offer of {vendorName} was opened: {correctedTotal:rupiah}.', ({ total, correctedTotal }) => total === correctedTotal),
    say('Penawaran {vendorName} dibuka: tertulis {total:rupiah}, setelah koreksi aritmetik {correctedTotal:rupiah}.', 'The offer of {vendorName} was opened: written {total:rupiah}, after arithmetic correction {correctedTotal:rupiah}.'),
  ],
  'evaluation.declared': [say('Penilai menyatakan bebas benturan kepentingan.', 'An evaluator declared to have no conflict of interest.')],
  'evaluation.started': [say('Evaluasi putaran {round} dimulai.', 'Round {round} of the evaluation began.')],
  'offer.checked': [
    say('Pemeriksaan {kind} penawaran {vendorName}: memenuhi.', 'The {kind} check of the offer of {vendorName}: passed.', ({ passed }) => passed === true),
    say('Pemeriksaan {kind} penawaran {vendorName}: tidak memenuhi ({reason}).', 'The {kind} check of the offer of {vendorName}: not passed ({reason}).'),
  ],
  'evaluation.finished': [say('Evaluasi selesai; {valid} penawaran sah.', 'The evaluation ended; {valid} offer(s) are valid.')],
  'award.consented': [say('Anggota Pokja menyetujui hasil evaluasi: {consents} dari {needed} persetujuan yang diperlukan.', 'A member of the panel consented to the result: {consents} of the {needed} consents needed.')],
  'award.decided': [say('{vendorName} ditetapkan sebagai pemenang dengan {amount:rupiah} ({reason}); masa sanggah sampai {standstillUntil:instant}.', '{vendorName} was awarded the lot for {amount:rupiah} ({reason}); the standstill runs until {standstillUntil:instant}.')],
  'award.objected': [say('Penetapan disanggah: {grounds}.', 'There was an objection to the award: {grounds}.')],
  'objection.answered': [say('Sanggah dijawab: {verdict}.', 'The objection was answered: {verdict}.')],
  'award.cancelled': [say('Penetapan dibatalkan: {reason}.', 'The award was cancelled: {reason}.')],
  'award.confirmed': [say('Masa sanggah selesai; penetapan {amount:rupiah} dikukuhkan.', 'The standstill ended; the award of {amount:rupiah} was confirmed.')],
  'order.issued': [say('Pesanan {amount:rupiah} terbit sebagai {form}; barang diantar paling lambat {deliverBy}.', 'An order of {amount:rupiah} was issued as {form}; delivery is due by {deliverBy}.')],
  'order.signed': [say('Penyedia menyetujui pesanan.', 'The vendor signed the order.')],
  'order.shipped': [say('Penyedia mengirim barang.', 'The vendor sent goods.')],
  'order.received': [
    say('Kiriman diterima dengan sebagian barang ditolak.', 'A shipment was received and part of it rejected.', ({ rejected }) => rejected === true),
    say('Kiriman diterima, terlambat {daysLate} hari.', 'A shipment was received, {daysLate} day(s) late.', ({ daysLate }) => daysLate !== 0),
    say('Kiriman diterima lengkap dan tepat waktu.', 'A shipment was received whole and on time.'),
  ],
  'delivery-photo.added': [
    say('Penyedia melampirkan foto barang yang dikirim; sidik jarinya tercatat.', 'The vendor attached a photo of the goods sent; its fingerprint is on record.', ({ side }) => side === 'sending'),
    say('Penerima melampirkan foto barang yang tiba; sidik jarinya tercatat.', 'The receiver attached a photo of the goods as they arrived; its fingerprint is on record.'),
  ],
  'order.delivered': [say('Semua barang sudah diterima.', 'All goods were received.')],
  'order.accepted': [
    say('BAST {minutes} terbit; yang dibayar {payable:rupiah}.', 'The goods were accepted with BAST {minutes}; {payable:rupiah} is payable.', ({ penalty }) => penalty === 0),
    say('BAST {minutes} terbit; terlambat {daysLate} hari, denda {penalty:rupiah}, yang dibayar {payable:rupiah}.', 'The goods were accepted with BAST {minutes}; {daysLate} day(s) late, penalty {penalty:rupiah}, payable {payable:rupiah}.'),
  ],
  'order.sent-back': [say('PPK mengembalikan sebagian barang dari {lines} butir; penyedia mengirim ulang.', 'The PPK sent goods of {lines} line(s) back; the vendor ships again.')],
  'order.terminated': [say('Pesanan diputus: {reason}. Nilai yang sudah diterima {delivered:rupiah}; anggaran {released:rupiah} bebas kembali.', 'The order was terminated: {reason}. {delivered:rupiah} had been received; {released:rupiah} of the budget is free again.')],
  'invoice.sent': [say('Tagihan {amount:rupiah} dikirim.', 'An invoice of {amount:rupiah} was sent.')],
  'invoice.returned': [say('Tagihan dikembalikan untuk diperbaiki.', 'The invoice was returned for correction.')],
  'invoice.advanced': [say('Pembayaran maju: {step}.', 'The payment moved on: {step}.')],
  'invoice.paid': [say('{amount:rupiah} dibayarkan dengan SP2D.', '{amount:rupiah} was paid (SP2D).')],
  'invoice.received': [say('Penyedia mengonfirmasi uangnya sudah masuk.', 'The vendor confirmed that the money arrived.')],
  'order.rated': [
    say('Pembeli menilai penyedia: mutu {quality}, biaya {cost}, waktu {time}, layanan {service}.', 'The buyer rated the vendor: quality {quality}, cost {cost}, time {time}, service {service}.', ({ side }) => side === 'buyer'),
    say('Penyedia menilai pembeli: mutu {quality}, biaya {cost}, waktu {time}, layanan {service}.', 'The vendor rated the buyer: quality {quality}, cost {cost}, time {time}, service {service}.'),
  ],
  'report.received': [say('Laporan {code} masuk ke Inspektorat.', 'Report {code} reached the inspectorate.')],
  'report.examined': [say('Inspektorat mulai memeriksa laporan.', 'The inspectorate took up a report.')],
  'report.closed': [say('Inspektorat menutup laporan dengan jawaban.', 'The inspectorate closed a report with an answer.')],
};
