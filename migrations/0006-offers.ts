import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers: submitted, replaced and withdrawn only through functions that judge the hour; unreadable before the opening. */
export class Offers1700000000006 implements MigrationInterface {
  name = 'Offers1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table offer (
  id uuid primary key,
  lot_id uuid not null references lot (id),
  vendor_id uuid not null references vendor (id),
  version integer not null check (version >= 1),
  kind text not null check (kind in ('submitted', 'withdrawn')),
  format integer not null check (format = 1),
  envelope bytea,
  envelope_hash bytea not null check (length(envelope_hash) = 32),
  received_at timestamptz not null,
  stored_at timestamptz not null,
  submitted_by uuid not null references person (id),
  idempotency_key text not null,
  receipt_code text not null unique check (length(receipt_code) = 10),
  unique (lot_id, vendor_id, version),
  unique (vendor_id, idempotency_key),
  unique (id, lot_id, vendor_id),
  check (envelope is null or envelope_hash = sha256(envelope)),
  check ((kind = 'submitted') = (envelope is not null)),
  check (envelope is null or length(envelope) between 2 and 131072)
);
create trigger offer_append_only before update or delete on offer for each row execute function refuse_change();
create function refuse_late_offer() returns trigger language plpgsql as $$
declare judged lot%rowtype;
begin
  select * into judged from lot where id = new.lot_id;
  if judged.state <> 'published' or new.received_at > judged.closes_at then
    raise exception 'an offer after the hour' using errcode = 'LU005';
  end if;
  return new;
end $$;
create trigger offer_in_time before insert on offer for each row execute function refuse_late_offer();

alter table offer enable row level security;
create policy offer_after_opening on offer for select to lumbung_app using (
  exists (select 1 from lot where lot.id = lot_id and lot.state not in ('draft', 'ready', 'published', 'closed')));
create policy offer_auditor on offer for select to lumbung_auditor using (
  exists (select 1 from lot where lot.id = lot_id and lot.state not in ('draft', 'ready', 'published', 'closed')));

-- A refused attempt is kept with its time: it is the vendor's proof.
create table refused_attempt (
  id uuid primary key,
  lot_id uuid not null,
  vendor_id uuid not null,
  code text not null,
  envelope_hash bytea not null,
  received_at timestamptz not null,
  stored_at timestamptz not null
);
create index refused_attempt_vendor on refused_attempt (vendor_id, received_at desc);
create trigger refused_attempt_append_only before update or delete on refused_attempt for each row execute function refuse_change();

create table closing_manifest (
  lot_id uuid primary key references lot (id),
  closed_at timestamptz not null,
  seals text[] not null,
  manifest_hash bytea not null
);
create trigger closing_manifest_append_only before update or delete on closing_manifest for each row execute function refuse_change();

create function instant_text(at timestamptz) returns text language sql immutable as
  $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- The canonical bytes of an event, the same as src/platform/events/canonical.ts makes (a property test compares them).
create function event_bytes(id uuid, kind text, subject uuid, lot uuid, actor text, at timestamptz, salt bytea, facts text) returns bytea
  language sql immutable as $$
  select convert_to('{"actor":"' || actor || '","at":"' || instant_text(at) || '","detail":null,"facts":' || facts || ',"id":"' || id
    || '","kind":"' || kind || '","lot":"' || lot || '","salt":"' || encode(salt, 'hex') || '","subject":"' || subject || '","v":1}', 'UTF8') $$;

create function record_offer_event(event_id uuid, event_kind text, event_subject uuid, event_lot uuid, event_actor text, event_at timestamptz, event_salt bytea, facts text)
  returns void language plpgsql security definer set search_path = public as $$
declare canonical bytea := event_bytes(event_id, event_kind, event_subject, event_lot, event_actor, event_at, event_salt, facts);
begin
  insert into event (id, kind, subject, lot_id, actor, at, salt, bytes, leaf_hash)
  values (event_id, event_kind, event_subject, event_lot, event_actor, event_at, event_salt, canonical, sha256('\\x00'::bytea || canonical));
end $$;

-- One door for a first offer, a replacement and a withdrawal. Lock first, then a fresh snapshot, then judge; never raises for a refusal,
-- so that the refusal itself is kept. The receipt of a repeated request is the receipt of the first.
create function submit_offer(p_id uuid, p_lot uuid, p_vendor uuid, p_person uuid, p_actor text, p_format integer, p_version integer, p_manifest bytea, p_envelope bytea,
  p_fault text, p_hash bytea, p_received timestamptz, p_key text, p_receipt text, p_event uuid, p_salt bytea,
  out outcome text, out offer_id uuid, out offer_version integer, out receipt text, out received timestamptz, out closes timestamptz)
  language plpgsql security definer set search_path = public as $$
