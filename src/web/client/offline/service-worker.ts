/**
 * Keeps what is the same for everybody: stylesheet, scripts, the sealing module and one page that says that there is no network. A page that was made for
 * a person is fetched each time and never kept. `scripts/build-assets.mjs` fills in the three constants; another build is another cache.
 */
import { forgetCounterDrafts } from '../offer/draft.js';
import { forgetForms } from './forms.js';

declare const VERSION: string;
/** What every visitor gets, the offline page first. */
declare const SHELL: readonly [string, ...string[]];
/** What sealing an offer takes, for those who offer. */
declare const SEALING: readonly [string, ...string[]];

interface WorkEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkEvent {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
const worker = globalThis as unknown as {
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate' | 'message', use: (event: WorkEvent) => void): void;
  addEventListener(kind: 'fetch', use: (event: FetchEvent) => void): void;
};

const NAME = `lumbung-${VERSION}`;
const OFFLINE = SHELL[0];
/** Where nobody is signed in, and somebody else may be next. */
const AT_THE_DOOR = /^\/(masuk|daftar)(\/|$)/;
const ON_THE_WAY_OUT = /^\/keluar(\/|$)/;

worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => event.waitUntil(keep(SEALING)));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === 'navigate') navigate(event, pathname);
  else if (request.method === 'GET' && pathname.startsWith('/assets/')) event.respondWith(keptFirst(request));
  else if (request.method === 'GET' && SEALING.includes(pathname)) event.respondWith(networkFirst(request));
});

function navigate(event: FetchEvent, pathname: string): void {
  if (event.request.method !== 'GET') {
    if (ON_THE_WAY_OUT.test(pathname)) event.waitUntil(forgetPeople());
    return;
  }
  const answer = fetched(event);
  event.respondWith(answer.catch(async () => (await caches.match(OFFLINE)) ?? Response.error()));
  event.waitUntil(answer.then(async ({ ok }) => {
    if (ok && AT_THE_DOOR.test(pathname)) await forgetPeople();
    // The offline page speaks the language that was chosen last.
    if (pathname.startsWith('/bahasa/')) await keep([OFFLINE]);
  }).catch(() => undefined));
}

/** What this browser keeps for whoever was signed in. A vendor's own drafts stay: they are on the vendor's own phone. */
async function forgetPeople(): Promise<void> {
  await Promise.all([forgetForms(), forgetCounterDrafts()]);
}

async function fetched({ request, preloadResponse }: FetchEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

/** What sealing takes is kept again by a phone that kept it before: its drafts must open after an update, too. */
async function fill(): Promise<void> {
  await keep(SHELL);
  if (await caches.match(SEALING[0]) !== undefined) await keep(SEALING);
}

async function keep(paths: readonly string[]): Promise<void> {
  await (await caches.open(NAME)).addAll([...paths]);
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name !== NAME) await caches.delete(name);
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

/** Named by its content, so what is kept is right for ever. */
async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function networkFirst(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}
