import type { Actor } from '../core/actor.js';
import { may } from '../core/policy.js';
import type { AgencyRow, AgencyUnitRow } from './agency.entity.js';

/** An agency as anybody sees it. */
export interface AgencyView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly satkerCode: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly can: { readonly addUnit: boolean };
}

export function agencyView(
  { id, code, name, satkerCode }: Omit<AgencyRow, 'createdAt'>, units: readonly Pick<AgencyUnitRow, 'id' | 'name'>[], viewer: Actor | null,
): AgencyView {
  return { id, code, name, satkerCode, units: units.map((unit) => ({ id: unit.id, name: unit.name })), can: { addUnit: viewer !== null && may(viewer, 'agency.add') } };
}
