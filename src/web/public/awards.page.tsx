import type { AwardLine } from '../../awards/awards.queries.js';
import type { Page } from '../../platform/http/paging.js';
import { day } from '../moments.js';
import { ReportLink } from '../reporting/report-link.js';
import { Frame, type Visit } from '../ui/frame.js';
import { money } from '../ui/money.js';
import { More } from '../ui/more.js';
import { CategoryTag, Tag } from '../ui/tags.js';
import { PUBLIC } from './public.words.js';

/** Awards as cards: what, who won, for how much, who buys. */
export function AwardCards({ visit: { language }, awards, heading: Heading }: { readonly visit: Visit; readonly awards: readonly AwardLine[]; readonly heading: 'h2' | 'h3' }) {
  const { awards: words } = PUBLIC[language];
  return (
    <ul class="lum-lots">{awards.map((award) => (
      <li key={award.id}>
        <article class={`lum-lot lum-lot--${award.category}`}>
          <CategoryTag category={award.category} language={language} /> <Tag>{words.state[award.state] ?? award.state}</Tag>
          <Heading class="lum-lot__title"><a href={`/lot/${award.lot}`}>{award.title}</a></Heading>
          <p class="lum-lot__sum"><strong class="lum-number">{money(award.amount)}</strong> <span>{words.to} <a href={`/pelaku-usaha/${award.vendorId}`}>{award.vendor}</a></span></p>
          <p class="lum-quiet">{award.agency}, <time dateTime={award.decidedAt.toISOString()}>{day(award.decidedAt, language)}</time></p>
        </article>
      </li>
    ))}</ul>
  );
}

export function AwardsPage({ visit, query, page }: { readonly visit: Visit; readonly query: object; readonly page: Page<AwardLine> }) {
  const words = PUBLIC[visit.language];
  return (
    <Frame visit={visit} title={words.awards.title} place="awards" description={words.awards.lead}>
      <h1>{words.awards.title}</h1>
      <p class="lum-lead">{words.awards.lead}</p>
      <p class="lum-actions"><a href="/riwayat">{words.awards.history}</a> <a href="/riwayat/porsi">{words.awards.shares}</a> <ReportLink language={visit.language} /></p>
      {page.items.length === 0 ? <p class="lum-empty">{words.home.noAwards}</p> : <AwardCards visit={visit} awards={page.items} heading="h2" />}
      <More path="/penetapan" query={query} next={page.next} language={visit.language} />
    </Frame>
  );
}
