import type { EntityManager } from 'typeorm';
import { must } from '../core/broken-rule.js';
import { committeeSize, committeeThreshold, KEY_PROOF_DAYS, oneUnitCouldOpen } from '../core/committee.js';
import type { ProcurementMethod } from '../core/rules/selection-decisions.js';
import { committeeHash, type Committee } from '../sealer/context.js';
import { PackageCommitteeRow, type LotCommitteeRow, type PackageRow } from './package.entity.js';

/** Keys never change within a lot, so each lot has one setting of them. */
const EPOCH = 1;

/** The key holders of a package in the order given, each under an appointment in force; never so that one unit could open alone. */
export async function committeeOf(db: EntityManager, { id, agencyId }: PackageRow, personIds: readonly string[], method: ProcurementMethod, now: Date): Promise<readonly PackageCommitteeRow[]> {
  const needed = committeeSize(method);
  must(personIds.length === needed && new Set(personIds).size === needed, 'package.committee-size', { needed });
  const unitOf = await unitsOf(db, agencyId, personIds, now);
  const members = personIds.map((personId, at) => ({ packageId: id, position: at + 1, personId, unitId: unitOf.get(personId) ?? '' }));
  must(!oneUnitCouldOpen(members.map(({ unitId }) => unitId)), 'package.committee-one-unit');
  return members;
}

/** Another holds the key from now on; lots announced before keep the committee that their offers are sealed to. */
export async function replaceKeyHolder(db: EntityManager, { id, agencyId }: PackageRow, outgoingId: string, incomingId: string, now: Date): Promise<void> {
  const unitId = (await unitsOf(db, agencyId, [incomingId], now)).get(incomingId) ?? '';
  const members = await db.findBy(PackageCommitteeRow, { packageId: id });
  must(!oneUnitCouldOpen(members.map((member) => (member.personId === outgoingId ? unitId : member.unitId))), 'package.committee-one-unit');
  await db.update(PackageCommitteeRow, { packageId: id, personId: outgoingId }, { personId: incomingId, unitId });
}

/** The unit of each under an appointment in force, the opening committee's before any other. */
async function unitsOf(db: EntityManager, agencyId: string, personIds: readonly string[], now: Date): Promise<ReadonlyMap<string, string>> {
  const appointed = await db.query<{ personId: string; unitId: string }[]>(`
    select distinct on (person_id) person_id as "personId", coalesce(unit_id, agency_id) as "unitId" from appointment
    where person_id = any($1::uuid[]) and valid @> $3::timestamptz and (role = 'opening-committee' or (role in ('procurement-officer', 'panel-member') and agency_id = $2))
    order by person_id, role = 'opening-committee' desc`, [personIds, agencyId, now]);
  must(appointed.length === personIds.length, 'package.committee-not-appointed');
  return new Map(appointed.map(({ personId, unitId }) => [personId, unitId]));
}

/** Takes the members' keys for this lot; every one of them must have been proven within the week. */
export async function appointKeys(db: EntityManager, lotId: string, packageId: string, now: Date): Promise<readonly LotCommitteeRow[]> {
  const members = await db.query<{ position: number; personId: string; name: string; keyId: string | null; publicKey: string | null }[]>(`
    select c.position, c.person_id as "personId", p.name, k.id as "keyId", k.public_key as "publicKey" from package_committee c join person p on p.id = c.person_id
      left join member_key k on k.person_id = c.person_id and k.retired_at is null and k.proven_at >= $2::timestamptz - make_interval(days => $3)
    where c.package_id = $1 order by c.position`, [packageId, now, KEY_PROOF_DAYS]);
  const missing = members.filter(({ keyId }) => keyId === null).map(({ name }) => name).join(', ');
  must(members.length > 0 && missing === '', 'lot.committee-key-unproven', { days: KEY_PROOF_DAYS, missing });
  return members.map(({ position, personId, keyId, publicKey }) => ({ lotId, position, personId, keyId: keyId ?? '', publicKey: publicKey ?? '' }));
}

/** The committee as the sealer knows it. */
export function sealingCommittee(rows: readonly Pick<LotCommitteeRow, 'position' | 'publicKey'>[]): Committee {
  const members = rows.toSorted((one, other) => one.position - other.position).map(({ publicKey }) => publicKey);
  return { epoch: EPOCH, threshold: committeeThreshold(members.length), members };
}

/** SHA-256 of the committee, hexadecimal: it stands in the announcement's fingerprint. */
export async function nameOfCommittee(rows: readonly LotCommitteeRow[]): Promise<string> {
  return Buffer.from(await committeeHash(sealingCommittee(rows))).toString('hex');
}
