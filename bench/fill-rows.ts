import { AGENCIES, BUSY_VENDORS, FIRST_LOTS, OPEN_LOTS, SURGE_VENDORS, TALKATIVE_LOTS, VENDORS } from './names.js';

const PAID = `n > ${OPEN_LOTS}`;
const PUBLISHED = `case when ${PAID} then now() - interval '10 days' - n * interval '150 seconds' else now() - interval '1 day' - n * interval '1 second' end`;
const ITEMS_OF = `generate_series(1, case when ${PAID} then 2 else 5 end)`;
/** Who offers for lot n, the winner first. For the first lots few take turns, so that these have a full page of orders at any size. */
const OFFEROR = (k: string) => `pg_temp.vendor_id(${SURGE_VENDORS} + 1 + (case when n <= ${FIRST_LOTS} then n % ${BUSY_VENDORS} else n end + ${k}) % ${VENDORS - SURGE_VENDORS})`;
const WINNER = OFFEROR('0');
const CATEGORY = `(array['food', 'masks', 'disaster-equipment', 'batik-uniforms'])[1 + n % 4]`;
const AGENCY = `1 + n / 10 % ${AGENCIES}`;
const KECAMATAN = `'32.16.' || lpad((1 + n % 23)::text, 2, '0')`;
const TALKATIVE = `n between ${OPEN_LOTS + 1} and ${OPEN_LOTS + TALKATIVE_LOTS}`;
const NUMBERS = 'from generate_series($1::bigint, $2::bigint) n';

const PACKAGE = 'pg_temp.package_id(n / 10)';
const REQUESTS = `insert into request (id, code, agency_id, requested_by, title, category, reason, beneficiaries, needed_on, kecamatan, address, budget_line_id, estimate, state, package_id, created_at, version)
  select pg_temp.request_id(n / 10), 'PMT-' || n, pg_temp.agency_id(${AGENCY}), pg_temp.person_id(1), 'Permintaan ' || n, ${CATEGORY}, 'Rapat koordinasi', 200, current_date, '32.16.20', 'Cikarang Pusat',
    pg_temp.line_id(${AGENCY}), 5000000, 'accepted', ${PACKAGE}, now(), 1 ${NUMBERS} where n % 10 = 0`;
const PACKAGES = `insert into package (id, code, ocid, agency_id, title, category, budget_line_id, ceiling, method, rup_code, small_business_only, ppk_id, state, created_at, announced_at, version)
  select ${PACKAGE}, 'PKT-' || n, 'ocds-213czf-' || n, pg_temp.agency_id(${AGENCY}), 'Paket belanja ' || n, ${CATEGORY}, pg_temp.line_id(${AGENCY}), 90000000, 'direct-procurement',
    '55901309', true, pg_temp.person_id(1), 'announced', now(), now(), 1 ${NUMBERS} where n % 10 = 0`;
const LOTS = `insert into lot (id, code, package_id, agency_id, title, category, description, kecamatan, address, deliver_by, owner_estimate, estimate_set_on, state, published_at, published_by,
    closes_at, manifest_hash, created_at, version)
  select pg_temp.lot_id(n), 'LOT-2026-' || lpad(n::text, 7, '0'), ${PACKAGE}, pg_temp.agency_id(${AGENCY}),
    (array['Nasi kotak rapat koordinasi', 'Masker kain tiga lapis', 'Tenda keluarga BPBD', 'Seragam Batik Bekasi'])[1 + n % 4] || ' ' || n, ${CATEGORY}, 'Diantar ke kantor kecamatan pada hari kerja.',
    ${KECAMATAN}, 'Kompleks Pemda, Cikarang Pusat', current_date + 30, 5000000 + n, current_date - 20, case when ${PAID} then 'completed' else 'published' end,
    ${PUBLISHED}, pg_temp.person_id(1), ${PUBLISHED} + case when ${PAID} then interval '5 days' else interval '3 days' + n * interval '20 minutes' end, sha256(int8send(n)), now(), 1 ${NUMBERS}`;
const ITEMS = `insert into lot_item (id, lot_id, position, name, specification, unit, quantity, unit_estimate)
  select pg_temp.item_id(n * 8 + p), pg_temp.lot_id(n), p, 'Barang ' || p, 'Kemasan karton, diantar hangat sebelum pukul 11.30', 'box', 200000, 25000 ${NUMBERS}, ${ITEMS_OF} p`;
const COMMITTEES = `insert into lot_committee (lot_id, position, person_id, key_id, public_key)
  select pg_temp.lot_id(n), p, pg_temp.person_id(p), pg_temp.key_id(p), '04' || repeat(encode(sha256(int8send(p)), 'hex'), 2) ${NUMBERS}, generate_series(1::bigint, 3) p where not (${PAID})`;
const EVENTS = `insert into event (id, kind, subject, lot_id, actor, at, salt, bytes, leaf_hash)
  select id, kind, lot, lot, pg_temp.person_id(1)::text, at, '\\x000102030405060708090a0b0c0d0e0f', bytes, sha256('\\x00'::bytea || bytes) from (
    select e.*, event_bytes(id, kind, lot, lot, pg_temp.person_id(1)::text, at, '\\x000102030405060708090a0b0c0d0e0f', '{"amount":5000000,"category":"food","ownerEstimate":5000000}') as bytes from (
      select pg_temp.event_id(n * 32 + k) as id, pg_temp.lot_id(n) as lot, (array['lot.published', 'lot.closed', 'lot.opened'])[1 + k % 3] as kind,
        ${PUBLISHED} + k * interval '1 hour' as at ${NUMBERS}, generate_series(0, case when ${TALKATIVE} then 24 else 1 end) k) e) t`;
