import { KEY_PROOF_DAYS } from '../../core/committee.js';
import type { Ability } from '../../core/policy.js';

export type DutyKind =
  | 'decide-request' | 'mend-request' | 'assemble-package' | 'plan-package' | 'announce-package' | 'replace-person' | 'draft-lot' | 'prepare-lot' | 'publish-lot'
  | 'show-key' | 'open-lot' | 'allow-recovery' | 'open-by-slips' | 'evaluate-lot' | 'decide-award' | 'answer-objection' | 'issue-order' | 'receive-shipment' | 'accept-order'
  | 'check-invoice' | 'request-payment' | 'order-payment' | 'disburse' | 'rate-vendor' | 'verify-vendor' | 'check-paper' | 'examine-report' | 'mend-letters';

/** A kind of thing that waits for somebody: by which right it is theirs, how it is found, and where it is done. */
export interface Duty {
  readonly kind: DutyKind;
  readonly ability: Ability;
  /** Answers id, code, title, due and since; `me` holds the person and the agencies that the right reaches. */
  readonly sql: string;
  readonly href: (id: string) => string;
}

const MINE = (agency: string) => `(me.everywhere or ${agency} = any(me.agencies))`;
/** The end of a working day in Bekasi. */
const AT_FIVE = (day: string) => `((${day})::date + time '17:00') at time zone 'Asia/Jakarta'`;
const NAMED = `(p.officer_id = me.person or exists (select 1 from package_panel n where n.package_id = p.id and n.person_id = me.person))`;
const LAST_ROUND = 'left join lateral (select e.* from evaluation e where e.lot_id = l.id order by e.round desc limit 1) e on true';
const OVERTURNED = `exists (select 1 from award w where w.evaluation_id = e.id and w.state = 'cancelled')`;

function invoiceIn(state: string): string {
  return `select o.id, i.code, v.name as title, null::timestamptz as due,
      coalesce((select max(s.done_at) from payment_step s where s.invoice_id = i.id), i.sent_at) as since
    from me, invoice i join purchase_order o on o.id = i.order_id join vendor v on v.id = o.vendor_id where i.state = '${state}' and ${MINE('o.agency_id')}`;
}

