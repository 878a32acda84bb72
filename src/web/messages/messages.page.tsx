import type { MessageView } from '../../notifications/inbox.queries.js';
import type { Page } from '../../platform/http/paging.js';
import { relative, shortMoment } from '../moments.js';
import { Confirm } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { More } from '../ui/more.js';
import { Tag } from '../ui/tags.js';

const WORDS = {
  id: { title: 'Pesan', none: 'Belum ada pesan. Kabar tentang lot, penawaran, dan pesanan Anda muncul di sini.', fresh: 'Baru', read: 'Tandai sudah dibaca' },
  en: { title: 'Messages', none: 'No messages yet. News of your lots, offers and orders appears here.', fresh: 'New', read: 'Mark as read' },
};

export function MessagesPage({ visit, query, page }: { readonly visit: Visit; readonly query: object; readonly page: Page<MessageView> }) {
  const { language, now } = visit;
  const words = WORDS[language];
  return (
    <Frame visit={visit} title={words.title} room="/pesan">
      <h1>{words.title}</h1>
      {page.items.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <ul class="lum-lots">{page.items.map(({ id, text, createdAt, readAt }) => (
          <li key={id} class={`lum-message${readAt === null ? ' lum-message--fresh' : ''}`}>
            <p>{readAt === null ? <><Tag kind="open">{words.fresh}</Tag> </> : null}{text}</p>
            <p class="lum-quiet"><time dateTime={new Date(createdAt).toISOString()}>{shortMoment(createdAt, language)} ({relative(createdAt, now, language)})</time></p>
            {readAt === null ? <Confirm visit={visit} action={`/pesan/${id}/dibaca`} kind="secondary">{words.read}</Confirm> : null}
          </li>
        ))}</ul>
      )}
      <More path="/pesan" query={query} next={page.next} language={language} />
    </Frame>
  );
}
