import { CATEGORIES } from '../../core/categories.js';
import { KECAMATAN } from '../../core/kecamatan.js';
import { LOT_ORDERS, type ListLotsDto } from '../../lots/lots.dto.js';
import type { LotLine } from '../../lots/lots.queries.js';
import type { Page } from '../../platform/http/paging.js';
import { Filter, SearchField, Select } from '../ui/fields.js';
import { Frame, type Visit } from '../ui/frame.js';
import { LotCard } from '../ui/lot-card.js';
import { More } from '../ui/more.js';
import { PUBLIC } from './public.words.js';

/** The lots, with filters that live in the address. */
export function LotsPage({ visit, query, page }: { readonly visit: Visit; readonly query: ListLotsDto; readonly page: Page<LotLine> }) {
  const { language } = visit;
  const words = PUBLIC[language].lots;
  return (
    <Frame visit={visit} title={words.openTitle} place="lots" description={words.lead} feed={{ href: `/umpan/lot.atom${asked(query)}`, title: words.openTitle }}>
      <h1>{query.show === 'all' ? words.title : words.openTitle}</h1>
      <p class="lum-lead">{words.lead}</p>
      <div class="lum-columns">
        <Filter title={words.filter} action="/lot" apply={words.apply}>
          <SearchField name="search" label={words.search} value={query.search} />
          <Select name="category" label={words.category} value={query.category} options={[['', words.anyCategory], ...CATEGORIES.map((each) => [each.code, each[language]] as const)]} />
          <Select name="kecamatan" label={words.kecamatan} value={query.kecamatan} options={[['', words.anyKecamatan], ...KECAMATAN.map(({ code, name }) => [code, name] as const)]} />
          <Select name="show" label={words.show} value={query.show ?? 'open'} options={[['open', words.open], ['all', words.all]]} />
          <Select name="sort" label={words.sort} value={query.sort ?? (query.show === 'all' ? 'newest' : 'closing')} options={LOT_ORDERS.map((order) => [order, words.orders[order]] as const)} />
        </Filter>
        <div>
          {page.items.length === 0
            ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneHint}</p></div>
            : <ul class="lum-lots">{page.items.map((lot) => <li key={lot.id}><LotCard lot={lot} visit={visit} heading="h2" /></li>)}</ul>}
          <More path="/lot" query={query} next={page.next} language={language} />
          <aside class="lum-follow" aria-label={words.follow}>
            <strong>{words.follow}</strong>
            <ul><li><a href={`/langganan${asked(query)}`}>{words.byMail}</a></li><li><a href={`/umpan/lot.atom${asked(query)}`}>{words.byFeed}</a></li><li><a href={`/kalender.ics${asked(query)}`}>{words.byCalendar}</a></li></ul>
          </aside>
        </div>
      </div>
    </Frame>
  );
}

/** The filters that can be followed, as they stand in the address. */
function asked({ search, category, kecamatan }: ListLotsDto): string {
  const kept = Object.entries({ search, category, kecamatan }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}
