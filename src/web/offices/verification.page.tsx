import { termsOf } from '../../core/categories.js';
import type { Page } from '../../platform/http/paging.js';
import { DECISION_REASONS, MASKED_FIELDS, UNMASK_REASONS } from '../../vendors/vendor-reasons.js';
import type { PrivateView, VendorLine, VendorView } from '../../vendors/vendors.views.js';
import type { PaperView, WaitingPaper } from '../../vendors/vendor-papers.views.js';
import type { WaitingVendor } from '../../vendors/verifications.queries.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { day, moment, relative } from '../moments.js';
import { PaperQueue, PapersOfVendor } from '../papers/office-papers.pages.js';
import { Radios } from '../ui/choices.js';
import { SearchField } from '../ui/fields.js';
import { Button, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { SelectField, TextArea } from '../ui/inputs.js';
import { amountOf, money } from '../ui/money.js';
import { More } from '../ui/more.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import type { LikeAnother } from './verification.queries.js';
import { VERIFICATION } from './verification.words.js';

export const VERIFICATION_ROOM = '/kerja/verifikasi';

interface QueueProps {
  readonly visit: Visit;
  readonly page: Page<WaitingVendor>;
  readonly search: string | undefined;
  readonly found: readonly VendorLine[];
  readonly papers: Page<WaitingPaper>;
}

/** Who waits to be verified, and below it a way to any vendor. */
export function VerificationQueuePage({ visit, page, search, found, papers }: QueueProps) {
  const { language, now } = visit;
  const { queue: words, one } = VERIFICATION[language];
  return (
    <Frame visit={visit} title={words.title} room={VERIFICATION_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {page.items.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : (
        <Sheet label={words.title} rows={page.items} keyOf={({ id }) => id} columns={[
          { head: words.vendor, cell: ({ id, code, name }) => <><a href={`${VERIFICATION_ROOM}/${id}`}>{name}</a><span class="lum-under">{code}</span></> },
          { head: words.kind, cell: ({ kind, size }) => one.kinds[size ?? kind] ?? kind },
          { head: words.place, cell: ({ kecamatan }) => kecamatan.name },
          { head: words.since, cell: ({ registeredAt }) => <><time dateTime={registeredAt}>{day(registeredAt, language)}</time><span class="lum-under">{relative(registeredAt, now, language)}</span></> },
          { head: words.notes, cell: ({ lookalikes, returned }) => <>{lookalikes.length === 0 ? null : <Tag kind="soon">{words.lookalikes(lookalikes.length)}</Tag>} {returned === 0 ? null : <Tag>{words.returned(returned)}</Tag>}</> },
        ]} />
      )}
      <More path={VERIFICATION_ROOM} query={{}} next={page.next} language={language} />
      <PaperQueue visit={visit} page={papers} />
      <h2>{words.verified}</h2>
      <p>{words.verifiedWhy}</p>
      <form class="lum-period" method="get" action={VERIFICATION_ROOM} role="search">
        <SearchField name="search" label={words.search} value={search} />
        <button class="govuk-button govuk-button--secondary" type="submit">{words.find}</button>
      </form>
      <ul class="lum-lots">{found.map(({ id, code, name, kecamatan }) => <li key={id} class="lum-card"><a href={`${VERIFICATION_ROOM}/${id}`}>{name}</a><span class="lum-under">{code}, {kecamatan.name}</span></li>)}</ul>
    </Frame>
  );
}

export interface EvidenceProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly vendor: VendorView;
  readonly closed: PrivateView;
  readonly lookalikes: readonly LikeAnother[];
  readonly papers: readonly PaperView[];
  /** A number that was just opened, shown once. */
  readonly opened: { readonly field: string; readonly value: string } | null;
}

/** The evidence beside the decision. */
export function EvidencePage(props: EvidenceProps) {
  const { visit, form, vendor, lookalikes, closed } = props;
  const { language } = visit;
  const { one: words } = VERIFICATION[language];
  return (
    <Frame visit={visit} title={`${vendor.name} ${vendor.code}`} room={VERIFICATION_ROOM}>
      <p><a class="govuk-back-link" href={VERIFICATION_ROOM}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <p><Tag {...(vendor.state === 'verified' ? { kind: 'open' as const } : vendor.state === 'suspended' ? { kind: 'soon' as const } : {})}>{words.state[vendor.state] ?? vendor.state}</Tag> <Tag>{words.kinds[vendor.kind] ?? vendor.kind}</Tag></p>
      <h1>{vendor.name}</h1>
      <p class="lum-lead">{vendor.code}</p>
      <div class="lum-beside">
        <section>
          <h2>{words.evidence}</h2>
          <Evidence {...props} />
          <PapersOfVendor papers={props.papers} language={language} />
          <h3>{words.lookalikes}</h3>
          {lookalikes.length === 0 ? <p>{words.noLookalikes}</p> : <ul class="lum-lots">{lookalikes.map(({ id, name, code, state, shares }) => <li key={id} class="lum-card"><a href={`${VERIFICATION_ROOM}/${id}`}>{name}</a><span class="lum-under">{code}, {words.state[state] ?? state}</span>{shares.map((share) => <span key={share}><Tag kind="soon">{words.shares[share] ?? share}</Tag> </span>)}</li>)}</ul>}
          <h3>{words.decisions}</h3>
          {closed.decisions.length === 0 ? <p>{words.noDecisions}</p> : <ol class="lum-story">{closed.decisions.map(({ decision, reasonCode, reason, decidedAt }, at) => <li key={at} class="lum-done"><strong>{words.state[decision] ?? decision}: {words.reasons[reasonCode] ?? reasonCode}</strong><time dateTime={new Date(decidedAt).toISOString()}>{moment(decidedAt, language)}</time>{reason === null ? null : <blockquote class="lum-quote">{reason}</blockquote>}</li>)}</ol>}
        </section>
        <div><Decision {...props} /><Unmask {...props} /></div>
      </div>
    </Frame>
  );
}

function Evidence({ visit: { language }, vendor, closed }: EvidenceProps) {
  const { one: words } = VERIFICATION[language];
  const { cooperative } = vendor;
  const yesOrNo = (is: boolean) => (is ? words.yes : words.no);
  return (
    <>
      <Facts facts={[
        [words.nib, vendor.nib], [words.npwp, closed.npwp], [words.owner, closed.ownerName], [words.nik, closed.ownerNik], [words.phone, closed.phone], [words.bank, closed.bank === null ? null : `${closed.bank.bankCode ?? ''} ${closed.bank.account}, ${closed.bank.accountName ?? ''}`],
        [words.address, `${closed.address}, ${vendor.kecamatan.name}`], [words.size, vendor.size === null ? null : words.kinds[vendor.size] ?? vendor.size], [words.sales, closed.yearlySales === null ? null : <span class="lum-number">{money(closed.yearlySales)}</span>], [words.women, yesOrNo(vendor.womenOwned)],
        [words.capacity, <>{vendor.capacities.map(({ category, unit, perWeek }) => <span key={category} class="lum-lotline">{termsOf(category)[language]}: {amountOf(perWeek, unit, language)} {words.perWeek}</span>)}</>], [words.registered, moment(vendor.registeredAt, language)], [words.verified, vendor.verifiedAt === null ? null : moment(vendor.verifiedAt, language)],
      ]} />
      {cooperative === null ? null : (
        <><h3>{words.cooperative}</h3><Facts facts={[[words.nikKoperasi, cooperative.nikKoperasi], [words.legal, cooperative.legalNumber], [words.rat, day(cooperative.ratDate, language)], [words.members, `${String(cooperative.members)} (${String(cooperative.womenMembers)} ${words.womenMembers})`], [words.kopwan, yesOrNo(cooperative.kopwan)]]} /></>
      )}
    </>
  );
}

function Decision({ visit, form, vendor }: EvidenceProps) {
  const { one: words } = VERIFICATION[visit.language];
  const at = `${VERIFICATION_ROOM}/${vendor.id}`;
  const reasons = (codes: readonly string[]) => [['', ''], ...codes.map((code) => [code, words.reasons[code] ?? code] as const)] as readonly (readonly [string, string])[];
  if (vendor.can.verify || vendor.can.return) {
    return (
      <section class="lum-panel">
        <h2>{words.decide}</h2>
        <Form visit={visit} form={form} action={at}>
          <Hidden name="version" value={String(vendor.version)} />
          <Radios form={form} name="decision" legend={words.outcome} options={[{ value: 'verified', text: words.verify }, { value: 'returned', text: words.return }]} />
          <SelectField form={form} name="reasonCode" label={words.code} options={reasons([...DECISION_REASONS.verified, ...DECISION_REASONS.returned])} />
          <TextArea form={form} name="reason" label={words.reason} maxLength={2000} />
          <Button>{words.action}</Button>
        </Form>
      </section>
    );
  }
  if (!vendor.can.suspend && !vendor.can.reinstate) return <p class="lum-quiet">{words.nothing}</p>;
  const [title, address, codes] = vendor.can.suspend ? [words.suspend, `${at}/pembekuan`, DECISION_REASONS.suspended] : [words.reinstate, `${at}/pemulihan`, DECISION_REASONS.reinstated];
  return (
    <section class="lum-panel">
      <h2>{title}</h2>
      {vendor.can.suspend ? <p>{words.suspendWhy}</p> : null}
      <Form visit={visit} form={form} action={address}>
        <SelectField form={form} name="reasonCode" label={words.code} options={reasons(codes)} />
        <TextArea form={form} name="reason" label={words.reason} maxLength={2000} />
        <Button {...(vendor.can.suspend ? { kind: 'warning' as const } : {})}>{title}</Button>
      </Form>
    </section>
  );
}

function Unmask({ visit, vendor, closed, opened }: EvidenceProps) {
  const { one: words } = VERIFICATION[visit.language];
  if (!closed.can.unmask) return null;
  return (
    <section>
      <h2>{words.unmask}</h2>
      {opened === null ? null : <p class="lum-status" role="status">{words.fields[opened.field] ?? opened.field}: <span class="lum-number">{opened.value}</span></p>}
      <p>{words.unmaskWhy}</p>
      <Form visit={visit} form={BLANK} action={`${VERIFICATION_ROOM}/${vendor.id}/nomor`}>
        <SelectField form={BLANK} name="field" label={words.field} options={MASKED_FIELDS.map((field) => [field, words.fields[field] ?? field] as const)} />
        <SelectField form={BLANK} name="unmaskReason" label={words.unmaskReason} options={UNMASK_REASONS.map((code) => [code, words.unmaskReasons[code] ?? code] as const)} />
        <Button kind="secondary">{words.open}</Button>
      </Form>
    </section>
  );
}
