import { BULLETIN_KINDS } from '../../core/bulletin.js';
import type { ListBulletinsDto } from '../../bulletins/bulletins.dto.js';
import type { ReadBulletin } from '../../bulletins/bulletins.queries.js';
import type { BulletinLine, BulletinView } from '../../bulletins/bulletins.views.js';
import type { Page } from '../../platform/http/paging.js';
import { day } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import { More } from '../ui/more.js';
import { BulletinCards, CalendarLeaf, EventCards, inWords, MostRead, When } from './bulletin-parts.js';
import { BULLETINS } from './bulletins.words.js';
import { Paragraphs } from './paragraphs.js';

/** All that is shown, by kind; beside it what comes next and what others read. */
export function BulletinsPage({ visit, query, page, coming, mostRead }: {
  readonly visit: Visit; readonly query: ListBulletinsDto; readonly page: Page<BulletinLine>; readonly coming: readonly BulletinLine[]; readonly mostRead: readonly ReadBulletin[];
}) {
  const { language } = visit;
  const words = BULLETINS[language];
  return (
    <Frame visit={visit} title={words.title} place="bulletins" description={words.lead} feed={{ href: '/umpan/kabar.atom', title: words.title }}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <nav class="lum-tabs" aria-label={words.chosen}><ul>
        <li><a href="/kabar" aria-current={query.kind === undefined ? 'page' : undefined}>{words.all}</a></li>
        {BULLETIN_KINDS.map((kind) => <li key={kind}><a href={`/kabar?kind=${kind}`} aria-current={query.kind === kind ? 'page' : undefined}>{words.kinds[kind]}</a></li>)}
      </ul></nav>
      <div class="lum-aside">
        <div>
          {page.items.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : <BulletinCards visit={visit} bulletins={page.items} heading="h2" />}
          <More path="/kabar" query={query} next={page.next} language={language} />
        </div>
        <div>
          <section><h2>{words.coming}</h2>{coming.length === 0 ? <p class="lum-quiet">{words.noComing}</p> : <EventCards visit={visit} events={coming} heading="h3" />}</section>
          {mostRead.length === 0 ? null : <section><h2>{words.mostRead}</h2><MostRead visit={visit} bulletins={mostRead} /></section>}
        </div>
      </div>
    </Frame>
  );
}

export function BulletinPage({ visit, bulletin }: { readonly visit: Visit; readonly bulletin: BulletinView }) {
  const { language, now } = visit;
  const { code, kind, place, startsAt, endsAt, shownFrom, changedAt } = bulletin;
  const words = BULLETINS[language];
  const title = inWords(language, bulletin.title, bulletin.titleEn);
  const body = inWords(language, bulletin.body, bulletin.bodyEn);
  return (
    <Frame visit={visit} title={title.text} place="bulletins" description={body.text.slice(0, 200)}>
      <p><a class="govuk-back-link" href="/kabar">{words.back}</a></p>
      <article>
        <p class="lum-bulletin__kind"><span class={`lum-kind lum-kind--${kind}`}>{words.kinds[kind]}</span> <time dateTime={shownFrom.toISOString()}>{day(shownFrom, language)}</time></p>
        <h1 lang={title.lang}>{title.text}</h1>
        {startsAt === null ? null : (
          <div class="lum-invitation">
            <CalendarLeaf at={startsAt} language={language} />
            <dl>
              <div><dt>{words.when}</dt><dd><When startsAt={startsAt} endsAt={endsAt} language={language} /></dd></div>
              <div><dt>{words.where}</dt><dd>{place}</dd></div>
            </dl>
            {(endsAt ?? startsAt) > now ? <a class="govuk-button govuk-button--secondary" href={`/kabar/${code}/acara.ics`}>{words.calendar}</a> : <p class="lum-quiet">{words.over}</p>}
          </div>
        )}
        {body.lang === undefined ? null : <p class="lum-quiet">{words.onlyIndonesian}</p>}
        <div class="lum-prose" lang={body.lang}><Paragraphs text={body.text} /></div>
        <p class="lum-quiet">{code}{changedAt > shownFrom ? ` · ${words.changed} ${day(changedAt, language)}` : ''}</p>
      </article>
    </Frame>
  );
}
