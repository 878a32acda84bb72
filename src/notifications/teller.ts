import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '../core/actor.js';
import { eventKind, type EventName } from '../core/events.js';
import { AUDIENCES, type Audience } from '../core/messages/audiences.js';
import { firstTime } from '../platform/jobs/inbox.js';
import { Work } from '../platform/work.js';
import { writeToSubscribers } from './subscriber-post.js';

interface ToldEvent {
  readonly id: string;
  readonly kind: EventName;
  readonly subject: string;
  readonly lot_id: string | null;
  readonly vendor: string | null;
  readonly order_id: string | null;
  readonly replacement: string | null;
  readonly paper: string | null;
}

/** Turns an event into messages for those concerned, and into e-mail for those who want it: once, whatever the queue does. */
@Injectable()
export class Teller {
  constructor(private readonly work: Work) {}

  tell(eventId: string): Promise<void> {
    return this.work.run(CLOCK, async ({ db, now }) => {
      if (!(await firstTime(db, 'notifications', eventId, now))) return;
      const [event] = await db.query<ToldEvent[]>(`
        select id, kind, subject, lot_id, f.facts->>'vendor' as vendor, f.facts->>'order' as order_id, f.facts->>'replacement' as replacement, f.facts->>'paper' as paper
        from event, lateral (select convert_from(bytes, 'UTF8')::jsonb->'facts' as facts) f where id = $1`, [eventId]);
      const audience = event === undefined ? undefined : AUDIENCES[event.kind];
      if (event === undefined || audience === undefined) return;
      await writeMessages(db, event, audience, now);
      await writeMail(db, event, now);
      if (event.kind === 'lot.published') await writeToSubscribers(db, event.subject, now);
    });
  }
}

/** One statement for ten or ten thousand people; ids are made by the database from the event and the person, so that a repetition meets itself. */
async function writeMessages(db: EntityManager, { id, kind, subject, lot_id: lot, vendor, order_id: order, replacement, paper }: ToldEvent, audience: Audience, now: Date): Promise<void> {
  await db.query(`
    with concerned as (
      select coalesce((select agency_id from lot where id = $2), (select agency_id from request where id = $3), (select agency_id from package where id = $3)) as agency_id),
    told as (
      select a.person_id from appointment a, concerned c where a.role = any($4::text[]) and a.agency_id = c.agency_id and a.valid @> $5::timestamptz
      union select a.person_id from appointment a where a.role = any($6::text[]) and a.valid @> $5::timestamptz
      union select requested_by from request where $7 and (id = $3 or id in (
        select q.request_id from package_request q where q.package_id = $3 or q.package_id = (select package_id from lot where id = $2)))
      union select p.id from person p where $8 and p.id = $3
      union select c.person_id from lot_committee c where $13 and c.lot_id = $2
      union select unnest(array[r.outgoing_id, r.incoming_id]) from package_replacement r where $14 and r.id = $15::uuid
      union select w from people_with_offer($2) w where $9 in ('with-offer', 'of-category-or-with-offer')
      union select u.person_id from vendor_user u where u.until is null and u.vendor_id in (
        select v.id from vendor v join lot l on l.category = any (v.categories) where $9 in ('of-category', 'of-category-or-with-offer') and l.id = $2 and v.state = 'verified'
        union select o.vendor_id from opened_offer o where $9 = 'that-offered' and o.lot_id = $2
        union select e.vendor_id from envelopes_for_opening($2) e where $9 = 'in-the-box'
        union select coalesce($10::uuid, $3) where $9 = 'named'
        union select o.vendor_id from purchase_order o where $9 = 'of-order' and o.id = coalesce($11::uuid, $3)))
    insert into message (id, event_id, person_id, template, facts, created_at)
    select md5($1::text || person_id)::uuid, $1::uuid, person_id, $12::text, coalesce(
      (select jsonb_build_object('lot', l.code, 'title', l.title) || coalesce((select jsonb_build_object('code', r.code, 'version', r.version) from receipt_of_offer($3) r), '{}') from lot l where l.id = $2),
      (select jsonb_build_object('code', code, 'title', title) from request where id = $3),
      (select jsonb_build_object('code', code, 'title', title) from package where id = $3),
      (select jsonb_build_object('code', v.code) || coalesce((select jsonb_build_object('paper', upper(p.kind) || ' ' || p.number, 'until', to_char(p.valid_until, 'DD-MM-YYYY')) from vendor_paper p where p.id = $16::uuid), '{}') from vendor v where v.id = $3),
      (select jsonb_build_object('code', code) from report where id = $3), '{}'), $5 from told
    on conflict do nothing`,
  [id, lot, subject, audience.agency ?? [], now, audience.regency ?? [], audience.requester === true, audience.person === true, audience.vendors ?? '', vendor, order, kind, audience.keyHolders === true,
    audience.replaced === true, replacement, paper]);
}

/** A trigger puts each into the mail's outbox. Who refuses e-mail still gets what concerns the safety of the account. */
async function writeMail(db: EntityManager, { id, kind }: ToldEvent, now: Date): Promise<void> {
  await db.query(`
    insert into mail (id, message_id, state, attempts, round, changed_at)
    select md5('mail' || m.id)::uuid, m.id, 'waiting', 0, 0, $2 from message m
    where m.event_id = $1
      and m.person_id in (select person_id from people_with_mail((select array_agg(person_id) from message where event_id = $1)))
      and ($3 or not exists (select 1 from mail_refusal r where r.person_id = m.person_id))
    on conflict do nothing`, [id, now, eventKind(kind).subject === 'person']);
}
