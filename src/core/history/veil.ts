import { eventKind, EVENTS, type EventName } from '../events.js';

/** Who looks at the history of a lot: anybody, the people of its own agency, or the inspectorate. */
export type Onlooker = 'anyone' | 'agency' | 'auditor';

const KINDS = Object.keys(EVENTS) as EventName[];
const OF_A_PURCHASE: readonly string[] = ['request', 'package', 'lot', 'offer', 'award', 'objection', 'order', 'invoice'];
const OF_THE_AGENCY: readonly string[] = ['request', 'package', 'lot'];

/** Events about sealed offers: before the opening nobody reads them but the vendor they concern, not even their number. */
export const SEALED_KINDS: readonly EventName[] = KINDS.filter((name) => eventKind(name).shown === 'after-opening');

/**
 * The kinds of event that the onlooker may read in a lot's history. What is never shown in public is shown to the inspectorate, and,
 * of its own requests, packages and lots, to the agency; a report to the inspectorate is shown to the inspectorate alone.
 */
export function kindsShownTo(onlooker: Onlooker, opened: boolean): readonly EventName[] {
  return KINDS.filter((name) => {
    const { subject, shown } = eventKind(name);
    if (shown === 'after-opening') return opened;
    if (onlooker === 'auditor') return OF_A_PURCHASE.includes(subject) || subject === 'report';
    return OF_A_PURCHASE.includes(subject) && (shown === 'at-once' || (onlooker === 'agency' && OF_THE_AGENCY.includes(subject)));
  });
}

/** Every kind that can stand in the history of a lot. */
export const HISTORY_KINDS: readonly EventName[] = kindsShownTo('auditor', true);
