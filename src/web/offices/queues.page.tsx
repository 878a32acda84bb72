import type { LetterView } from '../../notifications/letters.queries.js';
import type { QueueHealth } from '../../notifications/queues.queries.js';
import type { Page } from '../../platform/http/paging.js';
import { moment, relative } from '../moments.js';
import { Confirm } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { More } from '../ui/more.js';
import { Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import { ADMINISTRATION } from './administration.words.js';

export const QUEUES_ROOM = '/kerja/antrean';

/** How news and letters stand, and what to do about those that failed. */
export function QueuesPage({ visit, health: { queues, tables }, letters, query }: { readonly visit: Visit; readonly health: QueueHealth; readonly letters: Page<LetterView>; readonly query: object }) {
  const { language, now } = visit;
  const { queues: words } = ADMINISTRATION[language];
  const isFailing = queues.some(({ failed }) => (failed ?? 0) > 0);
  return (
    <Frame visit={visit} title={words.title} room={QUEUES_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <dl class="lum-figures">
        <div><dt>{words.events}</dt><dd>{tables.events}</dd></div>
        <div><dt>{words.mails}</dt><dd>{tables.mail}</dd></div>
        <div><dt>{words.age}</dt><dd>{words.seconds(tables.oldestSeconds)}</dd></div>
        <div><dt>{words.dead}</dt><dd>{tables.deadLetters}</dd></div>
        <div><dt>{words.overdue}</dt><dd>{tables.overdueTimers}</dd></div>
      </dl>
      <Sheet label={words.title} rows={queues} keyOf={({ name }) => name} columns={[
        { head: words.queue, cell: ({ name, answers }) => <>{words.names[name] ?? name} {answers ? null : <Tag kind="soon">{words.silent}</Tag>}</> },
        { head: words.waiting, right: true, cell: ({ waiting }) => waiting ?? '–' },
        { head: words.active, right: true, cell: ({ active }) => active ?? '–' },
        { head: words.delayed, right: true, cell: ({ delayed }) => delayed ?? '–' },
        { head: words.failed, right: true, cell: ({ failed }) => failed ?? '–' },
        { head: words.oldest, cell: ({ oldestAt }) => (oldestAt === null ? '–' : relative(oldestAt, now, language)) },
      ]} />
      {isFailing ? <Confirm visit={visit} action={`${QUEUES_ROOM}/hidupkan`}>{words.revive}</Confirm> : null}
      <h2>{words.letters}</h2>
      {letters.items.length === 0 ? <p class="lum-empty">{words.noLetters}</p> : (
        <>
          <Confirm visit={visit} action={`${QUEUES_ROOM}/surat`} kind="secondary">{words.allAgain}</Confirm>
          <Sheet label={words.letters} rows={letters.items} keyOf={({ id }) => id} columns={[
            { head: words.to, cell: ({ person }) => person?.name ?? words.subscriber },
            { head: words.about, cell: ({ about }) => about ?? words.private },
            { head: words.why, cell: ({ failure }) => failure ?? '–' },
            { head: words.attempts, right: true, cell: ({ attempts }) => attempts },
            { head: words.at, cell: ({ changedAt, id, can, person }) => <>{moment(changedAt, language)}{can.sendAgain ? <Confirm visit={visit} action={`${QUEUES_ROOM}/surat/${id}`} kind="secondary">{`${words.again}: ${person?.name ?? words.subscriber}`}</Confirm> : null}</> },
          ]} />
          <More path={QUEUES_ROOM} query={query} next={letters.next} language={language} />
        </>
      )}
      <p><a href="/api/v1/messages/gallery/page">{words.gallery}</a></p>
    </Frame>
  );
}
