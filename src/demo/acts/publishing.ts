import { addDays, wibDate } from '../../core/calendar-date.js';
import type { Cast } from '../cast.js';
import type { Act, Dossier } from '../dossier.js';
import type { Rooms } from '../rooms.js';
import { estimateOf } from './asking.js';
import { committeeFor } from './committee.js';

/** A lot is drafted on two price sources, made ready, and published or taken back; its hour may move. */
export function publishing({ lots, publication, cancellations, requests, keyRing }: Rooms, cast: Cast, dossier: Dossier): readonly Act[] {
  const { agencyCode, remark, extendedFor } = dossier.scenario;
  const { extension } = dossier;
  const ppk = cast.official('ppk', agencyCode);
  return [
    ...dossier.on('lot-draft', async () => dossier.keep('lot', (await lots.draft(ppk, dossier.the('package'), lotOf(dossier))).id)),
    ...dossier.on('lot-ready', () => lots.prepare(ppk, dossier.the('lot'))),
    ...dossier.on('lot-cancelled', () => cancellations.lot(ppk, dossier.the('lot'), { reason: remark ?? '' })),
    // The need went with the occasion: its package is cancelled, and the request let go.
    ...dossier.on('package-cancelled', () => cancellations.package(ppk, dossier.the('package'), { reason: remark ?? '' })),
    ...dossier.on('package-cancelled', () => requests.decide(ppk, dossier.the('request'), { decision: 'rejected', reason: remark ?? '' }), 15),
    ...dossier.on('lot-published', async () => {
      for (const member of committeeFor(cast, dossier)) await keyRing.prove(member);
      const { manifestHash } = await publication.publish(selectorOf(cast, dossier), dossier.the('lot'), { closesAt: extension?.from ?? (dossier.closesAt as Date) });
      dossier.keep('manifest', manifestHash as string);
    }),
    ...(extension === null ? [] : [{ at: extension.at, play: () => publication.extend(selectorOf(cast, dossier), dossier.the('lot'), { closesAt: dossier.closesAt as Date, reason: extendedFor ?? '' }) }]),
  ];
}

/** Who selects: the first of the panel in a tender, the procurement officer otherwise. */
export function selectorOf(cast: Cast, { isTender, scenario }: Dossier) {
  return cast.official(isTender ? 'panel-member' : 'procurement-officer', scenario.agencyCode);
}

const HOW_TO_DELIVER = {
  food: 'Diantar dalam keadaan hangat dan tertutup, paling lambat setengah jam sebelum acara. Jumlah dapat berubah sepersepuluh sampai sehari sebelumnya.',
  masks: 'Dikemas kering, berlabel bahan dan cara mencuci. Satu contoh dibubuhi paraf kedua pihak sebelum produksi.',
  'disaster-equipment': 'Diantar ke gudang penerima pada jam kerja, dihitung dan dicoba di tempat bersama petugas gudang.',
  'batik-uniforms': 'Ukuran badan diambil di tempat kerja. Contoh kain diserahkan sebelum produksi, hasil dikemas per nama.',
} as const;

function lotOf(dossier: Dossier) {
  const { scenario, deliverBy } = dossier;
  const drafted = wibDate(dossier.entered('lot-draft') as Date);
  const estimate = estimateOf(dossier);
  return {
    title: scenario.title, description: `${scenario.reason} ${HOW_TO_DELIVER[scenario.category]}`, kecamatan: scenario.deliveryKecamatan, address: scenario.deliveryAddress,
    deliverBy, estimateSetOn: drafted, items: scenario.items.map((item) => ({ ...item })),
    sources: scenario.priceSources.map(({ kind, source }, place) => ({
      kind, source, observedOn: addDays(drafted, kind === 'past-contract' ? -330 : -2 - place),
      amount: Math.floor((estimate * (980 + dossier.chosen(35, source))) / 1000),
    })),
  };
}
