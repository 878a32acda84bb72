import type { KindShare, SharesView } from '../../audit/shares.views.js';
import { termsOf, type Category } from '../../core/categories.js';
import { percentText } from '../../core/shares.js';
import { Frame, type Visit } from '../ui/frame.js';
import { money } from '../ui/money.js';
import type { MonthOfDays } from './audit-pages.queries.js';
import { AUDIT } from './audit.words.js';
import { DayFilter } from './award-history.page.js';
import { Bars, Spans } from './charts.js';

interface Props {
  readonly visit: Visit;
  readonly shares: SharesView;
  readonly toAward: readonly MonthOfDays[];
  readonly toPay: readonly MonthOfDays[];
}

/** Where the money goes, in pictures with their tables. */
export function SharesPage({ visit, shares, toAward, toPay }: Props) {
  const { language } = visit;
  const words = AUDIT[language].shares;
  const { total, competition, prices } = shares;
  return (
    <Frame visit={visit} title={words.title} place="awards" description={words.lead}>
      <p><a class="govuk-back-link" href="/riwayat">{words.history}</a></p>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <form class="lum-period" method="get" action="/riwayat/porsi">
        <DayFilter name="from" label={words.from} value={shares.from} />
        <DayFilter name="until" label={words.until} value={shares.until} />
        <button class="govuk-button" type="submit">{words.apply}</button>
      </form>
      <dl class="lum-figures lum-figures--sum">
        <div><dt>{words.total}</dt><dd>{money(total.amount)}</dd></div>
        <div><dt>{words.count}</dt><dd>{words.awards(total.count)}</dd></div>
        {prices.total === null ? null : <div><dt>{words.saved}</dt><dd>{money(prices.total.saved)}</dd></div>}
        <div><dt>{words.opened}</dt><dd>{competition.opened}</dd></div>
        <div><dt>{words.single}</dt><dd>{competition.single} ({percentText(competition.singlePermil)}%)</dd></div>
        <div><dt>{words.without}</dt><dd>{competition.without}</dd></div>
      </dl>
      {total.count === 0 ? <p class="lum-empty">{words.none}</p> : <Pictures visit={visit} shares={shares} toAward={toAward} toPay={toPay} />}
    </Frame>
  );
}

function Pictures({ visit: { language }, shares: { total, prices }, toAward, toPay }: Props) {
  const words = AUDIT[language].shares;
  const places = prices.kecamatan.toSorted((one, other) => other.amount - one.amount);
  const named = { tableWord: words.table };
  return (
    <div class="lum-charts">
      <Kinds language={language} id="jenis" title={words.byKind} kinds={total.kinds} />
      <Kinds language={language} id="antara" title={words.among} kinds={total.amongThem} />
      <Bars {...named} id="tempat" title={words.byPlace} bars={places.map(({ kecamatan, amount, count }) => ({ label: kecamatan.name, value: amount, text: `${money(amount)} · ${words.awards(count)}` }))}
        table={<Numbers head={[words.place, words.count, words.amount]} rows={places.map(({ kecamatan, count, amount }) => [kecamatan.name, String(count), money(amount)])} />} />
      <Bars {...named} id="harga" title={words.byCategory} most={1000} bars={prices.categories.map(({ category, medianPermil }) => ({ label: termsOf(category as Category)[language], value: medianPermil, text: `${percentText(medianPermil)}%` }))}
        table={<Numbers head={[words.kind, words.median, words.saved]} rows={prices.categories.map(({ category, medianPermil, saved }) => [termsOf(category as Category)[language], `${percentText(medianPermil)}%`, money(saved)])} />} />
      <Days language={language} id="menetapkan" title={words.toAward} months={toAward} />
      <Days language={language} id="membayar" title={words.toPay} months={toPay} />
      <p class="lum-quiet">{words.note}</p>
    </div>
  );
}

function Kinds({ language, id, title, kinds }: { readonly language: Visit['language']; readonly id: string; readonly title: string; readonly kinds: readonly KindShare[] }) {
  const { shares: words, kinds: names } = AUDIT[language];
  return (
    <Bars id={id} title={title} tableWord={words.table} most={1000} bars={kinds.map(({ kind, amountPermil, amount }) => ({ label: names[kind], value: amountPermil, text: `${percentText(amountPermil)}% · ${money(amount)}` }))}
      table={<Numbers head={[words.kind, words.count, words.amount, words.share]} rows={kinds.map(({ kind, count, amount, amountPermil }) => [names[kind], String(count), money(amount), `${percentText(amountPermil)}%`])} />} />
  );
}

function Days({ language, id, title, months }: { readonly language: Visit['language']; readonly id: string; readonly title: string; readonly months: readonly MonthOfDays[] }) {
  const words = AUDIT[language].shares;
  if (months.length === 0) return null;
  return (
    <Spans id={id} title={title} tableWord={words.table} spans={months.map(({ month, median, slow }) => ({ period: shortMonth(month, language), median, slow }))} unit={(days) => words.days(days).split(' ')[0] ?? ''}
      table={<Numbers head={[words.month, words.count, words.median, words.slow]} rows={months.map(({ month, count, median, slow }) => [month, String(count), words.days(median), words.days(slow)])} />} />
  );
}

function Numbers({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  return (
    <table class="lum-items">
      <thead><tr>{head.map((each, at) => <th key={each} scope="col" class={at === 0 ? undefined : 'lum-right'}>{each}</th>)}</tr></thead>
      <tbody>{rows.map(([name, ...cells]) => <tr key={name}><th scope="row">{name}</th>{cells.map((cell, at) => <td key={at} class="lum-right lum-number">{cell}</td>)}</tr>)}</tbody>
    </table>
  );
}

function shortMonth(month: string, language: Visit['language']): string {
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}
