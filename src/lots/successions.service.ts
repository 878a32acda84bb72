import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { PACKAGE } from '../core/machines/package.js';
import { authorize } from '../core/policy.js';
import { expectSuccession, type Circumstances, type Seating } from '../core/succession.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { replaceKeyHolder } from './committee.js';
import type { ReplaceDto } from './lots.dto.js';
import { packageView, type PackageView } from './lots.views.js';
import { PackagePanelRow, PackageReplacementRow, PackageRow } from './package.entity.js';

/** Somebody whom a running package names has left: the budget holder names a successor by decree. What was done so far stands in the name of who did it. */
@Injectable()
export class Successions {
  constructor(private readonly work: Work) {}

  replace(by: Actor, id: string, { seat, outgoingId, incomingId, decreeNumber, reason }: ReplaceDto): Promise<PackageView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const row = await lock(db, PackageRow, { id });
      must(row, 'package.not-found');
      const state = step(PACKAGE, row, 'replace', authorize(by, 'package.replace', row, 'package.not-found'), now);
      const succession = { seat, outgoingId, incomingId, decidedBy: by.personId };
      expectSuccession(succession, await circumstancesOf(db, row, succession));
      const replacement = newId();
      await add(db, PackageReplacementRow, { id: replacement, packageId: id, ...succession, decreeNumber, reason, decidedAt: now });
      if (seat === 'panel-member') await db.update(PackagePanelRow, { packageId: id, personId: outgoingId }, { personId: incomingId });
      if (seat === 'opening-committee') await replaceKeyHolder(db, row, outgoingId, incomingId, now);
      const changed = await change(db, PackageRow, row, { state, ...(seat === 'ppk' ? { ppkId: incomingId } : {}), ...(seat === 'procurement-officer' ? { officerId: incomingId } : {}) });
      const [outgoing, incoming] = await pseudonymsOf(db, outgoingId, incomingId);
      record('package.person-replaced', { subject: id, facts: { seat, replacement, outgoing, incoming }, detail: { reason, decree: decreeNumber } });
      return packageView(changed, by, now);
    });
  }
}

async function circumstancesOf(db: EntityManager, { id, agencyId }: PackageRow, { seat, outgoingId, incomingId }: Pick<PackageReplacementRow, 'seat' | 'outgoingId' | 'incomingId'>): Promise<Circumstances> {
  const named = await db.query<Seating[]>('select seat, person_id as "personId" from package_seat where package_id = $1', [id]);
  const former = (await db.findBy(PackageReplacementRow, { packageId: id })).map((each) => ({ seat: each.seat, personId: each.outgoingId }));
  const [serving] = await db.query<[{ outgoing: boolean; incoming: boolean }]>('select serves($1, $3, $4) as outgoing, serves($2, $3, $4) as incoming', [outgoingId, incomingId, seat, agencyId]);
  return { named, former, outgoingServes: serving.outgoing, incomingServes: serving.incoming };
}

async function pseudonymsOf(db: EntityManager, outgoingId: string, incomingId: string): Promise<readonly [string, string]> {
  const [{ outgoing, incoming }] = await db.query<[{ outgoing: string; incoming: string }]>(
    'select o.pseudonym as outgoing, i.pseudonym as incoming from person o, person i where o.id = $1 and i.id = $2', [outgoingId, incomingId]);
  return [outgoing, incoming];
}
