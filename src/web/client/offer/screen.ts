import { spelled } from '../../../core/spelled.js';
import { terbilang } from '../../../core/terbilang.js';
import { text, type AskedLine, type Pricing } from './pricing.js';

/** By the code from the vendor's e-mail, or by their own login and passphrase. */
export type VendorWord = { readonly code: string } | { readonly login: string; readonly passphrase: string };

export const STEPS = ['harga', 'kirim', 'pernyataan', 'lampiran', 'periksa'] as const;

/** The screens of the offer form, as the server drew them; the only place that touches the page. */
export class Screen {
  readonly asked: readonly AskedLine[];
  /** The screens of this page in their order; at a counter there are no attachments. */
  readonly steps: readonly string[];

  constructor(private readonly root: HTMLElement) {
    root.append((root.querySelector('#tawar-langkah') as HTMLTemplateElement).content.cloneNode(true));
    this.steps = STEPS.filter((step) => root.querySelector(`[data-step="${step}"]`) !== null);
    this.asked = this.all('[data-item]').map(({ dataset }) => ({ id: dataset['item'] ?? '', name: dataset['name'] ?? '', quantity: Number(dataset['quantity']) }));
  }

  one(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`the page has no ${selector}`);
    return found;
  }

  all(selector: string): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  price(id: string): HTMLInputElement {
    return this.one(`#harga-${CSS.escape(id)}`) as HTMLInputElement;
  }

  ticks(within = ''): readonly HTMLInputElement[] {
    return this.all(`${within} [data-tick]`) as readonly HTMLInputElement[];
  }

  on(selector: string, use: (element: HTMLElement) => void): void {
    for (const element of this.all(selector)) element.addEventListener('click', () => use(element));
  }

  /** Shows one screen and reads its heading out; at the first sight nothing is snatched. */
  show(step: string, { focus = true } = {}): void {
    for (const section of this.all('[data-step]')) section.hidden = section.dataset['step'] !== step;
    const at = this.steps.indexOf(step);
    this.one('[data-count]').hidden = at < 0;
    this.one('[data-at]').textContent = String(at + 1);
    if (!focus) return;
    this.one(`[data-step="${step}"] h2[tabindex]`).focus({ preventScroll: true });
    this.root.scrollIntoView({ block: 'start' });
  }

  drawPricing(pricing: Pricing, estimate: number): void {
    for (const { id, lineTotal } of pricing.lines) this.one(`[data-item="${id}"] output`).textContent = text(lineTotal);
    for (const element of this.all('[data-total]')) element.textContent = text(pricing.total);
    const inWords = document.documentElement.lang === 'en' ? spelled : terbilang;
    for (const element of this.all('[data-words]')) element.textContent = pricing.total === null ? '' : inWords(pricing.total);
    this.one('[data-above]').hidden = pricing.total === null || pricing.total <= estimate;
    this.one('[data-lines]').replaceChildren(...pricing.lines.map(({ name, unitPrice, lineTotal }) => rowOf(name, text(unitPrice), text(lineTotal))));
  }

  /** Up to which screen the draft is kept. */
  kept(step: string): void {
    this.root.dataset['kept'] = step;
  }

  drawFiles(names: readonly string[]): void {
    this.one('[data-attached]').textContent = names.length === 0 ? '–' : names.join(', ');
  }

  /** Marks the lines without a price; true when there are none. */
  judgePrices(pricing: Pricing): boolean {
    const missing = pricing.lines.filter(({ unitPrice }) => unitPrice === null);
    for (const { id, unitPrice } of pricing.lines) {
      const group = this.one(`[data-item="${id}"]`);
      group.classList.toggle('govuk-form-group--error', unitPrice === null);
      (group.querySelector('.govuk-error-message') as HTMLElement).hidden = unitPrice !== null;
      this.price(id).classList.toggle('govuk-input--error', unitPrice === null);
    }
    const summary = this.one('[data-summary]');
    summary.hidden = missing.length === 0;
    this.one('[data-faults]').replaceChildren(...missing.map(({ id, name }) => linkTo(`harga-${id}`, name)));
    if (missing.length > 0) summary.focus();
    return missing.length === 0;
  }

  /** True when everything within is ticked. */
  judgeTicks(step: string): boolean {
    const within = `[data-step="${step}"]`;
    const whole = this.ticks(within).every(({ checked }) => checked);
    const fault = this.one(`${within} [data-fault]`);
    fault.hidden = whole;
    if (!whole) fault.focus();
    return whole;
  }

  /** What is attached must have arrived before the offer names it. */
  judgeFiles(isWhole: boolean): boolean {
    const fault = this.one('[data-unfinished]');
    fault.hidden = isWhole;
    if (!isWhole) fault.focus();
    return isWhole;
  }

  /** What the vendor at a counter typed to confirm; null, and the fault is shown, when it is not one of the two ways. */
  word(): VendorWord | null {
    const typed = (name: string) => (this.all(`[data-word="${name}"]`)[0] as HTMLInputElement | undefined)?.value.trim() ?? '';
    const [code, login, passphrase] = [typed('code'), typed('login'), typed('passphrase')];
    const word = code === '' ? (login === '' || passphrase === '' ? null : { login, passphrase }) : (/^\d{4} ?\d{4}$/.test(code) && login === '' && passphrase === '' ? { code } : null);
    const fault = this.one('[data-word-fault]');
    fault.hidden = word !== null;
    if (word === null) fault.focus();
    return word;
  }

  /** The number on the vendor's last receipt of this lot; 0 when there is none. */
  lastVersion(): number {
    const typed = Number((this.one('[data-last-version]') as HTMLInputElement).value.trim());
    return Number.isInteger(typed) && typed > 0 ? typed : 0;
  }

  say(status: string, { busy = false, mayAsk = false, mayChange = false } = {}): void {
    for (const element of this.all('[data-status]')) element.hidden = element.dataset['status'] !== status;
    this.one('[data-progress]').hidden = !busy;
    this.one('[data-send]').hidden = !mayAsk;
    this.one('[data-change]').hidden = !mayChange;
  }

  refuse(title: string, attempt: string | null): void {
    this.one('[data-reason]').textContent = title;
    const proof = this.one('[data-proof]') as HTMLAnchorElement;
    proof.hidden = attempt === null;
    if (attempt !== null) proof.href = `/api/v1/offers/refusals/${attempt}`;
    this.say('refused', { mayChange: true });
    this.one('[data-status="refused"]').focus();
  }
}

export function rowOf(name: string, ...amounts: readonly string[]): HTMLElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = name;
  row.append(head, ...amounts.map((amount) => {
    const cell = document.createElement('td');
    cell.className = 'lum-right lum-number';
    cell.textContent = amount;
    return cell;
  }));
  return row;
}

function linkTo(id: string, words: string): HTMLElement {
  const [line, link] = [document.createElement('li'), document.createElement('a')];
  link.href = `#${id}`;
  link.textContent = words;
  line.append(link);
  return line;
}

