import { machineRandomness } from '../sealer/randomness.js';
import { sealOffer } from '../sealer/seal.js';
import type { Lot, OpenedOffer, Sealing } from './documents.js';
import type { Office } from './cast.js';
import { expectSame } from './expectation.js';
import { unlocks } from './key-holder.js';
import { inBekasi } from './story-clock.js';
import { money, type Stage } from './stage.js';
import type { Vendor } from './vendors.js';
import { ask, told } from './wire.js';

interface Receipt {
  readonly version: number;
  readonly code: string;
}

/** Sealed on the vendor's own device. A wrong sum is written on purpose where a story is about arithmetic. */
async function sealed(stage: Stage, vendorId: string, { id: lotId, items }: Lot, unitPrices: readonly number[], version: number, writtenTotal?: number): Promise<string> {
  const lines = items.map(({ id, quantity }, at) => ({ lotItemId: id, quantity, unitPrice: unitPrices[at] ?? 0, lineTotal: Math.round((quantity / 1000) * (unitPrices[at] ?? 0)) }));
  const total = lines.reduce((sum, { lineTotal }) => sum + lineTotal, 0);
  const sealing = told<Sealing>(await ask(stage.url, 'GET', `/lots/${lotId}/sealing`), 200);
  const { envelope } = await sealOffer({ ...sealing, vendorId, version }, { items: lines, total: writtenTotal ?? total }, machineRandomness);
  return Buffer.from(envelope).toString('base64');
}

/** A vendor reads of the lot and sends its price, for which it gets a receipt. */
export async function offers(stage: Stage, vendor: Vendor, lot: Lot, unitPrices: readonly number[], { version = 1, writtenTotal }: { readonly version?: number; readonly writtenTotal?: number } = {}): Promise<void> {
  const { person } = vendor;
  if (version === 1) await person.hears('lot.published', lot.code);
  const receipt = await person.post<Receipt>(`/lots/${lot.id}/offers`, { format: 1, version, manifestHash: lot.manifestHash, envelope: await sealed(stage, vendor.id, lot, unitPrices, version, writtenTotal) });
  expectSame('versi penawaran / version of the offer', receipt.version, version);
  await person.hears('offer.submitted', lot.code);
  person.does(version === 1 ? `menawar; tanda terima ${receipt.code}` : `mengganti penawarannya (ke-${version}); tanda terima ${receipt.code}`,
    version === 1 ? 'offers, and holds a receipt' : 'replaces the offer');
}

export async function withdraws({ person }: Vendor, lot: Lot): Promise<void> {
  await person.post(`/lots/${lot.id}/offers/withdrawal`, {});
  await person.hears('offer.withdrawn', lot.code);
  person.does('menarik penawarannya sebelum batas waktu', 'withdraws the offer before the hour');
}

/** Before the hour nobody learns even how many have offered. */
export async function expectSealed(office: Office, lot: Lot): Promise<void> {
  const seen = await office.officer.get<object>(`/lots/${lot.id}/offers`);
  expectSame('penawaran sebelum dibuka / offers before the opening', seen, { sealed: true, items: [], next: null });
  office.officer.does('belum dapat melihat satu pun penawaran, jumlahnya pun tidak', 'cannot see any offer yet, not even how many there are');
}

/** A second after the hour is too late, and the refusal is kept as the vendor's proof. */
export async function isTooLate(stage: Stage, { person, id }: Vendor, lot: Lot, unitPrices: readonly number[], version: number): Promise<void> {
  await stage.clock.to(new Date(new Date(lot.closesAt).getTime() + 1000));
  await person.isRefused(`/lots/${lot.id}/offers`, { format: 1, version, manifestHash: lot.manifestHash, envelope: await sealed(stage, id, lot, unitPrices, version) }, 422, 'offer.after-deadline');
  const { items } = await person.get<{ readonly items: readonly { readonly lotId: string; readonly code: string }[] }>('/offers/refusals');
  expectSame('bukti penolakan / proof of the refusal', items.filter(({ lotId }) => lotId === lot.id).map(({ code }) => code), ['offer.after-deadline']);
  await person.hears('offer.refused', lot.code);
  person.does(`terlambat sedetik setelah ${inBekasi(new Date(lot.closesAt))}; ditolak, dan buktinya tersimpan`, 'is a second late: refused, and the proof is kept');
}

/** The clock closes the lot, as many key holders as are needed open it, and everybody sees the same prices. Answers the offers, cheapest first. */
export async function opened(stage: Stage, office: Office, lot: Lot, participants: readonly Vendor[], corrected: readonly (readonly [Vendor, number])[]): Promise<readonly OpenedOffer[]> {
  const first = office.panel[0] ?? office.officer;
  await stage.clock.to(new Date(new Date(lot.closesAt).getTime() + 61_000));
  await first.hears('lot.closed', lot.code);
  const { seals } = told<{ readonly seals: readonly string[] }>(await ask(stage.url, 'GET', `/lots/${lot.id}/closing-manifest`), 200);
  expectSame('segel dalam manifes / seals in the manifest', seals.length, corrected.length);
  const coming = office.committee.slice(-Math.floor((office.committee.length + 1) / 2));
  for (const [at, holder] of coming.entries()) {
    await holder.person.hears('lot.closed', lot.code);
    const { state, confirmed, offers: read, minutes } = await unlocks(holder, lot.id);
    const last = at === coming.length - 1;
    expectSame('pembukaan / opening', [state, confirmed, read], last ? ['opened', coming.length, corrected.length] : ['waiting', at + 1, null]);
    holder.person.does(last ? `menyerahkan bagian kuncinya; ${corrected.length} penawaran terbuka serentak, berita acara ${minutes}` : `menyerahkan bagian kuncinya, yang ke-${at + 1} dari ${coming.length}; belum satu harga pun terbaca`,
      last ? `hands in her shares: ${corrected.length} offers open at once, with minutes` : `hands in her shares, ${at + 1} of ${coming.length}; no price can be read yet`);
  }
  for (const { person } of participants) await person.hears('lot.opened', lot.code);
  const { items } = told<{ readonly items: readonly OpenedOffer[] }>(await ask(stage.url, 'GET', `/lots/${lot.id}/offers`), 200);
  expectSame('harga terkoreksi / corrected prices', items.map(({ vendorId, correctedTotal }) => [vendorId, correctedTotal]), corrected.map(([{ id }, total]) => [id, total]));
  for (const { total, correctedTotal } of items.filter((offer) => offer.total !== offer.correctedTotal)) {
    first.does(`koreksi aritmatika: tertulis ${money(total)}, seharusnya ${money(correctedTotal)}`, 'arithmetic correction: the written sum was wrong');
  }
  return items;
}
