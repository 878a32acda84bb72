import type { MinutesView } from '../../openings/openings.queries.js';
import { reasonWord } from '../audit/comparison.page.js';
import { moment } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import { COMMITTEE } from './committee.words.js';

/** The berita acara, for anyone, and for paper. */
export function MinutesPage({ visit, lot, minutes }: { readonly visit: Visit; readonly lot: { readonly code: string; readonly title: string }; readonly minutes: MinutesView }) {
  const { language } = visit;
  const { minutes: words } = COMMITTEE[language];
  const { committee, offers, faults, recovery } = minutes;
  return (
    <Frame visit={visit} title={`${words.title} ${lot.code}`} place="lots">
      <p><a class="govuk-back-link" href={`/lot/${lot.code}`}>{words.back}</a></p>
      <h1>{words.title}</h1>
      <p class="lum-lead"><strong>{lot.title}</strong> <span class="lum-quiet">{lot.code}</span></p>
      <Facts facts={[
        [words.number, minutes.code], [words.closed, moment(minutes.closedAt, language)], [words.opened, moment(minutes.openedAt, language)], [words.seals, String(minutes.seals.length)],
        [words.manifest, <span class="lum-hash">{minutes.closingManifestHash}</span>],
      ]} />
      <h2>{words.committee}</h2>
      <Sheet label={words.committee} rows={committee} keyOf={({ member }) => String(member)} columns={[
        { head: words.name, cell: ({ name }) => name },
        { head: words.member, cell: ({ member }) => member },
        { head: words.confirmed, cell: ({ confirmedAt }) => (confirmedAt === null ? words.absent : moment(confirmedAt, language)) },
      ]} />
      <h2>{words.offers}</h2>
      {offers.length === 0 ? <p class="lum-empty">{words.none}</p> : <Sheet label={words.offers} rows={offers} keyOf={({ offerId }) => offerId} columns={[
        { head: words.vendor, cell: ({ vendor }) => vendor },
        { head: words.outcome, cell: ({ fault, bySlip }) => <>{fault === null ? <Tag kind="open">{words.read}</Tag> : reasonWord(fault, language)}{bySlip ? <span class="lum-under">{words.slip}</span> : null}</> },
        { head: words.seal, cell: ({ envelopeHash }) => <span class="lum-hash">{envelopeHash}</span> },
      ]} />}
      <p><a href={`/lot/${lot.code}/penawaran`}>{words.sheet}</a></p>
      <h2>{words.faults}</h2>
      {faults.length === 0 ? <p>{words.noFaults}</p> : <Sheet label={words.faults} rows={faults.map((fault, at) => ({ ...fault, at }))} keyOf={({ at }) => String(at)} columns={[
        { head: words.party, cell: ({ party, member }) => `${words.parties[party] ?? party}${member === null ? '' : ` (${words.member} ${String(member)})`}` },
        { head: words.what, cell: ({ code }) => reasonWord(code, language) },
        { head: words.proof, cell: ({ proof }) => words.proofs[proof] ?? proof },
      ]} />}
      {recovery === null ? null : (
        <>
          <h2>{words.recovery}</h2>
          <Facts facts={[[words.askedBy, `${recovery.askedBy}, ${moment(recovery.askedAt, language)}`], [words.allowedBy, `${recovery.allowedBy}, ${moment(recovery.allowedAt, language)}`], [words.lost, recovery.lost.join(', ')]]} />
        </>
      )}
      <p class="lum-quiet lum-not-printed">{words.print}</p>
    </Frame>
  );
}
