import type { WaitingLot } from '../../openings/openings.queries.js';
import { moment, relative } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import { Tag } from '../ui/tags.js';
import { ByPasskey, CommitteeForm, CommitteeStatus, Opener } from './committee-form.js';
import { COMMITTEE } from './committee.words.js';

/** The session of the day: every box that waits for this member, opened with one passphrase or one passkey. */
export function OpeningPage({ visit, lots, hasPasskey }: { readonly visit: Visit; readonly lots: readonly WaitingLot[]; readonly hasPasskey: boolean }) {
  const { language } = visit;
  const { opening: words } = COMMITTEE[language];
  const waiting = lots.filter(({ answered }) => !answered);
  return (
    <Frame visit={visit} title={words.title} room="/kerja/pembukaan">
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <CommitteeStatus />
      {lots.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : <ul class="lum-duties">{lots.map((lot) => <li key={lot.lotId} class="lum-duty" {...(lot.answered ? {} : { 'data-lot': lot.lotId, 'data-key': lot.keyId })}><BoxOfLot visit={visit} lot={lot} /></li>)}</ul>}
      <div data-after hidden><p>{words.after}</p><p><a class="govuk-button govuk-button--secondary" href="/kerja/pembukaan">{words.refresh}</a></p></div>
      {waiting.length === 0 ? null : (
        <section>
          <h2>{words.count(waiting.length)}</h2>
          <CommitteeForm visit={visit} task="open" button={words.action} more={hasPasskey ? <ByPasskey>{words.byPasskey}</ByPasskey> : null}><Opener visit={visit} /></CommitteeForm>
        </section>
      )}
      <p><a href="/kerja/kunci">{words.keys}</a></p>
    </Frame>
  );
}

function BoxOfLot({ visit: { language, now }, lot: { lot, title, closedAt, member, answered } }: { readonly visit: Visit; readonly lot: WaitingLot }) {
  const { opening: words } = COMMITTEE[language];
  return (
    <>
      <div><h2 class="lum-duty__title"><a href={`/lot/${lot}`}>{title}</a></h2><p class="lum-quiet">{lot}, {words.seat} {member}</p></div>
      <p class="lum-duty__due"><span>{words.closed}</span> <time dateTime={closedAt.toISOString()}>{moment(closedAt, language)}</time> ({relative(closedAt, now, language)})<br />{answered ? <Tag>{words.given}</Tag> : <strong data-outcome>{words.waits}</strong>}</p>
    </>
  );
}
