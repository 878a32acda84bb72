import { wordFor } from '../../core/history/words.js';
import { kecamatanName, type KecamatanCode } from '../../core/kecamatan.js';
import type { LotView } from '../../lots/lots.views.js';
import type { Filled } from '../forms/filled.js';
import { day, moment, relative } from '../moments.js';
import { Confirm, ErrorSummary } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { amountOf, money } from '../ui/money.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { CategoryTag, Tag } from '../ui/tags.js';
import type { LotDesk } from './lot-desk.queries.js';
import { LOTS } from './lots.words.js';
import { PACKAGES_ROOM } from './packages.page.js';
import { PACKAGES } from './packages.words.js';

interface Props {
  readonly visit: Visit;
  readonly form: Filled;
  readonly lot: LotView;
  readonly desk: LotDesk;
}

/** A lot as its agency works on it. */
export function LotDeskPage({ visit, form, lot, desk }: Props) {
  const { language, now } = visit;
  const { desk: words, form: labels } = LOTS[language];
  return (
    <Frame visit={visit} title={`${lot.title} ${lot.code}`} room={PACKAGES_ROOM}>
      <p><a class="govuk-back-link" href={`${PACKAGES_ROOM}/${desk.packageId}`}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <p><CategoryTag category={lot.category} language={language} /> <Tag>{PACKAGES[language].lotState[lot.state] ?? lot.state}</Tag></p>
      <h1>{lot.title}</h1>
      <p class="lum-lead">{lot.code}</p>
      <Steps visit={visit} lot={lot} />
      <Facts facts={[
        [words.estimate, <strong class="lum-number">{money(lot.ownerEstimate)}</strong>], [words.setOn, day(lot.estimateSetOn, language)], [words.closes, lot.closesAt === null ? null : `${moment(lot.closesAt, language)} (${relative(lot.closesAt, now, language)})`],
        [words.deliverBy, day(lot.deliverBy, language)], [words.address, `${lot.address}, ${kecamatanName(lot.kecamatan as KecamatanCode)}`], [labels.description, lot.description], [words.package, desk.package], [words.method, desk.method === null ? null : wordFor(desk.method)[language]],
        [words.ppk, desk.ppk], [words.officer, desk.officer], [words.panel, desk.panel.join(', ')], [words.committee, <Committee language={language} desk={desk} />],
      ]} />
      <h2>{words.items}</h2>
      <Sheet label={words.items} rows={lot.items} keyOf={({ id }) => id} columns={[
        { head: words.item, cell: ({ name, specification }) => <>{name}<span class="lum-under">{specification}</span></> },
        { head: words.quantity, right: true, cell: ({ quantity, unit }) => amountOf(quantity, unit, language) },
        { head: words.price, right: true, cell: ({ unitEstimate }) => <span class="lum-number">{money(unitEstimate)}</span> },
      ]} />
      <h2>{words.sources}</h2>
      {desk.sources.length === 0 ? <p class="lum-empty">{words.noSources}</p> : <Sheet label={words.sources} rows={desk.sources} keyOf={({ source, observedOn }) => `${source} ${observedOn}`} columns={[
        { head: words.source, cell: ({ source }) => source },
        { head: words.kind, cell: ({ kind }) => labels.kinds[kind] ?? kind },
        { head: words.observed, cell: ({ observedOn }) => day(observedOn, language) },
        { head: words.amount, right: true, cell: ({ amount }) => <span class="lum-number">{money(amount)}</span> },
      ]} />}
      {lot.publishedAt === null ? null : <p class="lum-actions"><a href={`/lot/${lot.code}`}>{words.public}</a> <a href={`/lot/${lot.code}/riwayat`}>{words.trail}</a> <a href={`/kerja/lot/${lot.id}/evaluasi`}>{words.sheet}</a>{lot.state === 'closed' ? <> <a href={`/kerja/lot/${lot.id}/pemulihan`}>{words.recovery}</a></> : null}</p>}
    </Frame>
  );
}

export function Committee({ language, desk }: { readonly language: Visit['language']; readonly desk: LotDesk }) {
  const { desk: words } = LOTS[language];
  return <>{desk.committee.map(({ name, proven }) => <span key={name} class="lum-lotline">{name} <Tag {...(proven ? {} : { kind: 'soon' as const })}>{proven ? words.proven : words.unproven}</Tag></span>)}</>;
}

function Steps({ visit, lot: { id, state, can } }: { readonly visit: Visit; readonly lot: LotView }) {
  const { desk: words } = LOTS[visit.language];
  const at = `/kerja/lot/${id}`;
  const judged = state === 'opened' || state === 'evaluating' || state === 'awarded';
  if (!can.amend && !can.prepare && !can.publish && !can.extend && !can.cancel && !can.retender && !judged && !can.rework) return <p class="lum-quiet">{words.waits}</p>;
  return (
    <section class="lum-steps-box">
      <h2>{words.next}</h2>
      {can.prepare ? <><p>{words.prepareWhy}</p><Confirm visit={visit} action={`${at}/siap`}>{words.prepare}</Confirm></> : null}
      {can.publish ? <p>{words.publishWhy}</p> : null}
      {can.retender ? <><p>{words.retenderWhy}</p><Confirm visit={visit} action={`${at}/tender-ulang`}>{words.retender}</Confirm></> : null}
      <p class="lum-buttons">
        {can.publish ? <a class="govuk-button" href={`${at}/umumkan`}>{words.publish}</a> : null}
        {judged ? <a class="govuk-button" href={`${at}/evaluasi`}>{words.toSheet}</a> : null}
        {can.amend ? <a class="govuk-button govuk-button--secondary" href={`${at}/ubah`}>{words.edit}</a> : null}
        {can.extend ? <a class="govuk-button govuk-button--secondary" href={`${at}/undur`}>{words.extend}</a> : null}
        {can.cancel ? <a class="govuk-button govuk-button--secondary" href={`${at}/batal`}>{words.cancel}</a> : null}
      </p>
      {can.rework ? <Confirm visit={visit} action={`${at}/rombak`} kind="secondary">{words.rework}</Confirm> : null}
    </section>
  );
}
