/** The offer form: prices are typed, kept and sealed in this browser; what leaves it is the sealed envelope. */
import { Attaching } from './offer/attaching.js';
import { draftOf, forgetDraft, keepDraft, placeOf, type Draft } from './offer/draft.js';
import { keepForOffline } from './offer/offline-copy.js';
import { pricingOf, text } from './offer/pricing.js';
import { Screen, type VendorWord } from './offer/screen.js';
import { seal, send, type Target } from './offer/sealing.js';
import { serverTime } from './offline/server-time.js';

const WAITS = [2, 4, 8, 15, 30];

class OfferForm {
  private readonly place: string;
  private tries = 0;
  private bell = 0;
  private isSending = false;
  private attaching: Attaching | null = null;
  /** At a counter: what the vendor typed to confirm. It is kept nowhere. */
  private word: VendorWord | null = null;
  private isWordAtFault = false;

  constructor(private readonly screen: Screen, private readonly target: Target, private readonly estimate: number, private draft: Draft) {
    this.place = placeOf(target);
  }

  begin(): void {
    if (this.draft.documentKey === null) this.draft = { ...this.draft, documentKey: crypto.getRandomValues(new Uint8Array(32)) };
    this.fill();
    this.listen();
    const { sealed, step } = this.draft;
    // It may have arrived: only its own answer was lost. Sent again under its key, it yields its receipt.
    if (sealed !== null && this.isCounter) this.screen.show('periksa', { focus: false });
    else if (sealed !== null) {
      this.screen.show('kirimkan', { focus: false });
      this.screen.say('unsent', { mayAsk: true, mayChange: true });
    } else this.screen.show(this.screen.steps.includes(step) ? step : 'harga', { focus: false });
  }

  private fill(): void {
    for (const { id } of this.screen.asked) this.screen.price(id).value = this.draft.prices[id] ?? '';
    for (const tick of this.screen.ticks()) tick.checked = this.draft.ticks.includes(tick.dataset['tick'] ?? '');
    this.draw();
    if (!this.isCounter) this.attaching = new Attaching(this.screen, { ...this.target, documentKey: this.documentKey }, this.draft.files, (files) => this.change({ files }));
  }

  private listen(): void {
    for (const { id } of this.screen.asked) {
      const field = this.screen.price(id);
      field.addEventListener('input', () => this.change({ prices: { ...this.draft.prices, [id]: field.value } }));
      field.addEventListener('blur', () => this.spell(id));
    }
    for (const tick of this.screen.ticks()) tick.addEventListener('change', () => this.change({ ticks: this.screen.ticks().filter(({ checked }) => checked).map(({ dataset }) => dataset['tick'] ?? '') }));
    this.screen.on('[data-next]', () => this.turn(1));
    this.screen.on('[data-previous]', () => this.turn(-1));
    this.screen.on('[data-seal]', () => { void this.sealAndSend(); });
    this.screen.on('[data-send]', () => { void this.sendNow(); });
    this.screen.on('[data-change]', () => this.mend());
    this.screen.on('[data-forget]', () => { void forgetDraft(this.place).then(() => location.reload()); });
    addEventListener('online', () => { if (this.bell !== 0) this.sendAgain(); });
  }

