import { lineTotal, rupiah, sum } from '../../core/money.js';
import type { Cast } from '../cast.js';
import type { Act, Dossier } from '../dossier.js';
import type { Offices } from '../fill-agencies.js';
import type { Rooms } from '../rooms.js';
import { committeeFor } from './committee.js';

/** A need is written down, decided, planned and announced. The first lot of a package carries its papers for all of them. */
export function asking({ requests, packages }: Rooms, cast: Cast, offices: Offices, dossier: Dossier, siblings: readonly Dossier[]): readonly Act[] {
  const { scenario } = dossier;
  const { agencyCode, unitCode, remark } = scenario;
  const requester = cast.official('requester', agencyCode, unitCode);
  const ppk = cast.official('ppk', agencyCode);
  const head = cast.officials('kpa', agencyCode)[0] ?? cast.official('pa', agencyCode);
  const decide = (decision: 'accepted' | 'returned' | 'rejected', reason: string) => () => requests.decide(ppk, dossier.the('request'), { decision, reason });
  const isFirst = siblings[0] === dossier;
  return [
    ...dossier.on('request-draft', async () => dossier.keep('request', (await requests.draft(requester, needOf(dossier, offices))).id)),
    ...dossier.on('request-submitted', () => requests.submit(requester, dossier.the('request'))),
    ...dossier.on('request-returned', decide('returned', remark ?? '')),
    ...dossier.on('request-rejected', decide('rejected', remark ?? '')),
    ...dossier.on('request-accepted', decide('accepted', 'Sesuai rencana kerja dan pagu masih tersedia.')),
    ...(isFirst ? dossier.on('package-planned', async () => {
      const title = siblings.length === 1 ? scenario.title : (PACKAGE_TITLES[scenario.packageCode] ?? scenario.title);
      const { id } = await packages.assemble(ppk, { title, requestIds: siblings.map((each) => each.the('request')) });
      for (const each of siblings) each.keep('package', id);
    }, -10) : []),
    ...(isFirst ? dossier.on('package-planned', () => packages.plan(ppk, dossier.the('package'), {
      officerId: cast.official('procurement-officer', agencyCode).personId, smallBusinessOnly: true,
      committeeIds: committeeFor(cast, dossier).map(({ personId }) => personId),
      panelIds: dossier.isTender ? cast.officials('panel-member', agencyCode).map(({ personId }) => personId) : [],
    })) : []),
    ...(isFirst ? dossier.on('package-announced', () => packages.announce(head, dossier.the('package'), { rupCode: String(58_000_000 + dossier.number * 137) })) : []),
  ];
}

/** Packages of several lots have a name of their own. */
const PACKAGE_TITLES: Readonly<Record<string, string>> = {
  'batik-asn': 'Seragam batik ASN kelompok perangkat daerah pertama',
  'disaster-kits': 'Isi gudang logistik BPBD menjelang musim hujan',
};

function needOf({ scenario, deliverBy, year }: Dossier, offices: Offices) {
  const { agencyCode, unitCode, budgetLineCode, title, category, reason, beneficiaries, deliveryKecamatan, deliveryAddress, items } = scenario;
  return {
    agencyId: offices.agency(agencyCode), unitId: offices.unit(unitCode), budgetLineId: offices.budgetLine(budgetLineCode, year), title, category, reason, beneficiaries,
    neededOn: deliverBy, kecamatan: deliveryKecamatan, address: deliveryAddress, items: items.map((item) => ({ ...item })),
  };
}

/** What the items of a story are estimated at together. */
export function estimateOf({ scenario }: Dossier): number {
  return sum(scenario.items.map((item) => lineTotal(item.quantity, rupiah(item.unitEstimate))));
}
