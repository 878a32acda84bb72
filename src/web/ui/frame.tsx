import type { ComponentChildren } from 'preact';
import type { Actor } from '../../core/actor.js';
import type { Language } from '../../platform/http/language.js';
import { assets } from '../assets.js';
import type { Room } from '../menu.js';
import { WORDS } from '../words.js';
import { LaterScript, Script } from './script.js';

/** What every page needs to know about the visit. */
export interface Visit {
  readonly language: Language;
  /** Path and query of this page: the language switch comes back to it. */
  readonly address: string;
  readonly now: Date;
  readonly demo: boolean;
  /** Null on public pages, which are the same for all. */
  readonly person: SignedIn | null;
  /** True right after something was kept. */
  readonly isKept: boolean;
}

/** Who reads, and what their forms need. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly unread: number;
  readonly rooms: readonly Room[];
  readonly formToken: string;
  readonly actor: Actor;
}

export type Place = 'lots' | 'awards' | 'vendors' | 'buyers' | 'bulletins' | 'help' | 'signIn';

export interface FrameProps {
  readonly visit: Visit;
  readonly title: string;
  readonly place?: Place;
  /** The room of the menu in which this page lies. */
  readonly room?: string;
  readonly description?: string;
  /** What a reader of feeds may subscribe to here. */
  readonly feed?: { readonly href: string; readonly title: string };
  /** A module of ours that the page's script loads when it needs it. */
  readonly later?: string;
  readonly children: ComponentChildren;
}

export const PLACES: readonly (readonly [Place, string])[] = [['lots', '/lot'], ['awards', '/penetapan'], ['vendors', '/pelaku-usaha'], ['buyers', '/instansi'], ['bulletins', '/kabar'], ['help', '/bantuan']];

/** The frame around each page: brand, menu, language, footer. */
export function Frame({ visit, title, place, room, description, feed, later, children }: FrameProps) {
  const words = WORDS[visit.language];
  const { style, scripts, icons } = assets();
  return (
    <html lang={visit.language} data-now={visit.now.toISOString()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#1f5140" />
        {description === undefined ? null : <meta name="description" content={description} />}
        {feed === undefined ? null : <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />}
        <title>{visit.isKept ? `${words.kept} ` : ''}{title === words.brand ? `${words.brand}, ${words.place}` : `${title} – ${words.brand}`}</title>
        <link rel="stylesheet" href={style} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href={icons.touch} />
        <link rel="manifest" href="/lumbung.webmanifest" />
        <Script src={scripts.page} />
        {later === undefined ? null : <LaterScript src={later} />}
      </head>
      <body>
        <a class="govuk-skip-link" href="#isi">{words.skip}</a>
        <header class="lum-header">
          <div class="lum-frame lum-header__row">
            <a class="lum-brand" href="/"><Barn /><span><span class="lum-brand__name">{words.brand}</span><span class="lum-brand__place">{words.place}</span></span></a>
            {visit.person === null ? null : <Greeting visit={visit} person={visit.person} />}
          </div>
          <div class="lum-batik" aria-hidden="true" />
        </header>
        {visit.demo ? <div class="lum-demo"><div class="lum-frame"><p>{words.demo}</p></div></div> : null}
        <div class="lum-nav">
          <div class="lum-frame lum-nav__row">
            <nav class="lum-nav__wide" aria-label={words.navLabel}><Menu visit={visit} place={place} room={room} /></nav>
            <details class="lum-menu"><summary>{words.menu}</summary><nav aria-label={words.navLabel}><Menu visit={visit} place={place} room={room} /></nav></details>
            <LanguageSwitch visit={visit} />
          </div>
        </div>
        <div class="lum-frame">
          <main id="isi" tabindex={-1}>{visit.isKept ? <div class="lum-kept" role="status"><p>{words.kept}</p></div> : null}{children}</main>
        </div>
        <footer class="lum-footer">
          <div class="lum-frame">
            <ul>
              <li><a href="/kepercayaan">{words.footer.trust}</a></li>
              <li><a href="/riwayat">{words.footer.history}</a></li>
              <li><a href="/riwayat/porsi">{words.footer.shares}</a></li>
              <li><a href="/tanda-terima">{words.footer.receipt}</a></li>
              <li><a href="/catatan">{words.footer.record}</a></li>
              <li><a href="/lapor">{words.footer.report}</a></li>
              <li><a href="/aksesibilitas">{words.footer.accessibility}</a></li>
              <li><a href="/privasi">{words.footer.privacy}</a></li>
              <li><a href="/api/docs">{words.footer.api}</a></li>
            </ul>
            <p>{words.footer.owner}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** The places of the house. It stands twice: in a line on a wide screen, folded away on a phone; each hides where the other shows. */
function Menu({ visit, place, room }: { readonly visit: Visit; readonly place: Place | undefined; readonly room: string | undefined }) {
  const words = WORDS[visit.language];
  const places = visit.person === null ? PLACES : PLACES.filter(([name]) => name === 'lots' || name === 'help');
  return (
    <ul>
      {visit.person?.rooms.map(({ href, name }) => <li key={href}><a href={href} aria-current={room === href ? 'page' : undefined}>{name[visit.language]}</a></li>)}
      {places.map(([name, href]) => <li key={name}><a href={href} aria-current={place === name ? 'page' : undefined}>{words.nav[name]}</a></li>)}
      {visit.person === null ? <li><a href="/kerja" aria-current={place === 'signIn' ? 'page' : undefined}>{words.nav.signIn}</a></li> : null}
    </ul>
  );
}

/** Whose pages these are, what waits unread, and the way out. */
function Greeting({ visit, person }: { readonly visit: Visit; readonly person: SignedIn }) {
  const words = WORDS[visit.language];
  return (
    <div class="lum-greeting">
      <span class="lum-greeting__name">{person.name}</span>
      <a href="/pesan">{words.messages}{person.unread === 0 ? null : <span class="lum-count">{person.unread > 99 ? '99+' : person.unread}<span class="govuk-visually-hidden"> {words.unread}</span></span>}</a>
      <form method="post" action="/keluar"><input type="hidden" name="_token" value={person.formToken} /><button type="submit">{words.signOut}</button></form>
    </div>
  );
}

function LanguageSwitch({ visit: { language, address } }: { readonly visit: Visit }) {
  const words = WORDS[language];
  const other = language === 'id' ? 'en' : 'id';
  return (
    <nav class="lum-language" aria-label={words.languageLabel}>
      <a href={`/bahasa/${other}?ke=${encodeURIComponent(address)}`} lang={other} hreflang={other}>{words.otherLanguage}</a>
    </nav>
  );
}

/** A rice barn on stilts, the leuit of West Java. */
export function Barn() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path fill="#e0b04a" d="M20 2 36 15l-3 3L20 8 7 18l-3-3z" />
      <path fill="#fffdf8" d="M9 18 20 10l11 8-3 12H12z" />
      <path fill="#1f5140" d="M17 19h6v8h-6z" />
      <path fill="#e0b04a" d="M13 31h3v7h-3zM24 31h3v7h-3z" />
    </svg>
  );
}
