import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../core/actor.js';
import { authorize, rolesFor, type Ability } from '../core/policy.js';
import { asSelector, selectingRole, type Selectors } from '../core/selection.js';
import type { Database } from '../platform/database/database.js';

const SELECTORS = `select p.method, p.ppk_id as "ppkId", p.officer_id as "officerId", array(select person_id from package_panel where package_id = p.id) as "panelIds" from package p where p.id = $1`;

/** What a lot belongs to. */
interface Place {
  readonly agencyId: string;
  readonly packageId: string;
}

/** Narrows an ability of the agency to those named in the package. Whoever cannot see the lot does not find it; colleagues are told why not they. */
export async function authorizeSelector(db: EntityManager, by: Actor, ability: Ability, lot: Place, notFound: string): Promise<readonly [Role]> {
  const roles = authorize(by, ability, lot, notFound);
  const [selectors] = await db.query<[Selectors]>(SELECTORS, [lot.packageId]);
  return asSelector(by.personId, selectors, roles);
}

/** The same question for a button; null and empty for everybody else. */
export async function selectingRoles(database: Database, by: Actor | null, ability: Ability, lot: Place): Promise<readonly Role[]> {
  const roles = by === null ? [] : rolesFor(by, ability, lot);
  if (by === null || roles.length === 0) return [];
  const selectors = await database.row<Selectors>('lots.selectors', SELECTORS, [lot.packageId]);
  return roles.filter((role) => selectors !== null && role === selectingRole(by.personId, selectors));
}
