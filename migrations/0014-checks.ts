import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The record looks at the house, and the house at the record: what offers, awards, orders, payments and budgets must be by their events, and the alarm
 * that makes everything read-only while the log is not the one that was last seen.
 */
export class Checks1700000000014 implements MigrationInterface {
  name = 'Checks1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The log here is not a continuation of the one that was last kept or witnessed. Open until the missing part is back or a new log is begun.
create table log_alarm (
  id uuid primary key,
  code text not null check (code in ('log-behind', 'log-differs', 'log-of-another-origin')),
  seen_origin text not null,
  seen_size bigint not null check (seen_size >= 0),
  seen_by text not null,
  raised_at timestamptz not null,
  ended_at timestamptz,
  ending text check (ending in ('caught-up', 'no-longer-asked', 'reopened')),
  check ((ended_at is null) = (ending is null))
);
create unique index log_alarm_one_open on log_alarm ((true)) where ended_at is null;
create function refuse_while_alarmed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from log_alarm where ended_at is null) then
    raise exception 'read-only: the log is not the one that was last seen' using errcode = 'LU050';
  end if;
  return null;
end $$;
create trigger event_not_while_alarmed before insert on event for each statement execute function refuse_while_alarmed();
create trigger log_not_while_alarmed before insert or update on log_state for each statement execute function refuse_while_alarmed();
create trigger checkpoint_not_while_alarmed before insert on checkpoint for each statement execute function refuse_while_alarmed();

-- A log that ended when a backup could not bring all of it back; the first leaf of the next one cites it.
create table former_log (
  origin text primary key,
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  note text,
  lost_size bigint not null check (lost_size >= 0),
  ended_at timestamptz not null
);
create trigger former_log_append_only before update or delete on former_log for each row execute function refuse_change();

create table record_check (
  id uuid primary key,
  checked_at timestamptz not null,
  differences integer not null check (differences >= 0),
  examples jsonb not null
);
create index record_check_newest on record_check (checked_at desc);
create trigger record_check_append_only before update or delete on record_check for each row execute function refuse_change();

-- What the events say, read from their hashed bytes. Columns beside the bytes only narrow the search: one that was changed makes its event missing.
create view told as
  select b.said->>'kind' as kind, (b.said->>'subject')::uuid as subject, (b.said->>'lot')::uuid as lot, b.said->'facts' as facts
  from event e, lateral (select convert_from(e.bytes, 'UTF8')::jsonb as said) b
  where e.kind in ('offer.submitted', 'offer.withdrawn', 'offer.refused', 'offer.opened', 'award.decided', 'award.objected', 'objection.answered', 'award.confirmed',
    'award.cancelled', 'order.issued', 'order.signed', 'order.shipped', 'order.delivered', 'order.sent-back', 'order.accepted', 'order.rated', 'order.terminated', 'invoice.sent',
    'invoice.returned', 'invoice.advanced', 'invoice.paid', 'invoice.received', 'budget-line.added', 'lot.published', 'lot.cancelled', 'lot.failed');

-- Every offer, award, order, payment and budget that is not what its events make of it. Rights of the owner, because the box is closed to others; only faults come out.
create function record_differences() returns table (what text, subject uuid, derived jsonb, stored jsonb) language sql stable security definer set search_path = public as $$
with t as materialized (select * from told),
awards as (
  select coalesce((facts->>'award')::uuid, t.subject) as id, bool_or(kind = 'award.cancelled') as cancelled, bool_or(kind = 'award.confirmed') as confirmed,
    count(*) filter (where kind = 'award.objected') > count(*) filter (where kind = 'objection.answered') as objected
  from t where kind in ('award.objected', 'award.confirmed', 'award.cancelled', 'objection.answered') group by 1),
orders as (
  select coalesce((facts->>'order')::uuid, t.subject) as id, array_agg(kind) as kinds, count(*) filter (where kind = 'order.delivered') as delivered,
    count(*) filter (where kind = 'order.sent-back') as sent_back, bool_or(kind = 'order.rated' and facts->>'side' = 'buyer') as rated
  from t where kind like 'order.%' or kind like 'invoice.%' group by 1),