declare
  at_lot lot%rowtype; bidder vendor%rowtype; earlier offer%rowtype; open_to_all boolean; right_now timestamptz;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(p_lot::text, 0));
  perform pg_advisory_xact_lock(hashtextextended(p_lot::text || p_vendor::text, 0));
  right_now := lumbung_now();
  received := date_trunc('milliseconds', least(p_received, right_now));
  select * into earlier from offer o where o.vendor_id = p_vendor and o.idempotency_key = p_key;
  if found then
    if earlier.lot_id <> p_lot or earlier.envelope_hash <> p_hash then
      outcome := 'idempotency.key-reused'; return;
    end if;
    outcome := 'repeated'; offer_id := earlier.id; offer_version := earlier.version; receipt := earlier.receipt_code; received := earlier.received_at;
    select l.closes_at into closes from lot l where l.id = p_lot;
    return;
  end if;
  select * into at_lot from lot where id = p_lot;
  if not found or at_lot.published_at is null then outcome := 'lot.not-found'; return; end if;
  closes := at_lot.closes_at;
  select * into bidder from vendor where id = p_vendor;
  select not p.small_business_only into open_to_all from package p where p.id = at_lot.package_id;
  select * into earlier from offer o where o.lot_id = p_lot and o.vendor_id = p_vendor order by o.version desc limit 1;
  outcome := case
    when p_received > right_now + interval '500 milliseconds' then 'offer.clock-apart'
    when p_received < right_now - interval '60 seconds' then 'offer.received-too-long-ago'
    when at_lot.state in ('cancelled', 'failed') then 'offer.lot-cancelled'
    when received > at_lot.closes_at then 'offer.after-deadline'
    when at_lot.state <> 'published' then 'offer.after-closing'
    when p_envelope is not null and p_manifest <> at_lot.manifest_hash then 'offer.manifest-differs'
    when p_fault is not null then p_fault
    when bidder.state is distinct from 'verified' then 'offer.vendor-not-verified'
    when not at_lot.category = any (bidder.categories) then 'offer.category-not-registered'
    when not open_to_all and bidder.size = 'medium' then 'offer.reserved-for-small'
    when p_envelope is null and (earlier.id is null or earlier.kind = 'withdrawn') then 'offer.nothing-to-withdraw'
    when p_envelope is not null and p_version <> coalesce(earlier.version, 0) + 1 then 'offer.version-differs'
    else 'accepted' end;
  if outcome <> 'accepted' then
    insert into refused_attempt (id, lot_id, vendor_id, code, envelope_hash, received_at, stored_at)
    values (p_id, p_lot, p_vendor, outcome, p_hash, received, right_now);
    perform record_offer_event(p_event, 'offer.refused', p_id, p_lot, p_actor, date_trunc('milliseconds', right_now), p_salt,
      '{"code":"' || outcome || '","envelopeHash":"' || encode(p_hash, 'hex') || '","receivedAt":"' || instant_text(received) || '","vendor":"' || p_vendor || '"}');
    return;
  end if;
  offer_id := p_id; offer_version := coalesce(earlier.version, 0) + 1; receipt := p_receipt;
  insert into offer (id, lot_id, vendor_id, version, kind, format, envelope, envelope_hash, received_at, stored_at, submitted_by, idempotency_key, receipt_code)
  values (p_id, p_lot, p_vendor, offer_version, case when p_envelope is null then 'withdrawn' else 'submitted' end, p_format, p_envelope, p_hash, received, right_now, p_person, p_key, p_receipt);
  perform record_offer_event(p_event, case when p_envelope is null then 'offer.withdrawn' else 'offer.submitted' end, p_id, p_lot, p_actor,
    date_trunc('milliseconds', right_now), p_salt,
    '{"envelopeHash":"' || encode(p_hash, 'hex') || '","receivedAt":"' || instant_text(received) || '","vendor":"' || p_vendor || '","version":' || offer_version || '}');
end $$;

-- Whoever holds a receipt finds its entry in the record; the hash and the code together are known to nobody else.
create function receipt_event(p_hash bytea, p_code text) returns table (event_id uuid, received_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select e.id, o.received_at from offer o join event e on e.subject = o.id and e.kind in ('offer.submitted', 'offer.withdrawn')
  where o.receipt_code = p_code and o.envelope_hash = p_hash $$;

-- A vendor reads its own offers at any hour.
create function offers_of_vendor(p_vendor uuid) returns table (id uuid, lot_id uuid, version integer, kind text, format integer, envelope_hash bytea,
  received_at timestamptz, receipt_code text, is_last boolean) language sql stable security definer set search_path = public as $$
  select o.id, o.lot_id, o.version, o.kind, o.format, o.envelope_hash, o.received_at, o.receipt_code,
    not exists (select 1 from offer n where n.lot_id = o.lot_id and n.vendor_id = o.vendor_id and n.version > o.version)
  from offer o where o.vendor_id = p_vendor $$;

-- The closer and the committee, and nobody else, see what lies in the box: the seals after the hour, the sealed envelopes after the manifest.
create function seals_at_closing(p_lot uuid) returns table (envelope_hash bytea) language sql stable security definer set search_path = public as $$
  select o.envelope_hash from offer o join lot l on l.id = o.lot_id
  where o.lot_id = p_lot and l.state = 'closed' and o.kind = 'submitted'
    and not exists (select 1 from offer n where n.lot_id = o.lot_id and n.vendor_id = o.vendor_id and n.version > o.version)
  order by o.envelope_hash $$;
create function envelopes_for_opening(p_lot uuid) returns table (id uuid, vendor_id uuid, version integer, envelope bytea, envelope_hash bytea, received_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select o.id, o.vendor_id, o.version, o.envelope, o.envelope_hash, o.received_at from offer o join lot l on l.id = o.lot_id
  where o.lot_id = p_lot and l.state = 'closed' and o.kind = 'submitted'
    and exists (select 1 from closing_manifest m where m.lot_id = p_lot)
    and not exists (select 1 from offer n where n.lot_id = o.lot_id and n.vendor_id = o.vendor_id and n.version > o.version)
  order by o.envelope_hash $$;

grant select on offer to lumbung_app, lumbung_auditor;
grant select on refused_attempt to lumbung_app, lumbung_auditor;
grant select, insert on closing_manifest to lumbung_app;
grant select on closing_manifest to lumbung_auditor;
revoke execute on function receipt_event, submit_offer, offers_of_vendor, seals_at_closing, envelopes_for_opening, record_offer_event from public;
grant execute on function receipt_event, submit_offer, offers_of_vendor, seals_at_closing, envelopes_for_opening to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
