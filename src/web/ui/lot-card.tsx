import { kecamatanName, type KecamatanCode } from '../../core/kecamatan.js';
import type { LotState } from '../../core/machines/lot.js';
import type { LotLine } from '../../lots/lots.queries.js';
import { relative, shortMoment } from '../moments.js';
import { PUBLIC } from '../public/public.words.js';
import type { Visit } from './frame.js';
import { money } from './money.js';
import { CategoryTag, Tag } from './tags.js';

const DAY = 86_400_000;

/** One lot of a list: what, who, how much, where, until when. */
export function LotCard({ lot, visit: { language, now }, heading: Heading }: { readonly lot: LotLine; readonly visit: Visit; readonly heading: 'h2' | 'h3' }) {
  const words = PUBLIC[language];
  const open = lot.state === 'published';
  const soon = open && lot.closesAt.getTime() - now.getTime() < 2 * DAY;
  return (
    <article class={`lum-lot lum-lot--${lot.category}`}>
      <CategoryTag category={lot.category} language={language} /> {open ? null : <Tag>{words.state[lot.state as LotState]}</Tag>}
      <Heading class="lum-lot__title"><a href={`/lot/${lot.code}`}>{lot.title}</a></Heading>
      <dl>
        <div><dt>{words.lots.agency}</dt><dd>{lot.agency}</dd></div>
        <div><dt>{words.lots.estimate}</dt><dd class="lum-number">{money(lot.ownerEstimate)}</dd></div>
        <div><dt>{words.lots.deliverTo}</dt><dd>{kecamatanName(lot.kecamatan as KecamatanCode)}</dd></div>
        <div><dt>{words.lots.closes}</dt><dd><time dateTime={lot.closesAt.toISOString()}>{shortMoment(lot.closesAt, language)}</time>{' '}
          {soon ? <Tag kind="soon">{relative(lot.closesAt, now, language)}</Tag> : <span class="lum-quiet">({relative(lot.closesAt, now, language)})</span>}</dd></div>
      </dl>
    </article>
  );
}
