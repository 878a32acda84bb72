import type { ComponentChildren } from 'preact';
import type { ListMessagesDto } from '../../notifications/inbox.dto.js';
import type { MessageView } from '../../notifications/inbox.queries.js';
import type { Page } from '../../platform/http/paging.js';
import { day, hour, relative } from '../moments.js';
import { Confirm } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { More } from '../ui/more.js';

const WORDS = {
  id: {
    title: 'Pesan', none: 'Belum ada pesan.', noneWhy: 'Kabar tentang lot, penawaran, pesanan, dan tugas Anda muncul di sini. Yang penting juga datang lewat surel.', noneFresh: 'Semua pesan sudah dibaca.',
    show: 'Tampilkan', all: 'Semua', unread: 'Belum dibaca', fresh: 'Baru', read: 'Tandai sudah dibaca', readAll: 'Tandai semua sudah dibaca',
  },
  en: {
    title: 'Messages', none: 'No messages yet.', noneWhy: 'News of your lots, offers, orders and duties appears here. What matters comes by e-mail too.', noneFresh: 'Every message has been read.',
    show: 'Show', all: 'All', unread: 'Unread', fresh: 'New', read: 'Mark as read', readAll: 'Mark all as read',
  },
};

/** What somebody was told, day by day, the latest first. */
export function MessagesPage({ visit, query, page: { items, next } }: { readonly visit: Visit; readonly query: ListMessagesDto; readonly page: Page<MessageView> }) {
  const { language, now } = visit;
  const words = WORDS[language];
  const newest = items.find(({ readAt }) => readAt === null);
  return (
    <Frame visit={visit} title={words.title} room="/pesan">
      <h1>{words.title}</h1>
      <nav class="lum-tabs" aria-label={words.show}><ul>
        <li><a href="/pesan" aria-current={query.show === 'unread' ? undefined : 'page'}>{words.all}</a></li>
        <li><a href="/pesan?show=unread" aria-current={query.show === 'unread' ? 'page' : undefined}>{words.unread}</a></li>
      </ul></nav>
      {items.length === 0 ? <div class="lum-empty"><p><strong>{query.show === 'unread' ? words.noneFresh : words.none}</strong></p><p>{words.noneWhy}</p></div> : null}
      {newest === undefined ? null : <Confirm visit={visit} action="/pesan/dibaca" kind="secondary" hidden={{ until: new Date(newest.createdAt).toISOString() }}>{words.readAll}</Confirm>}
      {byDay(items, (at) => day(at, language)).map(([date, messages]) => (
        <section key={date} class="lum-messages">
          <h2>{date} <span>{relative(messages[0]?.createdAt ?? now, now, language)}</span></h2>
          <ul>{messages.map(({ id, text, createdAt, readAt }) => (
            <li key={id} class={`lum-message${readAt === null ? ' lum-message--fresh' : ''}`}>
              <p>{readAt === null ? <strong class="lum-message__new">{words.fresh}</strong> : null}{withLinks(text)}</p>
              <time dateTime={new Date(createdAt).toISOString()}>{hour(createdAt, language)}</time>
              {readAt === null ? <Confirm visit={visit} action={`/pesan/${id}/dibaca`} kind="secondary">{words.read}</Confirm> : null}
            </li>
          ))}</ul>
        </section>
      ))}
      <More path="/pesan" query={query} next={next} language={language} />
    </Frame>
  );
}

function byDay(messages: readonly MessageView[], dayOf: (at: Date) => string): readonly (readonly [string, readonly MessageView[]])[] {
  const days = new Map<string, MessageView[]>();
  for (const message of messages) days.set(dayOf(message.createdAt), [...(days.get(dayOf(message.createdAt)) ?? []), message]);
  return [...days];
}

/** The codes of lots lead to their pages. */
function withLinks(text: string): ComponentChildren {
  return text.split(/(LOT-\d{4}-\d{6})/).map((part, at) => (at % 2 === 0 ? part : <a key={at} href={`/lot/${part}`}>{part}</a>));
}
