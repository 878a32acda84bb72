import type { AwardView } from '../../awards/awards.views.js';
import { wordFor } from '../../core/history/words.js';
import { moment, relative } from '../moments.js';
import { Confirm } from '../ui/form.js';
import type { Visit } from '../ui/frame.js';
import { money } from '../ui/money.js';
import { Facts } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import { EVALUATION } from './evaluation.words.js';

interface AwardPartProps {
  readonly visit: Visit;
  readonly award: AwardView;
  readonly mayIssue: boolean;
  readonly orderId: string | null;
  readonly lotId: string;
}

/** Who won, until when it may be objected to, what was objected, and the order that follows. */
export function AwardPart({ visit, award, mayIssue, orderId, lotId }: AwardPartProps) {
  const { language, now } = visit;
  const { sheet: words } = EVALUATION[language];
  return (
    <section>
      {mayIssue ? <div class="lum-steps-box"><h2>{words.step}</h2><p>{words.orderWhy}</p><Confirm visit={visit} action={`/kerja/lot/${lotId}/pesanan`}>{words.order}</Confirm></div> : null}
      <h2>{words.awarded}</h2>
      <Facts facts={[
        [words.winner, <strong>{award.vendor}</strong>], [words.amount, <span class="lum-number">{money(award.amount)}</span>], [words.state, <Tag>{wordFor(award.state)[language]}</Tag>], [words.decided, moment(award.decidedAt, language)],
        [words.until, `${moment(award.standstillUntil, language)} (${relative(award.standstillUntil, now, language)})`],
      ]} />
      <h3>{words.objections}</h3>
      {award.objections.length === 0 ? <p class="lum-quiet">{words.noObjections}</p> : (
        <ul class="lum-lots">{award.objections.map((objection) => (
          <li key={objection.id} class="lum-card">
            <strong>{objection.code}</strong> <Tag kind={objection.state === 'open' ? 'soon' : 'open'}>{wordFor(objection.state)[language]}</Tag>
            <span class="lum-under">{wordFor(objection.grounds)[language]}, {words.filed} {moment(objection.filedAt, language)}</span>
            {objection.body === null ? null : <blockquote class="lum-quote">{objection.body}</blockquote>}
            {objection.answer === null ? null : <p><strong>{words.answered}</strong>: {objection.answer}</p>}
            {objection.state === 'open' && award.can.answer ? <a class="govuk-button" href={`/kerja/lot/${lotId}/sanggah/${objection.id}`}>{words.answer}</a> : null}
          </li>
        ))}</ul>
      )}
      {orderId === null ? null : <p><a href={`/kerja/pesanan/${orderId}`}>{words.toOrder}</a></p>}
    </section>
  );
}