invoices as (
  select t.subject as id, array_agg(kind) as kinds, count(*) filter (where kind = 'invoice.sent') as sent, count(*) filter (where kind = 'invoice.returned') as returned,
    array_agg(facts->>'step') filter (where kind = 'invoice.advanced') as steps, max(facts->>'order') as order_id, max((facts->>'amount')::bigint) as amount
  from t where kind like 'invoice.%' group by 1),
lots as (
  select lot, max(facts->>'budgetLine')::uuid as line, max((facts->>'ownerEstimate')::bigint) as estimate, bool_or(kind in ('order.issued', 'lot.cancelled', 'lot.failed')) as freed,
    sum((facts->>'amount')::bigint) filter (where kind = 'order.issued') as ordered, sum((facts->>'released')::bigint) as released, sum((facts->>'amount')::bigint) filter (where kind = 'invoice.paid') as paid
  from t where lot is not null group by lot),
money as (
  select lot, line, m.kind, m.amount
  from lots, lateral (values ('reserve', estimate), ('release', case when freed then estimate end), ('commit', ordered), ('uncommit', released), ('spend', paid)) as m (kind, amount)
  where line is not null and m.amount > 0),
ceilings as (
  select (facts->>'budgetLine')::uuid as line, max((facts->>'ceiling')::bigint) as ceiling from t where kind = 'budget-line.added' group by 1),
derived as (
  select 'offer' as what, t.subject, jsonb_build_object('kind', substr(kind, 7), 'lot', lot, 'seal', facts->'envelopeHash', 'receivedAt', facts->'receivedAt', 'vendor', facts->'vendor', 'version', facts->'version') as state
  from t where kind in ('offer.submitted', 'offer.withdrawn')
  union all select 'opened-offer', t.subject, jsonb_build_object('lot', lot, 'vendor', facts->'vendor', 'total', facts->'total', 'corrected', facts->'correctedTotal', 'fault', facts->'fault') from t where kind = 'offer.opened'
  union all select 'refused-attempt', t.subject, jsonb_build_object('lot', lot, 'vendor', facts->'vendor', 'code', facts->'code', 'seal', facts->'envelopeHash', 'receivedAt', facts->'receivedAt') from t where kind = 'offer.refused'
  union all select 'award', d.subject, jsonb_build_object('lot', lot, 'offer', facts->'offer', 'vendor', facts->'vendor', 'amount', facts->'amount', 'reason', facts->'reason', 'standstillUntil', facts->'standstillUntil', 'state',
      case when a.cancelled then 'cancelled' when a.confirmed then 'confirmed' when a.objected then 'objected' else 'standstill' end)
  from t d left join awards a on a.id = d.subject where kind = 'award.decided'
  union all select 'objection', (o.facts->>'objection')::uuid, jsonb_build_object('award', o.subject, 'grounds', o.facts->'grounds', 'state', coalesce(a.facts->>'verdict', 'open'))
  from t o left join t a on a.kind = 'objection.answered' and a.subject = (o.facts->>'objection')::uuid where o.kind = 'award.objected'
  union all select 'order', i.subject, jsonb_build_object('lot', lot, 'amount', facts->'amount', 'form', facts->'form', 'deliverBy', facts->'deliverBy', 'state', case
      when 'order.terminated' = any (o.kinds) then 'terminated' when o.rated then 'closed' when 'invoice.paid' = any (o.kinds) then 'paid' when 'invoice.sent' = any (o.kinds) then 'invoiced'
      when 'order.accepted' = any (o.kinds) then 'accepted' when o.delivered > o.sent_back then 'delivered' when 'order.shipped' = any (o.kinds) then 'delivering' when 'order.signed' = any (o.kinds) then 'signed' else 'issued' end)
  from t i join orders o on o.id = i.subject where kind = 'order.issued'
  union all select 'acceptance', t.subject, jsonb_build_object('code', facts->'minutes', 'daysLate', facts->'daysLate', 'penalty', facts->'penalty', 'payable', facts->'payable') from t where kind = 'order.accepted'
  union all select 'invoice', i.id, jsonb_build_object('order', i.order_id, 'amount', i.amount, 'state', case
      when 'invoice.received' = any (i.kinds) then 'received' when 'invoice.paid' = any (i.kinds) then 'sp2d' when 'spm' = any (i.steps) then 'spm' when 'spp' = any (i.steps) then 'spp'
      when 'checked' = any (i.steps) then 'checked' when i.sent = i.returned then 'returned' else 'sent' end) from invoices i
  union all select 'payment', (facts->>'payment')::uuid, jsonb_build_object('invoice', t.subject, 'amount', facts->'amount') from t where kind = 'invoice.paid'
  union all select 'budget-of-lot', lot, jsonb_object_agg(m.kind, jsonb_build_object('line', m.line, 'amount', m.amount)) from money m group by lot
  union all select 'budget-line', b.id, jsonb_build_object('ceiling', coalesce(max(c.ceiling), b.ceiling),
      'reserved', coalesce(sum(case m.kind when 'reserve' then m.amount when 'release' then -m.amount end), 0), 'committed', coalesce(sum(case m.kind when 'commit' then m.amount when 'uncommit' then -m.amount end), 0),
      'spent', coalesce(sum(m.amount) filter (where m.kind = 'spend'), 0))
  from budget_line b left join ceilings c on c.line = b.id left join money m on m.line = b.id group by b.id),
