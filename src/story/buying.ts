import type { Office } from './cast.js';
import { proves } from './key-holder.js';
import type { BudgetLine, Lot } from './documents.js';
import { expectSame } from './expectation.js';
import { money, type Stage } from './stage.js';

/** What an agency buys, and the numbers that its people would check by hand. */
export interface Need {
  readonly title: string;
  readonly category: 'food' | 'masks' | 'disaster-equipment' | 'batik-uniforms';
  readonly reason: string;
  readonly beneficiaries: number;
  readonly kecamatan: string;
  readonly address: string;
  readonly rupCode: string;
  readonly budget: { readonly code: string; readonly name: string; readonly ceiling: number };
  readonly items: readonly { readonly name: string; readonly specification: string; readonly unit: string; readonly quantity: number; readonly unitEstimate: number }[];
  readonly estimate: number;
  readonly method: 'direct-procurement' | 'tender';
  readonly daysToOffer: number;
  /** Days from the request to the day on which all must have arrived. */
  readonly daysToDelivery: number;
}

/** A lot that is public, and the budget line that pays for it. */
export interface Tender {
  readonly lot: Lot;
  readonly budgetLineId: string;
}

/** From the budget line and the requester's draft to the public lot, through the hands of requester, PPK, KPA and officer or panel. */
export async function aPublicLot(stage: Stage, office: Office, need: Need): Promise<Tender> {
  const year = Number(stage.clock.date().slice(0, 4));
  const { id: budgetLineId } = await office.kpa.post<{ readonly id: string }>('/budget-lines', { agencyId: office.agencyId, year, ...need.budget });
  office.kpa.does(`membuka mata anggaran "${need.budget.name}" dengan pagu ${money(need.budget.ceiling)}`, 'opens the budget line');
  const lot = await published(stage, office, await aReadyLot(stage, office, need, budgetLineId), need);
  return { lot, budgetLineId };
}

/** Accepted by the PPK, planned, announced by the KPA, priced on two sources. */
async function aReadyLot(stage: Stage, office: Office, need: Need, budgetLineId: string): Promise<Lot> {
  const deliverBy = stage.clock.date(need.daysToDelivery);
  const requestId = await anAcceptedRequest(office, need, budgetLineId, deliverBy);
  const packageId = await anAnnouncedPackage(office, need, requestId);
  const { title, kecamatan, address, items, estimate } = need;
  const lot = await office.ppk.post<Lot>(`/packages/${packageId}/lots`, {
    title, description: need.reason, kecamatan, address, deliverBy, estimateSetOn: stage.clock.date(), items,
    sources: [
      { source: 'Survei Pasar Cikarang', kind: 'market-survey', observedOn: stage.clock.date(-3), amount: estimate },
      { source: 'Kontrak tahun lalu', kind: 'past-contract', observedOn: stage.clock.date(-200), amount: estimate },
    ],
  });
  expectSame('HPS / owner estimate', lot.ownerEstimate, estimate);
  const ready = await office.ppk.post<Lot>(`/lots/${lot.id}/preparation`);
  office.ppk.does(`menyiapkan ${lot.code} "${title}" dengan HPS ${money(estimate)} dari dua sumber harga`, `prepares the lot, its owner estimate resting on two sources`);
  return ready;
}

/** The lot becomes public; from now on its money is reserved, and vendors of its category hear of it. */
async function published(stage: Stage, office: Office, lot: Lot, { daysToOffer, method }: Need): Promise<Lot> {
  const publisher = method === 'tender' ? office.panel[0] ?? office.officer : office.officer;
  await publisher.hears('lot.prepared', lot.code);
  for (const holder of office.committee) await proves(holder);
  publisher.does('memastikan setiap pemegang kunci sudah membuktikan kuncinya minggu ini', 'makes sure that every key holder has proven their key this week');
  const tooSoon = stage.clock.instant(1, 10).toISOString();
  await publisher.isRefused(`/lots/${lot.id}/publication`, { closesAt: tooSoon }, 422, 'lot.too-few-days');
  const closesAt = stage.clock.instant(daysToOffer + 1, 10).toISOString();
  const open = await publisher.post<Lot>(`/lots/${lot.id}/publication`, { closesAt });
  expectSame('keadaan lot / state of the lot', [open.state, open.closesAt], ['published', closesAt]);
  publisher.does(`mengumumkan ${lot.code}; sehari ditolak karena terlalu singkat, kini ${daysToOffer + 1} hari`, `publishes the lot; one day was refused as too short`);
  return open;
}

