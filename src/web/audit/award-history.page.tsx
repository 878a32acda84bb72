import type { ListAuditAwardsDto } from '../../audit/audit.dto.js';
import { VENDOR_KINDS } from '../../audit/audit.dto.js';
import type { HistoryLine } from '../../audit/award-history.views.js';
import { CATEGORIES } from '../../core/categories.js';
import { wordFor } from '../../core/history/words.js';
import { KECAMATAN } from '../../core/kecamatan.js';
import { percentText } from '../../core/shares.js';
import type { Page } from '../../platform/http/paging.js';
import { day, moment } from '../moments.js';
import { Filter, SearchField, Select } from '../ui/fields.js';
import { Frame, type Visit } from '../ui/frame.js';
import { money } from '../ui/money.js';
import { More } from '../ui/more.js';
import { Sheet } from '../ui/sheet.js';
import { CategoryTag, Tag } from '../ui/tags.js';
import { AUDIT } from './audit.words.js';

interface Props {
  readonly visit: Visit;
  readonly query: ListAuditAwardsDto;
  readonly page: Page<HistoryLine>;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

const METHODS = ['direct-procurement', 'e-purchasing', 'direct-appointment', 'quick-tender', 'tender'];
const STATES = ['standstill', 'objected', 'confirmed', 'cancelled', 'terminated'];

/** The award history; its filters live in the address, and the same address gives the CSV. */
export function AwardHistoryPage({ visit, query, page, agencies }: Props) {
  const { language } = visit;
  const { history: words, kinds } = AUDIT[language];
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined || name === 'after' || name === 'limit' ? [] : [[name, String(value)]])));
  return (
    <Frame visit={visit} title={words.title} place="awards" description={words.lead}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <p class="lum-actions"><a href={`/api/v1/audit/awards.csv?${asked.toString()}`}>{words.csv}</a> <a href={`/api/v1/audit/awards.xlsx?${asked.toString()}`}>{words.xlsx}</a> <a href="/riwayat/porsi">{words.shares}</a>{asked.size === 0 ? null : <> <a href="/riwayat">{words.clear}</a></>}</p>
      <Filter title={words.filter} action="/riwayat" apply={words.apply}>
        <div class="lum-filter__grid">
          <SearchField name="search" label={words.search} value={query.search} />
          <Select name="agencyId" label={words.agency} value={query.agencyId} options={[['', words.any], ...agencies.map(({ id, name }) => [id, name] as const)]} />
          <Select name="category" label={words.category} value={query.category} options={[['', words.any], ...CATEGORIES.map((each) => [each.code, each[language]] as const)]} />
          <Select name="kecamatan" label={words.kecamatan} value={query.kecamatan} options={[['', words.any], ...KECAMATAN.map(({ code, name }) => [code, name] as const)]} />
          <Select name="kind" label={words.kind} value={query.kind} options={[['', words.any], ...VENDOR_KINDS.map((kind) => [kind, kinds[kind]] as const)]} />
          <Select name="method" label={words.method} value={query.method} options={[['', words.any], ...METHODS.map((code) => [code, wordFor(code)[language]] as const)]} />
          <Select name="state" label={words.state} value={query.state} options={[['', words.any], ...STATES.map((code) => [code, wordFor(code)[language]] as const)]} />
          <Select name="singleOffer" label={words.single} value={query.singleOffer} options={[['', words.any], ['true', words.onlySingle]]} />
          <DayFilter name="from" label={words.from} value={query.from} />
          <DayFilter name="until" label={words.until} value={query.until} />
        </div>
      </Filter>
      {page.items.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneHint}</p></div> : <Lines visit={visit} lines={page.items} />}
      <p class="lum-printed">{words.printed(moment(visit.now, language), decodeURIComponent(asked.toString().replaceAll('+', ' ')))}</p>
      <More path="/riwayat" query={query} next={page.next} language={language} />
    </Frame>
  );
}

function Lines({ visit: { language }, lines }: { readonly visit: Visit; readonly lines: readonly HistoryLine[] }) {
  const { history: words } = AUDIT[language];
  return (
    <Sheet label={words.title} rows={lines} keyOf={({ id }) => id} columns={[
      { head: words.lot, cell: ({ lot, askedBy }) => <><a href={`/lot/${lot.code}`}>{lot.title}</a><span class="lum-under">{askedBy.agency}, {lot.kecamatan.name}</span><CategoryTag category={lot.category} language={language} /></> },
      { head: words.winner, cell: ({ winner }) => <><a href={`/pelaku-usaha/${winner.vendorId}`}>{winner.vendor}</a><span class="lum-under">{[wordFor(winner.class)[language], ...(winner.kopwan ? [words.kopwan] : []), ...(winner.womenOwned ? [words.womenOwned] : [])].join(', ')}</span></> },
      { head: words.amount, right: true, cell: ({ amount, pricePermil }) => <><span class="lum-number">{money(amount)}</span><span class="lum-under">{words.ofEstimate(percentText(pricePermil))}</span></> },
      { head: words.offers, right: true, cell: ({ offerCount, singleOffer, lot }) => <>{offerCount} {singleOffer ? <Tag kind="soon">{words.single}</Tag> : null}<span class="lum-under"><a href={`/lot/${lot.code}/penawaran`}>{words.compare}<span class="govuk-visually-hidden"> {lot.code}</span></a></span></> },
      { head: words.reason, cell: ({ reason, decidedBy, askedBy }) => <>{reason[language]}<span class="lum-under">{[decidedBy.office[language], decidedBy.person, ...new Set(askedBy.requests.map(({ requestedBy }) => requestedBy))].filter((each) => each !== null).join('; ')}</span></> },
      { head: words.decided, cell: ({ decidedAt, state, objections, code, lot }) => <><time dateTime={decidedAt}>{day(decidedAt, language)}</time><span class="lum-under">{code}</span><Tag>{wordFor(state)[language]}</Tag>{objections === 0 ? null : <> <Tag kind="soon">{words.objections(objections)}</Tag></>}<span class="lum-under"><a href={`/lot/${lot.code}/riwayat`}>{words.trail}<span class="govuk-visually-hidden"> {lot.code}</span></a></span></> },
    ]} />
  );
}

export function DayFilter({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string | undefined }) {
  return <div class="govuk-form-group"><label class="govuk-label" for={name}>{label}</label><input class="govuk-input" id={name} name={name} type="date" value={value} /></div>;
}