stored as (
  select 'offer' as what, id as subject, jsonb_build_object('kind', kind, 'lot', lot_id, 'seal', encode(coalesce(sha256(envelope), envelope_hash), 'hex'), 'receivedAt', instant_text(received_at), 'vendor', vendor_id, 'version', version) as state from offer
  union all select 'opened-offer', id, jsonb_build_object('lot', lot_id, 'vendor', vendor_id, 'total', total, 'corrected', corrected_total, 'fault', fault) from opened_offer
  union all select 'refused-attempt', id, jsonb_build_object('lot', lot_id, 'vendor', vendor_id, 'code', code, 'seal', encode(envelope_hash, 'hex'), 'receivedAt', instant_text(received_at)) from refused_attempt
  union all select 'award', id, jsonb_build_object('lot', lot_id, 'offer', offer_id, 'vendor', vendor_id, 'amount', amount, 'reason', reason_code, 'standstillUntil', instant_text(standstill_until), 'state', state) from award
  union all select 'objection', id, jsonb_build_object('award', award_id, 'grounds', grounds, 'state', state) from objection
  union all select 'order', id, jsonb_build_object('lot', lot_id, 'amount', amount, 'form', form, 'deliverBy', deliver_by, 'state', state) from purchase_order
  union all select 'acceptance', order_id, jsonb_build_object('code', code, 'daysLate', days_late, 'penalty', penalty, 'payable', payable) from acceptance
  union all select 'invoice', id, jsonb_build_object('order', order_id, 'amount', amount, 'state', state) from invoice
  union all select 'payment', id, jsonb_build_object('invoice', invoice_id, 'amount', amount) from payment
  union all select 'budget-of-lot', lot_id, jsonb_object_agg(kind, jsonb_build_object('line', budget_line_id, 'amount', amount)) from budget_entry group by lot_id
  union all select 'budget-line', id, jsonb_build_object('ceiling', ceiling, 'reserved', reserved, 'committed', committed, 'spent', spent) from budget_line)
select what, subject, d.state, s.state from derived d full join stored s using (what, subject) where d.state is distinct from s.state order by what, subject
$$;

grant select, insert on log_alarm, record_check to lumbung_app, lumbung_sequencer;
grant update (ended_at, ending) on log_alarm to lumbung_app, lumbung_sequencer;
grant select on former_log to lumbung_app, lumbung_sequencer;
grant select on log_alarm, former_log, record_check to lumbung_auditor, lumbung_backup;
revoke execute on function record_differences from public;
grant execute on function record_differences to lumbung_sequencer;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
