import type { BulletinLine } from '../../bulletins/bulletins.views.js';
import type { ReadBulletin } from '../../bulletins/bulletins.queries.js';
import type { VisitorFigures } from '../../bulletins/visitors.queries.js';
import type { AwardLine } from '../../awards/awards.queries.js';
import type { LotLine } from '../../lots/lots.queries.js';
import { Frame, type Visit } from '../ui/frame.js';
import { LotCard } from '../ui/lot-card.js';
import { money } from '../ui/money.js';
import { AwardCards } from './awards.page.js';
import { BulletinCards, EventCards, MostRead, Visitors } from './bulletin-parts.js';
import { BULLETINS } from './bulletins.words.js';
import { PUBLIC } from './public.words.js';

/** What was awarded this year, whole rupiah. */
export interface YearFigures {
  readonly year: number;
  readonly all: number;
  readonly enterprises: number;
  readonly cooperatives: number;
  readonly kopwan: number;
  readonly women: number;
}

/** What the regency tells everybody, and who reads it. */
export interface HomeNews {
  readonly latest: readonly BulletinLine[];
  readonly coming: readonly BulletinLine[];
  readonly mostRead: readonly ReadBulletin[];
  readonly visitors: VisitorFigures;
}

/** The first page: what Lumbung is, the open lots, the news, where the money went, the latest awards. */
export function HomePage({ visit, lots, awards, figures, news }: {
  readonly visit: Visit; readonly lots: readonly LotLine[]; readonly awards: readonly AwardLine[]; readonly figures: YearFigures; readonly news: HomeNews;
}) {
  const words = PUBLIC[visit.language].home;
  return (
    <Frame visit={visit} title="Lumbung" description={words.lead}>
      <h1>Lumbung</h1>
      <p class="lum-lead">{words.lead}</p>
      <h2>{words.open}</h2>
      {lots.length === 0 ? <p class="lum-empty">{words.noneOpen}</p>
        : <ul class="lum-lots">{lots.map((lot) => <li key={lot.id}><LotCard lot={lot} visit={visit} heading="h3" /></li>)}</ul>}
      <p class="lum-more"><a href="/lot">{words.allLots}</a></p>
      <News visit={visit} news={news} />
      <h2>{words.year(figures.year)}</h2>
      <dl class="lum-figures lum-figures--sum">
        {(['all', 'enterprises', 'cooperatives', 'kopwan', 'women'] as const).map((name) => (
          <div key={name}><dt>{words.figures[name]}</dt><dd>{money(figures[name])}</dd></div>
        ))}
      </dl>
      <h2>{words.awards}</h2>
      {awards.length === 0 ? <p class="lum-empty">{words.noAwards}</p> : <AwardCards visit={visit} awards={awards} heading="h3" />}
      <p class="lum-more"><a href="/penetapan">{words.allAwards}</a></p>
      <h2>{words.how}</h2>
      <ol class="lum-story">{words.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <Visitors visit={visit} figures={news.visitors} />
    </Frame>
  );
}

/** Nothing is said of what is not there. */
function News({ visit, news: { latest, coming, mostRead } }: { readonly visit: Visit; readonly news: HomeNews }) {
  const words = BULLETINS[visit.language];
  if (latest.length + coming.length === 0) return null;
  return (
    <div class="lum-aside lum-news">
      <section>
        <h2>{words.latest}</h2>
        <BulletinCards visit={visit} bulletins={latest} heading="h3" />
        <p class="lum-more"><a href="/kabar">{words.allBulletins}</a></p>
      </section>
      <div>
        {coming.length === 0 ? null : <section><h2>{words.coming}</h2><EventCards visit={visit} events={coming} heading="h3" /></section>}
        {mostRead.length === 0 ? null : <section><h2>{words.mostRead}</h2><MostRead visit={visit} bulletins={mostRead} /></section>}
      </div>
    </div>
  );
}
