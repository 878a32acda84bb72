import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { MemberKeys } from '../identity/member-keys.service.js';
import { OpeningQueries } from '../openings/openings.queries.js';
import { Database } from '../platform/database/database.js';
import { KeyRing } from './key-ring.js';

/** Each start of the demo proves its committee's keys anew, so that a visitor can announce a lot at any time. */
export async function renewDemoKeys(context: INestApplicationContext): Promise<void> {
  const the = <Service>(service: new (...needs: never[]) => Service): Service => context.get<Service>(service, { strict: false });
  const holders = await the(Database).rows<{ personId: string; pseudonym: string }>('demo.key-holders', `
    select k.person_id as "personId", p.pseudonym from member_key k join person p on p.id = k.person_id
    where k.retired_at is null and k.wrapped is not null and exists (select 1 from demo_seed where finished_at is not null)`);
  const members = holders.map((holder): Actor => ({ ...holder, kind: 'person', appointments: [], vendorIds: [], secondFactor: true }));
  const ring = new KeyRing(the(MemberKeys), the(OpeningQueries));
  await ring.fetch(members);
  for (const member of members) await ring.prove(member);
}
