/** The page that stands in for every other one while there is no network: an offer form that this phone has seen opens in its place. */
import { formAt, keptForms, type KeptForm } from './offline/forms.js';

const root = document.documentElement;
const address = location.pathname + location.search;

async function begin(main: HTMLElement): Promise<void> {
  // When the page was drawn says nothing here: it was kept.
  delete root.dataset['now'];
  const script = main.querySelector<HTMLElement>('[data-offer-script]')?.dataset['offerScript'] ?? '';
  const form = await formAt(address);
  if (form?.script === script) await unfold(main, form, script);
  else list(main, (await keptForms()).filter((kept) => kept.script === script));
}

async function unfold(main: HTMLElement, { title, main: drawn, ahead }: KeptForm, script: string): Promise<void> {
  root.dataset['now'] = new Date(Date.now() + ahead).toISOString();
  document.title = title;
  main.innerHTML = drawn;
  await import(script);
}

/** Which forms open without a network; the hour that has passed is not among them. */
function list(main: HTMLElement, forms: readonly KeptForm[]): void {
  const open = forms.filter(({ closesAt, ahead }) => Date.parse(closesAt) > Date.now() + ahead);
  const place = main.querySelector<HTMLElement>('[data-kept-forms]');
  if (place === null || open.length === 0) return;
  place.hidden = false;
  place.querySelector('ul')?.replaceChildren(...open.map((form) => {
    const [line, link] = [document.createElement('li'), document.createElement('a')];
    link.href = form.address;
    link.textContent = form.title.replace(/ – [^–]*$/, '');
    line.append(link);
    return line;
  }));
}

const main = document.getElementById('isi');
if (main !== null && typeof indexedDB !== 'undefined') void begin(main);
