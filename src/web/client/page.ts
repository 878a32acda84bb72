/** The few lines that every page carries: filters open on wide screens, a countdown by the server's clock. Without them all works. */

for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-open-when-wide]')) {
  details.open = matchMedia('(min-width: 56rem)').matches;
}

const serverNow = Date.parse(document.documentElement.dataset['now'] ?? '');
const apart = Number.isNaN(serverNow) ? 0 : serverNow - Date.now();
const countdowns = [...document.querySelectorAll<HTMLElement>('[data-until]')];

function words(milliseconds: number, english: boolean): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const parts = hours > 0 ? [hours, minutes] : [minutes, seconds % 60];
  const names = hours > 0 ? (english ? ['h', 'min'] : ['jam', 'menit']) : (english ? ['min', 's'] : ['menit', 'detik']);
  return parts.map((value, at) => `${String(value)} ${names[at] ?? ''}`).join(' ');
}

function tick(): void {
  for (const element of countdowns) {
    const left = Date.parse(element.dataset['until'] ?? '') - (Date.now() + apart);
    if (left > 0 && left < 86_400_000) element.textContent = words(left, document.documentElement.lang === 'en');
  }
}

if (countdowns.length > 0) {
  tick();
  setInterval(tick, 1000);
}

// What must be mended is read first.
document.querySelector<HTMLElement>('[data-focus]')?.focus();

// Twice pressed is once meant.
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post') return;
  if (form.dataset['sent'] !== undefined) event.preventDefault();
  form.dataset['sent'] = '';
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset['sent'];
});

/** The summary of errors says of which field it speaks: "Nama kebutuhan: isian ini wajib diisi." */
for (const link of document.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary__list a[href^="#"]')) {
  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const name = document.querySelector(`label[for="${CSS.escape(field?.id ?? '')}"]`) ?? field?.closest('fieldset')?.querySelector('legend');
  if (field !== null && name != null) link.textContent = `${(name.textContent ?? '').trim()}: ${link.textContent ?? ''}`;
}
