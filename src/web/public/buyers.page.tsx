import type { AwardLine } from '../../awards/awards.queries.js';
import type { LotLine } from '../../lots/lots.queries.js';
import { Frame, type Visit } from '../ui/frame.js';
import { LotCard } from '../ui/lot-card.js';
import { money, whole } from '../ui/money.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { AwardCards } from './awards.page.js';
import type { BuyerFigures, BuyerLine } from './buyers.queries.js';
import { BUYERS } from './buyers.words.js';

/** Who buys, the largest of this year first. */
export function BuyersPage({ visit, buyers }: { readonly visit: Visit; readonly buyers: readonly BuyerLine[] }) {
  const { language } = visit;
  const words = BUYERS[language];
  return (
    <Frame visit={visit} title={words.title} place="buyers" description={words.lead}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {buyers.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <Sheet label={words.title} rows={buyers} keyOf={({ code }) => code} columns={[
          { head: words.buyer, cell: ({ code, name }) => <a href={`/instansi/${encodeURIComponent(code)}`}>{name}</a> },
          { head: words.open, cell: ({ open }) => whole(open, language), right: true },
          { head: words.awards, cell: ({ awards }) => whole(awards, language), right: true },
          { head: words.amount, cell: ({ amount }) => <span class="lum-number">{money(amount)}</span>, right: true },
          { head: words.vendors, cell: ({ vendors }) => whole(vendors, language), right: true },
        ]} />
      )}
      <p class="lum-quiet">{words.thisYear}</p>
      <p class="lum-more"><a href="/riwayat">{words.history}</a> · <a href="/riwayat/porsi">{words.shares}</a></p>
    </Frame>
  );
}

export function BuyerPage({ visit, buyer, lots, awards }: { readonly visit: Visit; readonly buyer: BuyerFigures; readonly lots: readonly LotLine[]; readonly awards: readonly AwardLine[] }) {
  const { language } = visit;
  const words = BUYERS[language];
  return (
    <Frame visit={visit} title={buyer.name} place="buyers">
      <p><a class="govuk-back-link" href="/instansi">{words.back}</a></p>
      <h1>{buyer.name}</h1>
      <h2>{words.year(buyer.year)}</h2>
      <dl class="lum-figures lum-figures--sum">
        {([['all', buyer.amount], ['enterprises', buyer.enterprises], ['cooperatives', buyer.cooperatives], ['kopwan', buyer.kopwan], ['women', buyer.women]] as const).map(([name, amount]) => (
          <div key={name}><dt>{words[name]}</dt><dd>{money(amount)}</dd></div>
        ))}
      </dl>
      <h2>{words.checks}</h2>
      <Facts facts={[
        [words.awards, whole(buyer.awards, language)],
        [words.vendors, whole(buyer.vendors, language)],
        [words.price, buyer.pricePermil === null ? null : words.ofEstimate(buyer.pricePermil)],
        [words.offers, buyer.offersPerLot === null ? null : buyer.offersPerLot.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')],
        [words.daysToPay, buyer.daysToPay === null ? null : words.days(buyer.daysToPay)],
        [words.rating, buyer.rating === null ? null : words.stars(buyer.rating, buyer.ratings)],
      ]} />
      <h2>{words.openLots}</h2>
      {lots.length === 0 ? <p class="lum-quiet">{words.noOpen}</p> : <ul class="lum-lots">{lots.map((lot) => <li key={lot.id}><LotCard lot={lot} visit={visit} heading="h3" /></li>)}</ul>}
      <h2>{words.latest}</h2>
      {awards.length === 0 ? <p class="lum-quiet">{words.noAwards}</p> : <AwardCards visit={visit} awards={awards} heading="h3" />}
      <p class="lum-more"><a href={`/riwayat?agencyId=${buyer.id}`}>{words.history}</a></p>
    </Frame>
  );
}
