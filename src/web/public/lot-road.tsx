import type { LotView } from '../../lots/lots.views.js';
import { moment, relative } from '../moments.js';
import type { Visit } from '../ui/frame.js';
import type { LotStory } from './public.queries.js';
import { PUBLIC } from './public.words.js';

interface Milestone {
  readonly name: keyof (typeof PUBLIC)['id']['steps'];
  readonly at: Date | string | null;
}

/** The road with its milestones: what is past, what is next, what lies ahead. */
export function LotRoad({ visit: { language, now }, lot, story }: { readonly visit: Visit; readonly lot: LotView; readonly story: LotStory }) {
  const words = PUBLIC[language].steps;
  const milestones = milestonesOf(lot, story);
  const past = ({ at }: Milestone) => at !== null && new Date(at) <= now;
  const next = milestones.find((each) => !past(each));
  return (
    <ol class="lum-story">{milestones.map((each) => (
      <li key={each.name} class={past(each) ? 'lum-done' : each === next ? 'lum-now' : 'lum-ahead'}>
        <strong>{words[each.name]}</strong>
        {each.at === null ? null : (
          <time dateTime={new Date(each.at).toISOString()}>{past(each) ? '' : `${words.expected} `}{moment(each.at, language)} ({relative(each.at, now, language)})</time>
        )}
      </li>
    ))}</ol>
  );
}

function milestonesOf(lot: LotView, story: LotStory): readonly Milestone[] {
  const road: readonly Milestone[] = [
    { name: 'announced', at: story.announcedAt },
    { name: 'published', at: lot.publishedAt },
    { name: 'closed', at: lot.closesAt },
    { name: 'opened', at: story.openedAt },
    { name: 'awarded', at: story.decidedAt },
    { name: 'confirmed', at: story.confirmedAt ?? story.standstillUntil },
    { name: 'ordered', at: story.orderedAt },
    { name: 'delivered', at: story.deliveredAt },
    { name: 'accepted', at: story.acceptedAt },
    { name: 'invoiced', at: story.invoicedAt },
    { name: 'paid', at: story.paidAt },
  ];
  if (lot.state !== 'failed' && lot.state !== 'cancelled') return road;
  const reached = road.filter(({ name, at }) => at !== null && (name !== 'closed' || lot.state === 'failed'));
  return [...reached, { name: lot.state, at: null }];
}
