import type { AwardLine } from '../../awards/awards.queries.js';
import type { LotLine } from '../../lots/lots.queries.js';
import { Frame, type Visit } from '../ui/frame.js';
import { LotCard } from '../ui/lot-card.js';
import { money } from '../ui/money.js';
import { AwardCards } from './awards.page.js';
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

/** The first page: what Lumbung is, the open lots, the latest awards, where the money went. */
export function HomePage({ visit, lots, awards, figures }: {
  readonly visit: Visit; readonly lots: readonly LotLine[]; readonly awards: readonly AwardLine[]; readonly figures: YearFigures;
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
      <h2>{words.year(figures.year)}</h2>
      <dl class="lum-figures">
        {(['all', 'enterprises', 'cooperatives', 'kopwan', 'women'] as const).map((name) => (
          <div key={name}><dt>{words.figures[name]}</dt><dd>{money(figures[name])}</dd></div>
        ))}
      </dl>
      <h2>{words.awards}</h2>
      {awards.length === 0 ? <p class="lum-empty">{words.noAwards}</p> : <AwardCards visit={visit} awards={awards} heading="h3" />}
      <p class="lum-more"><a href="/penetapan">{words.allAwards}</a></p>
      <h2>{words.how}</h2>
      <ol class="lum-story">{words.steps.map((step) => <li key={step}>{step}</li>)}</ol>
    </Frame>
  );
}
