/** The few lines that every page carries: filters open on wide screens, a countdown by the server's clock, a word when the network is gone. Without them all works. */
import { AWAY } from './offline/away.words.js';
import { serverTime } from './offline/server-time.js';

const isEnglish = document.documentElement.lang === 'en';

for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-open-when-wide]')) {
  details.open = matchMedia('(min-width: 56rem)').matches;
}

function words(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const parts = hours > 0 ? [hours, minutes] : [minutes, seconds % 60];
  const names = hours > 0 ? (isEnglish ? ['h', 'min'] : ['jam', 'menit']) : (isEnglish ? ['min', 's'] : ['menit', 'detik']);
  return parts.map((value, at) => `${String(value)} ${names[at] ?? ''}`).join(' ');
}

function tick(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-until]')) {
    const left = Date.parse(element.dataset['until'] ?? '') - serverTime();
    if (left > 0 && left < 86_400_000) element.textContent = words(left);
  }
}

tick();
setInterval(tick, 1000);

// What must be mended is read first.
document.querySelector<HTMLElement>('[data-focus]')?.focus();

let isAway = false;
const away = document.createElement('p');
away.setAttribute('role', 'status');
away.tabIndex = -1;
document.getElementById('isi')?.before(away);

/** A browser that says it is offline may still reach a server in the same house: it is asked. */
async function lookOut(): Promise<void> {
  isAway = !navigator.onLine && await fetch('/healthz', { method: 'HEAD' }).then(() => false, () => true);
  away.className = isAway ? 'lum-away' : '';
  away.textContent = isAway ? AWAY[isEnglish ? 'en' : 'id'] : '';
}
for (const kind of ['online', 'offline']) addEventListener(kind, () => { void lookOut(); });
if (!navigator.onLine) void lookOut();

// Twice pressed is once meant; and what cannot be sent stays as it was typed.
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post') return;
  if (isAway) away.focus();
  if (isAway || form.dataset['sent'] !== undefined) event.preventDefault();
  else form.dataset['sent'] = '';
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset['sent'];
});

/** The summary of errors says of which field it speaks: "Nama kebutuhan: isian ini wajib diisi." */
for (const link of document.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary__list a[href^="#"]')) {
  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const choices = field?.closest('.govuk-radios, .govuk-checkboxes')?.closest('fieldset')?.querySelector('legend');
  const name = choices ?? document.querySelector(`label[for="${CSS.escape(field?.id ?? '')}"]`) ?? field?.closest('fieldset')?.querySelector('legend');
  if (field !== null && name != null) link.textContent = `${(name.textContent ?? '').trim()}: ${link.textContent ?? ''}`;
}

// After all else: the first page comes first.
if ('serviceWorker' in navigator) addEventListener('load', () => { navigator.serviceWorker.register('/service-worker.js').catch(() => undefined); });
