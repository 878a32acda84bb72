import type { RecoveryView } from '../../openings/recoveries.service.js';
import { moment } from '../moments.js';
import type { Visit } from '../ui/frame.js';
import { Facts } from '../ui/sheet.js';
import { RECOVERY } from './recovery.words.js';

/** How far it has come; the same for officials, vendors and anyone. */
export function RecoveryState({ visit: { language, now }, recovery, isOpened, reason = null }: { readonly visit: Visit; readonly recovery: RecoveryView | null; readonly isOpened: boolean; readonly reason?: string | null }) {
  const words = RECOVERY[language];
  if (recovery === null) return <p class="lum-empty">{isOpened ? words.opened : words.none}</p>;
  const { askedAt, allowedAt, slipsUntil, lost } = recovery;
  return (
    <>
      <Facts facts={[
        [words.asked, moment(askedAt, language)], [words.reason, reason],
        [words.lost, lost.length === 0 ? null : lost.join(', ')],
        [words.allowed, allowedAt === null ? words.waits : moment(allowedAt, language)],
        [words.until, slipsUntil === null ? null : <time dateTime={slipsUntil}>{moment(slipsUntil, language)}</time>],
      ]} />
      {isOpened ? <p><strong>{words.opened}</strong></p> : slipsUntil !== null && new Date(slipsUntil) < now ? <p><strong>{words.over}</strong></p> : null}
    </>
  );
}

export function RecoveryRoad({ visit: { language } }: { readonly visit: Visit }) {
  const words = RECOVERY[language];
  return <><h2>{words.how}</h2><ol class="lum-steps">{words.steps.map((step) => <li key={step}>{step}</li>)}</ol></>;
}