export async function expectBudget(office: Office, { budgetLineId }: Tender, told: Pick<BudgetLine, 'reserved' | 'committed' | 'spent' | 'free'>): Promise<void> {
  const { items } = await office.kpa.get<{ readonly items: readonly BudgetLine[] }>('/budget-lines');
  const line = items.find(({ id }) => id === budgetLineId);
  const { reserved, committed, spent, free } = line ?? { reserved: null, committed: null, spent: null, free: null };
  expectSame('mata anggaran / budget line', { reserved, committed, spent, free }, told);
  office.kpa.does(`melihat anggaran: dicadangkan ${money(told.reserved)}, terikat ${money(told.committed)}, dibayar ${money(told.spent)}, sisa ${money(told.free)}`,
    'sees the budget line: reserved, committed, paid, free');
}

async function anAcceptedRequest(office: Office, need: Need, budgetLineId: string, neededOn: string): Promise<string> {
  const { title, category, reason, beneficiaries, kecamatan, address, items, estimate } = need;
  const request = await office.requester.post<{ readonly id: string; readonly code: string; readonly estimate: number }>('/requests', {
    agencyId: office.agencyId, title, category, reason, beneficiaries, neededOn, kecamatan, address, budgetLineId, items,
  });
  expectSame('perkiraan / estimate', request.estimate, estimate);
  await office.requester.post(`/requests/${request.id}/submission`);
  office.requester.does(`mengajukan ${request.code} "${title}" senilai ${money(estimate)}`, `submits a request worth ${money(estimate)}`);
  await office.officer.isRefused(`/requests/${request.id}/decision`, { decision: 'accepted', reason: 'Bukan wewenang saya' }, 403, 'policy.not-permitted');
  await office.ppk.hears('request.submitted');
  await office.ppk.post(`/requests/${request.id}/decision`, { decision: 'accepted', reason: 'Sesuai rencana kerja dan anggaran.' });
  await office.requester.hears('request.accepted');
  office.ppk.does('menerima permintaan itu; pemohon membacanya di kotak masuk', 'accepts it; the requester reads so in the inbox');
  return request.id;
}

async function anAnnouncedPackage(office: Office, { title, method, rupCode }: Need, requestId: string): Promise<string> {
  const { id, ocid } = await office.ppk.post<{ readonly id: string; readonly ocid: string }>('/packages', { title, requestIds: [requestId] });
  const plan = { committeeIds: office.committee.map(({ person }) => person.id), panelIds: method === 'tender' ? office.panel.map((member) => member.id) : [], smallBusinessOnly: true };
  await office.ppk.isRefused(`/packages/${id}/plan`, { ...plan, officerId: office.ppk.id }, 422, 'package.ppk-is-officer');
  const planned = await office.ppk.post<{ readonly method: string }>(`/packages/${id}/plan`, { ...plan, officerId: office.officer.id });
  expectSame('metode / method', planned.method, method);
  await office.kpa.hears('package.planned');
  await office.kpa.post(`/packages/${id}/announcement`, { rupCode });
  const how = method === 'tender' ? ['tender, dengan Pokja tiga orang', 'a tender, with a panel of three'] : ['pengadaan langsung', 'direct procurement'];
  office.kpa.does(`mengumumkan paket ${ocid}: ${how[0]}, bagi usaha kecil dan koperasi`, `announces the package: ${how[1]}, kept for small business and cooperatives`);
  return id;
}