/** Whoever had to be told of what lies back has been told: otherwise the mender sends the worker after thousands of letters in the middle of a measurement. */
const TOLD = `insert into inbox (consumer, message_id, handled_at) select 'notifications', pg_temp.event_id(n * 32 + k), now() ${NUMBERS}, generate_series(0, 1) k where not (${PAID})`;
const AWARDS = `insert into award (id, code, lot_id, evaluation_id, offer_id, vendor_id, amount, state, reason_code, decided_by, decided_at, standstill_until, confirmed_at, version)
  select pg_temp.award_id(n), 'PNT-' || n, pg_temp.lot_id(n), pg_temp.evaluation_id(n), pg_temp.offer_id(n * 4), ${WINNER}, 4500000, 'confirmed', 'lowest-price', pg_temp.person_id(1),
    ${PUBLISHED} + interval '6 days', ${PUBLISHED} + interval '7 days', ${PUBLISHED} + interval '8 days', 1 ${NUMBERS} where ${PAID}`;
const OFFERS_OF = `generate_series(0, case when ${TALKATIVE} then 2 else 0 end)`;
const OPENED_OFFERS = `insert into opened_offer (id, lot_id, vendor_id, total, corrected_total, opened_at)
  select pg_temp.offer_id(n * 4 + k), pg_temp.lot_id(n), ${OFFEROR('k')}, 4500000 + k, 4500000 + k, ${PUBLISHED} + interval '6 days' ${NUMBERS}, ${OFFERS_OF} k where ${PAID}`;
const RANKINGS = `insert into ranking (evaluation_id, lot_id, offer_id, vendor_id, valid, reason_codes, corrected_total, rank)
  select pg_temp.evaluation_id(n), pg_temp.lot_id(n), pg_temp.offer_id(n * 4 + k), ${OFFEROR('k')}, true, '{}', 4500000 + k, 1 + k ${NUMBERS}, ${OFFERS_OF} k where ${PAID}`;
const AWARD_HISTORY = `insert into award_history (award_id, lot_id, package_id, agency_id, vendor_id, category, kecamatan, method, vendor_class, kopwan, women_owned, decided_role, offers, owner_estimate, amount, state,
    decided_at, search)
  select pg_temp.award_id(n), pg_temp.lot_id(n), ${PACKAGE}, pg_temp.agency_id(${AGENCY}), ${WINNER}, ${CATEGORY}, ${KECAMATAN}, 'direct-procurement', 'micro', false, n % 2 = 0, 'procurement-officer',
    case when ${TALKATIVE} then 3 else 1 end, 5000000 + n, 4500000, 'confirmed', ${PUBLISHED} + interval '6 days', to_tsvector('indonesian', 'Nasi kotak LOT-' || n) ${NUMBERS} where ${PAID}`;
const ORDERS = `insert into purchase_order (id, code, award_id, lot_id, vendor_id, agency_id, form, amount, state, issued_by, issued_at, signed_by, signed_at, deliver_by, version)
  select pg_temp.order_id(n), 'PSN-' || n, pg_temp.award_id(n), pg_temp.lot_id(n), ${WINNER}, pg_temp.agency_id(${AGENCY}), 'spk', 4500000, 'invoiced', pg_temp.person_id(1),
    ${PUBLISHED} + interval '9 days', pg_temp.person_id(1), ${PUBLISHED} + interval '9 days', current_date, 1 ${NUMBERS} where ${PAID}`;
const ORDER_ITEMS = `insert into order_item (id, order_id, lot_item_id, position, quantity, unit_price, line_total, shipped, received)
  select pg_temp.order_item_id(n * 8 + p), pg_temp.order_id(n), pg_temp.item_id(n * 8 + p), p, 200000, 22000, 4400000, 200000, 200000 ${NUMBERS}, generate_series(1, 2) p where ${PAID}`;
const ACCEPTANCES = `insert into acceptance (order_id, code, accepted_at, accepted_by, days_late, penalty, payable)
  select pg_temp.order_id(n), 'BAST-' || n, ${PUBLISHED} + interval '10 days', pg_temp.person_id(1), 0, 0, 4400000 ${NUMBERS} where ${PAID}`;
const INVOICES = `insert into invoice (id, code, order_id, vendor_number, amount, state, sent_at, sent_by, version)
  select pg_temp.invoice_id(n), 'TGH-' || n, pg_temp.order_id(n), 'F-' || n, 4400000, 'sent', ${PUBLISHED} + interval '10 days', pg_temp.person_id(1), 1 ${NUMBERS} where ${PAID}`;

/** The rows that hang on the lots of a range ($1 to $2), table by table. Lots up to OPEN_LOTS are open for offers, the others bought and invoiced. */
export const LOT_ROWS = [
  PACKAGES, REQUESTS, LOTS, ITEMS, COMMITTEES, EVENTS, TOLD, OPENED_OFFERS, RANKINGS, AWARDS, AWARD_HISTORY, ORDERS, ORDER_ITEMS, ACCEPTANCES, INVOICES,
] as const;
