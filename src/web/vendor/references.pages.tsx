import { addDays, calendarDate, wibDate, type CalendarDate } from '../../core/calendar-date.js';
import type { PaperView } from '../../vendors/vendor-papers.views.js';
import type { VendorView } from '../../vendors/vendors.views.js';
import { day } from '../moments.js';
import { ORDERS } from '../officers/orders.words.js';
import { CERTIFICATES, OwnPapers } from '../papers/own-papers.pages.js';
import { Frame, type Visit } from '../ui/frame.js';
import { amountOf, money } from '../ui/money.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import type { Reference, ReferenceLine } from './references.queries.js';
import { REFERENCES } from './references.words.js';

/** A cooperative meets once a year. */
const YEAR_DAYS = 366;

export function CertificatesPage({ visit, vendor, papers, works }: { readonly visit: Visit; readonly vendor: VendorView; readonly papers: readonly PaperView[]; readonly works: readonly ReferenceLine[] }) {
  const { language } = visit;
  const words = REFERENCES[language];
  return (
    <Frame visit={visit} title={words.title} room={CERTIFICATES}>
      <p class="lum-step">{vendor.name}</p>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <h2>{words.papers}</h2>
      <p>{vendor.verifiedAt === null ? words.unverified : words.verified(day(vendor.verifiedAt, language))} <a href={`/usaha/${vendor.id}/ubah`}>{words.amend}</a></p>
      <Papers visit={visit} vendor={vendor} />
      <OwnPapers visit={visit} vendor={vendor} papers={papers} />
      <h2>{words.works}</h2>
      <p>{words.worksHint}</p>
      {works.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <Sheet label={words.works} rows={works} keyOf={({ orderId }) => orderId} columns={[
          { head: words.work, cell: ({ orderId, title }) => <a href={`/referensi/${orderId}`}>{title}</a> },
          { head: words.agency, cell: ({ agency }) => agency },
          { head: words.accepted, cell: ({ acceptedAt, daysLate }) => <>{day(acceptedAt, language)}<span class="lum-under">{daysLate === 0 ? words.punctual : words.late(daysLate)}</span></> },
          { head: words.amount, right: true, cell: ({ amount }) => <span class="lum-number">{money(amount)}</span> },
          { head: words.rating, right: true, cell: ({ points }) => (points === null ? words.unrated : words.points(points)) },
        ]} />
      )}
    </Frame>
  );
}

interface Paper {
  readonly name: string;
  readonly number: string;
  readonly heldOn: CalendarDate | null;
}

function Papers({ visit: { language, now }, vendor: { nib, npwp, cooperative } }: { readonly visit: Visit; readonly vendor: VendorView }) {
  const words = REFERENCES[language];
  const papers: readonly Paper[] = [
    { name: 'NIB', number: nib, heldOn: null },
    ...(npwp === null ? [] : [{ name: 'NPWP', number: npwp, heldOn: null }]),
    ...(cooperative === null ? [] : [
      { name: 'NIK koperasi', number: cooperative.nikKoperasi, heldOn: null },
      { name: words.legal, number: cooperative.legalNumber, heldOn: null },
      { name: words.annual, number: words.held(day(cooperative.ratDate, language)), heldOn: calendarDate(cooperative.ratDate) },
    ]),
  ];
  const validity = ({ heldOn }: Paper) => {
    if (heldOn === null) return words.noEnd;
    const end = addDays(heldOn, YEAR_DAYS);
    return end < wibDate(now) ? <Tag kind="soon">{words.over(day(end, language))}</Tag> : words.until(day(end, language));
  };
  return (
    <Sheet label={words.papers} rows={papers} keyOf={({ name }) => name} columns={[
      { head: words.paper, cell: ({ name }) => name }, { head: words.number, cell: ({ number }) => number }, { head: words.validity, cell: validity },
    ]} />
  );
}

/** For anyone who holds its link: printed and enclosed, or scanned and compared. */
export function ReferencePage({ visit, reference, address }: { readonly visit: Visit; readonly reference: Reference; readonly address: string }) {
  const { language } = visit;
  const words = REFERENCES[language];
  const { rate } = ORDERS[language];
  const { marks } = reference;
  const mark = (value: number) => rate.marks.find(([code]) => code === String(value))?.[1] ?? String(value);
  return (
    <Frame visit={visit} title={`${words.reference} ${reference.order}`}>
      <h1>{words.reference}</h1>
      <p class="lum-lead">{words.states(reference.vendor, reference.agency)}</p>
      <div class="lum-receipt">
        <Facts facts={[
          [words.work, <strong>{reference.title}</strong>], [words.business, <><a href={`/pelaku-usaha/${reference.vendorId}`}>{reference.vendor}</a>, NIB {reference.nib}</>], [words.agency, reference.agency],
          [words.order, reference.order], [words.lot, <a href={`/lot/${reference.lot}`}>{reference.lot}</a>], [words.amount, <span class="lum-number">{money(reference.amount)}</span>],
          [words.bast, `${reference.acceptance}, ${day(reference.acceptedAt, language)}`], [words.timeliness, reference.daysLate === 0 ? words.punctual : words.late(reference.daysLate)],
          ...(marks === null ? [[words.rating, words.unrated] as const] : (['quality', 'cost', 'time', 'service'] as const).map((name) => [`${words.rating}: ${rate[name]}`, mark(marks[name])] as const)),
        ]} />
        <p class="lum-receipt__qr"><img src={`/referensi/${reference.orderId}/qr.svg`} alt={words.qr} width="180" height="180" /></p>
      </div>
      <h2>{words.items}</h2>
      <Sheet label={words.items} rows={reference.items} keyOf={({ name }) => name} columns={[
        { head: words.item, cell: ({ name }) => name },
        { head: words.ordered, right: true, cell: ({ quantity, unit }) => amountOf(quantity, unit, language) },
        { head: words.received, right: true, cell: ({ received, unit }) => amountOf(received, unit, language) },
        { head: words.rejected, right: true, cell: ({ rejected, unit }) => amountOf(rejected, unit, language) },
      ]} />
      <p>{words.check} <a href={address}>{address}</a>. {words.checkWhy}</p>
      <p class="lum-quiet lum-not-printed">{words.print}</p>
    </Frame>
  );
}
