/** Scans a receipt's QR code by camera or from a photo. The picture stays in this browser; what it says becomes the question of the page. */
import type * as Decoder from './decoder.js';

interface Detector {
  detect(picture: HTMLCanvasElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorKind {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}
type Look = (picture: HTMLCanvasElement) => Promise<string | null>;

/** Long enough on a side for a code that fills a fifth of the photo, small enough for an old phone. */
const SIDES = [800, 1600];
const PAUSE_MS = 150;
/** So many looks without a code, and the person is told. */
const PATIENCE = 8;

class Scanner {
  private stream: MediaStream | null = null;
  private look: Promise<Look> | null = null;

  constructor(private readonly root: HTMLElement, private readonly words: Readonly<Record<string, string>>) {}

  begin(): void {
    this.one('[data-scan-start]').addEventListener('click', () => { void this.start(); });
    this.one('[data-scan-stop]').addEventListener('click', () => { this.stop(); this.say(''); });
    this.one('[data-scan-photo]').addEventListener('change', ({ target }) => { void this.photo(target as HTMLInputElement); });
    this.one('[data-scan-camera]').hidden = navigator.mediaDevices === undefined;
    addEventListener('pagehide', () => { this.stop(); });
  }

  private async start(): Promise<void> {
    this.say('starting');
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1280 } } });
      this.showFilm(true);
      const film = this.one('video') as HTMLVideoElement;
      film.srcObject = this.stream;
      await film.play();
      this.say('looking');
      await this.watch(film);
    } catch (error) {
      this.stop();
      this.say(error instanceof DOMException && error.name in this.words ? error.name : 'failed');
    }
  }

  private async watch(film: HTMLVideoElement): Promise<void> {
    for (let looks = 1; this.stream !== null; looks += 1) {
      const text = film.videoWidth === 0 ? null : await (await this.eyes())(drawn(film, film.videoWidth, film.videoHeight, SIDES[0] ?? 800));
      if (this.stream === null || (text !== null && this.ask(text))) return;
      if (text === null && looks % PATIENCE === 0) this.say('nothing-yet');
      await new Promise((resume) => { setTimeout(resume, PAUSE_MS); });
    }
  }

  private async photo(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    this.say('reading');
    try {
      const picture = await createImageBitmap(file);
      const look = await this.eyes();
      for (const side of SIDES) {
        const text = await look(drawn(picture, picture.width, picture.height, side));
        if (text !== null) return void this.ask(text);
      }
      this.say('nothing-there');
    } catch {
      this.say('no-picture');
    } finally {
      field.value = '';
    }
  }

  /** Goes where the receipt is checked; a code that is none of ours is named, and the scanning goes on. */
  private ask(text: string): boolean {
    const question = questionIn(text);
    if (question === null) {
      this.say('other-code');
      return false;
    }
    this.stop();
    this.say('found');
    location.assign(`/tanda-terima?${question.toString()}`);
    return true;
  }

  /** The browser's own reader where it has one, else ours, fetched now. */
  private eyes(): Promise<Look> {
    this.look ??= ownReader().then((own) => own ?? this.ourReader());
    return this.look;
  }

  private async ourReader(): Promise<Look> {
    const { textIn } = (await import(this.root.dataset['decoder'] ?? '')) as typeof Decoder;
    return (picture) => Promise.resolve(textIn((picture.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, picture.width, picture.height)));
  }

  private stop(): void {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
    this.showFilm(false);
  }

  private showFilm(isShown: boolean): void {
    this.one('[data-scan-film]').hidden = !isShown;
    this.one('[data-scan-start]').hidden = isShown;
  }

  private say(word: string): void {
    this.one('[data-scan-status]').textContent = this.words[word] ?? '';
  }

  private one(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`the page has no ${selector}`);
    return found;
  }
}

async function ownReader(): Promise<Look | null> {
  const { BarcodeDetector: kind } = globalThis as { readonly BarcodeDetector?: DetectorKind };
  if (kind === undefined || !(await kind.getSupportedFormats()).includes('qr_code')) return null;
  const detector = new kind({ formats: ['qr_code'] });
  return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
}

function drawn(source: CanvasImageSource, width: number, height: number, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Hash and code, wherever the address leads: the receipt is looked up in this house only. */
function questionIn(text: string): URLSearchParams | null {
  const asked = new URLSearchParams(text.split('?')[1] ?? '');
  const [envelopeHash, code] = [asked.get('envelopeHash') ?? '', asked.get('code') ?? ''];
  return /^[0-9a-f]{64}$/.test(envelopeHash) && /^[0-9A-Z]{10}$/.test(code) ? new URLSearchParams({ envelopeHash, code }) : null;
}

const template = document.querySelector<HTMLTemplateElement>('template[data-scan]');
if (template !== null) {
  const root = document.createElement('div');
  root.className = 'lum-camera';
  root.dataset['decoder'] = template.dataset['decoder'] ?? '';
  root.append(template.content.cloneNode(true));
  template.replaceWith(root);
  new Scanner(root, JSON.parse(template.dataset['words'] ?? '{}') as Readonly<Record<string, string>>).begin();
}