  /** Whatever changes is kept at once, and what was sealed before holds no longer. */
  private change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, sealed: null, ...change };
    void keepDraft(this.place, this.draft).then(() => this.screen.kept(this.draft.step));
    this.draw();
  }

  private draw(): void {
    this.screen.drawPricing(this.pricing(), this.estimate);
  }

  private get isCounter(): boolean {
    return this.target.assistance !== null;
  }

  /** At a counter nobody but the vendor says which of its offers this is. */
  private get version(): number {
    return this.isCounter ? this.screen.lastVersion() + 1 : this.target.version;
  }

  /** Back to the prices; where only the vendor's word did not fit, back to that, with the seal as it is. */
  private mend(): void {
    clearTimeout(this.bell);
    if (this.isWordAtFault) return this.screen.show('periksa');
    this.change({ step: 'harga' });
    this.screen.show('harga');
  }

  private get documentKey(): Uint8Array<ArrayBuffer> {
    if (this.draft.documentKey === null) throw new Error('a draft has a key for its attachments');
    return this.draft.documentKey;
  }

  private pricing() {
    return pricingOf(this.screen.asked, this.draft.prices);
  }

  /** A number that can be read is written with its dots. */
  private spell(id: string): void {
    const line = this.pricing().lines.find((each) => each.id === id);
    if (line !== undefined && line.unitPrice !== null) this.screen.price(id).value = text(line.unitPrice).replace('Rp ', '');
  }

  private turn(by: 1 | -1): void {
    const { steps } = this.screen;
    const at = steps.indexOf(this.draft.step);
    if (by === 1 && !this.isAnswered(this.draft.step)) return;
    const step = steps[Math.max(0, Math.min(steps.length - 1, at + by))] ?? 'harga';
    this.change({ step });
    this.screen.show(step);
  }

  private isAnswered(step: string): boolean {
    if (step === 'harga') return this.screen.judgePrices(this.pricing());
    return step === 'lampiran' ? this.screen.judgeFiles(this.attaching?.isWhole ?? true) : this.screen.judgeTicks(step);
  }

  private async sealAndSend(): Promise<void> {
    const unanswered = this.screen.steps.slice(0, -1).find((step) => !this.isAnswered(step));
    if (unanswered !== undefined) {
      this.change({ step: unanswered });
      return this.screen.show(unanswered);
    }
    if (this.isCounter) this.word = this.screen.word();
    if (this.isCounter && this.word === null) return;
    this.screen.show('kirimkan');
    // Sealed already, and its word did not fit: the same seal goes with the next word.
    if (this.isCounter && this.draft.sealed?.version === this.version) return this.sendNow();
    this.screen.say('sealing', { busy: true });
    try {
      const sealed = await seal({ ...this.target, version: this.version }, this.pricing(), this.draft.ticks, this.draft.files, this.documentKey);
      this.draft = { ...this.draft, sealed };
      await keepDraft(this.place, this.draft);
    } catch {
      return this.screen.say('failed', { mayChange: true });
    }
    this.tries = 0;
    await this.sendNow();
  }

  private async sendNow(): Promise<void> {
    const { sealed } = this.draft;
    if (sealed === null || this.isSending) return;
    clearTimeout(this.bell);
    this.bell = 0;
    this.isSending = true;
    this.screen.say('sending', { busy: true });
    const sent = await send(this.target, sealed, this.word);
    this.isSending = false;
    if (sent.kind === 'unknown') return this.sendLater();
    if (sent.kind === 'stranger') return this.screen.say('stranger', { mayAsk: true });
    this.isWordAtFault = sent.kind === 'refused' && sent.isWord;
    if (sent.kind === 'refused') return this.screen.refuse(sent.title, sent.attempt);
    this.draft = { ...this.draft, step: 'harga', sealed: null, sent: sealed };
    await keepDraft(this.place, this.draft);
    location.assign(this.target.assistance === null ? `/usaha/tanda-terima/${sent.offerId}` : `/kerja/loket/bantuan/${this.target.assistance}/tanda-terima`);
  }

  private sendLater(): void {
    if (this.isLate()) return;
    const seconds = WAITS[Math.min(this.tries, WAITS.length - 1)] ?? 30;
    this.tries += 1;
    this.screen.say(navigator.onLine ? 'waiting' : 'offline', { busy: true, mayAsk: true });
    this.bell = window.setTimeout(() => { this.sendAgain(); }, seconds * 1000);
  }

  private sendAgain(): void {
    if (!this.isLate()) void this.sendNow();
  }

  /** Nothing is sent by itself after the hour, when it can no longer count: the vendor is told, and decides. */
  private isLate(): boolean {
    const late = serverTime() > Date.parse(this.target.closesAt);
    if (late) {
      clearTimeout(this.bell);
      this.bell = 0;
      this.screen.say('late', { mayAsk: true });
    }
    return late;
  }
}

async function begin(root: HTMLElement): Promise<void> {
  const main = document.getElementById('isi')?.innerHTML ?? '';
  const { lot = '', vendor = '', version = '1', manifest = '', estimate = '0', closes = '', assistance = null } = root.dataset as Partial<Record<string, string>>;
  const missing = !isSecureContext ? 'tidak-aman' : typeof indexedDB === 'undefined' || typeof crypto.subtle === 'undefined' ? 'terlalu-tua' : null;
  if (missing !== null) {
    (root.querySelector(`#tawar-${missing}`) as HTMLElement).hidden = false;
    return;
  }
  const target = { lotId: lot, vendorId: vendor, version: Number(version), manifestHash: manifest, closesAt: closes, assistance };
  if (assistance === null && 'serviceWorker' in navigator) void keepForOffline(target, main).catch(() => undefined);
  new OfferForm(new Screen(root), target, Number(estimate), await draftOf(placeOf(target))).begin();
}

const root = document.getElementById('tawar');
if (root !== null) void begin(root);