/** What can wait, in the order of the work. */
export const DUTIES: readonly Duty[] = [
  {
    kind: 'mend-request', ability: 'request.draft', href: (id) => `/kerja/permintaan/${id}`,
    sql: `select r.id, r.code, r.title, ${AT_FIVE('r.needed_on')} as due, r.created_at as since from me, request r where r.state in ('draft', 'returned') and r.requested_by = me.person and ${MINE('r.agency_id')}`,
  },
  {
    kind: 'decide-request', ability: 'request.decide', href: (id) => `/kerja/permintaan/${id}`,
    sql: `select r.id, r.code, r.title, ${AT_FIVE('r.needed_on')} as due, r.created_at as since from me, request r where r.state = 'submitted' and ${MINE('r.agency_id')}`,
  },
  {
    kind: 'assemble-package', ability: 'package.assemble', href: () => '/kerja/paket/baru',
    sql: `select r.id, r.code, r.title, ${AT_FIVE('r.needed_on')} as due, r.created_at as since from me, request r where r.state = 'accepted' and r.package_id is null and ${MINE('r.agency_id')}`,
  },
  {
    kind: 'plan-package', ability: 'package.assemble', href: (id) => `/kerja/paket/${id}`,
    sql: `select p.id, p.code, p.title, null::timestamptz as due, p.created_at as since from me, package p where p.state = 'draft' and ${MINE('p.agency_id')}`,
  },
  {
    kind: 'announce-package', ability: 'package.announce', href: (id) => `/kerja/paket/${id}`,
    sql: `select p.id, p.code, p.title, null::timestamptz as due, p.created_at as since from me, package p where p.state = 'planned' and ${MINE('p.agency_id')}`,
  },
  {
    kind: 'replace-person', ability: 'package.replace', href: (id) => `/kerja/paket/${id}`,
    sql: `select p.id, p.code, p.title, null::timestamptz as due, null::timestamptz as since from me, package p where p.state <> 'cancelled' and ${MINE('p.agency_id')}
      and (not exists (select 1 from lot l where l.package_id = p.id) or exists (select 1 from lot l where l.package_id = p.id and l.state not in ('completed', 'failed', 'cancelled')))
      and exists (select 1 from package_seat s where s.package_id = p.id and not serves(s.person_id, s.seat, p.agency_id))`,
  },
  {
    kind: 'draft-lot', ability: 'lot.draft', href: (id) => `/kerja/paket/${id}`,
    sql: `select p.id, p.code, p.title, null::timestamptz as due, p.created_at as since from me, package p
      where p.state in ('planned', 'announced') and not exists (select 1 from lot l where l.package_id = p.id) and ${MINE('p.agency_id')}`,
  },
  {
    kind: 'prepare-lot', ability: 'lot.draft', href: (id) => `/kerja/lot/${id}`,
    sql: `select l.id, l.code, l.title, ${AT_FIVE('l.deliver_by')} as due, l.created_at as since from me, lot l where l.state = 'draft' and ${MINE('l.agency_id')}`,
  },
  {
    kind: 'publish-lot', ability: 'lot.publish', href: (id) => `/kerja/lot/${id}`,
    sql: `select l.id, l.code, l.title, ${AT_FIVE('l.deliver_by')} as due, l.created_at as since from me, lot l join package p on p.id = l.package_id
      where l.state = 'ready' and p.state = 'announced' and p.ppk_id <> me.person and ${NAMED} and ${MINE('l.agency_id')}`,
  },
  {
    kind: 'show-key', ability: 'member-key.keep', href: () => '/kerja/kunci',
    sql: `select me.person as id, '' as code, '' as title, k.proven_at + interval '${KEY_PROOF_DAYS} days' as due, null::timestamptz as since
      from me left join member_key k on k.person_id = me.person and k.retired_at is null
      where k.id is null or k.proven_at is null or k.proven_at < lumbung_now() - interval '5 days'`,
  },
  {
    kind: 'open-lot', ability: 'lot.open', href: () => '/kerja/pembukaan',
    sql: `select l.id, l.code, l.title, m.closed_at as due, m.closed_at as since from me, lot_committee c join lot l on l.id = c.lot_id join closing_manifest m on m.lot_id = l.id
      where c.person_id = me.person and l.state = 'closed' and not exists (select 1 from opening_confirmation o where o.lot_id = l.id and o.position = c.position)`,
  },
  {
    kind: 'allow-recovery', ability: 'recovery.allow', href: (id) => `/kerja/lot/${id}/pemulihan`,
    sql: `select l.id, l.code, l.title, null::timestamptz as due, r.asked_at as since from me, lot_recovery r join lot l on l.id = r.lot_id
      where l.state = 'closed' and r.allowed_at is null and r.asked_by <> me.person and ${MINE('l.agency_id')}`,
  },
  {
    kind: 'open-by-slips', ability: 'recovery.ask', href: (id) => `/kerja/lot/${id}/pemulihan`,
    sql: `select l.id, l.code, l.title, r.slips_until as due, r.slips_until as since from me, lot_recovery r join lot l on l.id = r.lot_id
      where l.state = 'closed' and r.slips_until < lumbung_now() and ${MINE('l.agency_id')}`,
  },
  {
    kind: 'evaluate-lot', ability: 'offer.evaluate', href: (id) => `/kerja/lot/${id}/evaluasi`,
    sql: `select l.id, l.code, l.title, ${AT_FIVE('l.deliver_by')} as due, o.opened_at as since from me, lot l join package p on p.id = l.package_id join opening o on o.lot_id = l.id ${LAST_ROUND}
      where (l.state = 'opened' or (l.state = 'evaluating' and (e.finished_at is null or ${OVERTURNED}))) and ${NAMED} and ${MINE('l.agency_id')}`,
  },
  {
    kind: 'decide-award', ability: 'award.decide', href: (id) => `/kerja/lot/${id}/evaluasi`,
    sql: `select l.id, l.code, l.title, ${AT_FIVE('l.deliver_by')} as due, e.finished_at as since from me, lot l join package p on p.id = l.package_id ${LAST_ROUND}
      where l.state = 'evaluating' and e.finished_at is not null and not ${OVERTURNED} and ${NAMED} and ${MINE('l.agency_id')}`,
  },
  {
    kind: 'answer-objection', ability: 'objection.answer', href: (id) => `/kerja/lot/${id}/evaluasi`,
    sql: `select l.id, b.code, l.title, w.standstill_until + interval '3 days' as due, b.filed_at as since from me, objection b join award w on w.id = b.award_id join lot l on l.id = b.lot_id
      where b.state = 'open' and ${MINE('l.agency_id')}`,
  },
  {
    kind: 'issue-order', ability: 'order.issue', href: (id) => `/kerja/lot/${id}/evaluasi`,
    sql: `select l.id, w.code, l.title, ${AT_FIVE('l.deliver_by')} as due, w.confirmed_at as since from me, award w join lot l on l.id = w.lot_id
      where w.state = 'confirmed' and not exists (select 1 from purchase_order o where o.award_id = w.id) and ${MINE('l.agency_id')}`,
  },
  {
    kind: 'receive-shipment', ability: 'order.receive', href: (id) => `/kerja/pesanan/${id}`,
    sql: `select o.id, s.code, l.title, ${AT_FIVE('o.deliver_by')} as due, s.shipped_at as since from me, shipment s join purchase_order o on o.id = s.order_id join lot l on l.id = o.lot_id
      where o.state = 'delivering' and not exists (select 1 from delivery d where d.shipment_id = s.id) and ${MINE('o.agency_id')}`,
  },
  {
    kind: 'accept-order', ability: 'order.accept', href: (id) => `/kerja/pesanan/${id}`,
    sql: `select o.id, o.code, l.title, d.at + interval '10 days' as due, d.at as since from me, purchase_order o join lot l on l.id = o.lot_id
        cross join lateral (select max(received_at) as at from delivery where order_id = o.id) d
      where o.state = 'delivered' and ${MINE('o.agency_id')}`,
  },
  { kind: 'check-invoice', ability: 'payment.check', href: (id) => `/kerja/pesanan/${id}`, sql: invoiceIn('sent') },
  { kind: 'request-payment', ability: 'payment.request', href: (id) => `/kerja/pesanan/${id}`, sql: invoiceIn('checked') },
  { kind: 'order-payment', ability: 'payment.order', href: (id) => `/kerja/pesanan/${id}`, sql: invoiceIn('spp') },
  { kind: 'disburse', ability: 'payment.disburse', href: (id) => `/kerja/pesanan/${id}`, sql: invoiceIn('spm') },
  {
    kind: 'rate-vendor', ability: 'order.rate-vendor', href: (id) => `/kerja/pesanan/${id}`,
    sql: `select o.id, o.code, v.name as title, null::timestamptz as due, y.paid_at as since from me, purchase_order o join vendor v on v.id = o.vendor_id
        join invoice i on i.order_id = o.id join payment y on y.invoice_id = i.id
      where o.state = 'paid' and ${MINE('o.agency_id')}`,
  },
  {
    kind: 'verify-vendor', ability: 'vendor.verify', href: (id) => `/kerja/verifikasi/${id}`,
    sql: `select v.id, v.code, v.name as title, null::timestamptz as due, v.registered_at as since from me, vendor v where v.state = 'registered'`,
  },
  {
    kind: 'check-paper', ability: 'paper.check', href: (id) => `/kerja/verifikasi/surat/${id}`,
    sql: `select p.id, v.code, v.name as title, null::timestamptz as due, p.submitted_at as since from me, vendor_paper p join vendor v on v.id = p.vendor_id where p.state = 'waiting'`,
  },
  {
    kind: 'examine-report', ability: 'report.answer', href: (id) => `/kerja/laporan/${id}`,
    sql: `select r.id, r.code, '' as title, null::timestamptz as due, r.received_at as since from me, report r where r.state <> 'closed'`,
  },
  {
    kind: 'mend-letters', ability: 'queue.tend', href: () => '/kerja/antrean',
    sql: `select me.person as id, '' as code, d.letters::text as title, null::timestamptz as due, d.since from me,
        (select count(*) as letters, min(changed_at) as since from mail where state = 'dead') d where d.letters > 0`,
  },
];
