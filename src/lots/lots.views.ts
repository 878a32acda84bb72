import type { Actor, Role } from '../core/actor.js';
import { canStep } from '../core/machine.js';
import { isOpenForOffers, LOT, shownState, type LotState } from '../core/machines/lot.js';
import { PACKAGE } from '../core/machines/package.js';
import { mayAnywhere, rolesFor } from '../core/policy.js';
import type { LotItemRow, LotRow } from './lot.entity.js';
import type { PackageRow } from './package.entity.js';

/** What of a lot is read for its view. */
export type ShownLot = Omit<LotRow, 'createdAt' | 'publishedBy'>;

/** A lot as anyone sees it; only `can` depends on who looks. Quantities in thousandths, money in whole rupiah. */
export interface LotView extends Omit<ShownLot, 'publishedAt' | 'closesAt' | 'manifestHash'> {
  readonly state: LotState;
  readonly publishedAt: string | null;
  readonly closesAt: string | null;
  readonly manifestHash: string | null;
  readonly items: readonly Omit<LotItemRow, 'lotId'>[];
  readonly can: { readonly amend: boolean; readonly prepare: boolean; readonly rework: boolean; readonly publish: boolean; readonly extend: boolean; readonly cancel: boolean; readonly retender: boolean; readonly offer: boolean; readonly open: boolean };
}

/** `selecting` is the role in which the viewer selects for the lot's package, if any. */
export function lotView(lot: ShownLot, items: readonly Omit<LotItemRow, 'lotId'>[], by: Actor | null, now: Date, selecting: readonly Role[] = []): LotView {
  const roles = (ability: 'lot.draft' | 'lot.cancel' | 'lot.open') => (by === null ? [] : rolesFor(by, ability, lot));
  // Field by field: to copy a row but for a few was the dearest of our own steps on this page.
  const { id, code, packageId, agencyId, title, category, description, kecamatan, address, deliverBy, ownerEstimate, estimateSetOn, followsLotId, version } = lot;
  return {
    id, code, packageId, agencyId, title, category, description, kecamatan, address, deliverBy, ownerEstimate, estimateSetOn,
    state: shownState(lot, now),
    publishedAt: lot.publishedAt?.toISOString() ?? null,
    closesAt: lot.closesAt?.toISOString() ?? null,
    manifestHash: lot.manifestHash?.toString('hex') ?? null,
    followsLotId, version,
    items: items.map(itemView),
    can: {
      amend: lot.state === 'draft' && roles('lot.draft').length > 0,
      prepare: canStep(LOT, lot, 'prepare', roles('lot.draft'), now),
      rework: canStep(LOT, lot, 'rework', roles('lot.draft'), now),
      publish: lot.state === 'ready' && selecting.length > 0,
      extend: canStep(LOT, lot, 'extend', selecting, now),
      retender: (lot.state === 'failed' || lot.state === 'cancelled') && roles('lot.draft').length > 0,
      cancel: canStep(LOT, lot, 'cancel', roles('lot.cancel'), now),
      offer: by !== null && mayAnywhere(by, 'offer.submit') && isOpenForOffers(lot, now),
      open: canStep(LOT, lot, 'open', roles('lot.open'), now),
    },
  };
}

function itemView({ id, position, name, specification, unit, quantity, unitEstimate }: Omit<LotItemRow, 'lotId'>): LotView['items'][number] {
  return { id, position, name, specification, unit, quantity, unitEstimate };
}

export interface PackageView extends Omit<PackageRow, 'createdAt' | 'announcedAt'> {
  readonly createdAt: string;
  readonly announcedAt: string | null;
  readonly can: { readonly plan: boolean; readonly announce: boolean; readonly cancel: boolean; readonly draftLot: boolean; readonly replace: boolean };
}

export function packageView(row: PackageRow, by: Actor, now: Date): PackageView {
  const ppk = rolesFor(by, 'package.assemble', row);
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    announcedAt: row.announcedAt?.toISOString() ?? null,
    can: {
      plan: canStep(PACKAGE, row, 'plan', ppk, now),
      announce: row.state === 'planned' && rolesFor(by, 'package.announce', row).length > 0,
      cancel: canStep(PACKAGE, row, 'cancel', rolesFor(by, 'package.cancel', row), now),
      replace: canStep(PACKAGE, row, 'replace', rolesFor(by, 'package.replace', row), now),
      draftLot: ppk.length > 0 && (row.state === 'planned' || row.state === 'announced'),
    },
  };
}
