import type { AwardLine } from '../../awards/awards.queries.js';
import type { Visit } from '../ui/frame.js';
import { money, whole } from '../ui/money.js';
import { Facts } from '../ui/sheet.js';
import { AwardCards } from './awards.page.js';
import type { VendorRecord } from './buyers.queries.js';
import { BUYERS } from './buyers.words.js';

/** What a vendor has won, brought and been paid, and what its buyers say. */
export function VendorRecordPart({ visit, record, awards }: { readonly visit: Visit; readonly record: VendorRecord; readonly awards: readonly AwardLine[] }) {
  const { language } = visit;
  const words = BUYERS[language];
  if (record.awards === 0) return <><h2>{words.record}</h2><p class="lum-quiet">{words.noRecord}</p></>;
  return (
    <>
      <h2>{words.record}</h2>
      <Facts facts={[
        [words.won, whole(record.awards, language)],
        [words.worth, money(record.amount)],
        [words.paid, money(record.paid)],
        [words.deliveries, record.delivered === 0 ? null : words.onTime(record.onTime, record.delivered)],
        [words.ratedByBuyers, record.rating === null ? null : words.stars(record.rating, record.ratings)],
      ]} />
      <h2>{words.latest}</h2>
      <AwardCards visit={visit} awards={awards} heading="h3" />
    </>
  );
}
