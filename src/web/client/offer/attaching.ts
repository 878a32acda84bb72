import { LARGEST, MOST, sealFile, sendAttachment, type AttachmentPlace } from './attachments.js';
import type { Attachment } from './draft.js';
import type { Screen } from './screen.js';

/** The screen on which photos and papers are added: sealed here, sent piece by piece, begun again where the line broke. */
export class Attaching {
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly screen: Screen, private readonly place: AttachmentPlace, private files: readonly Attachment[], private readonly keep: (files: readonly Attachment[]) => void) {
    const field = screen.one('[data-files]') as HTMLInputElement;
    field.addEventListener('change', () => { void this.add([...field.files ?? []]).then(() => { field.value = ''; }); });
    screen.on('[data-resend]', () => this.sendAll());
    this.draw();
    if (files.some(({ isSent }) => !isSent)) this.sendAll();
  }

  get isWhole(): boolean {
    return this.files.every(({ isSent }) => isSent);
  }

  private async add(chosen: readonly File[]): Promise<void> {
    const fitting = chosen.filter(({ size }) => size <= LARGEST).slice(0, MOST - this.files.length);
    this.screen.one('[data-too-large]').hidden = fitting.length === chosen.length;
    for (const file of fitting) this.change([...this.files, await sealFile(this.place, file)]);
    this.sendAll();
  }

  private change(files: readonly Attachment[]): void {
    this.files = files;
    this.keep(files);
    this.draw();
  }

  /** One after the other: a thin line carries one piece at a time. */
  private sendAll(): void {
    this.screen.one('[data-broken]').hidden = true;
    this.sending = this.sending.then(async () => {
      for (const file of this.files.filter(({ isSent }) => !isSent)) {
        await sendAttachment(this.place, file, (share) => this.tell(file.hash, share));
        this.change(this.files.map((each) => (each.hash === file.hash ? { ...each, isSent: true, pieces: [] } : each)));
      }
    }).catch(() => { this.screen.one('[data-broken]').hidden = this.isWhole; });
  }

  private tell(hash: string, share: number): void {
    const bar = this.screen.all(`[data-file="${hash}"] progress`)[0] as HTMLProgressElement | undefined;
    if (bar !== undefined) bar.value = share;
  }

  private draw(): void {
    const line = (this.screen.one('[data-file-line]') as HTMLTemplateElement).content;
    this.screen.one('[data-file-list]').replaceChildren(...this.files.map((file) => {
      const drawn = line.cloneNode(true) as DocumentFragment;
      const item = drawn.querySelector('li');
      item?.setAttribute('data-file', file.hash);
      const name = drawn.querySelector('[data-file-name]');
      if (name !== null) name.textContent = `${file.name} (${String(Math.ceil(file.size / 1024))} KB)`;
      const bar = drawn.querySelector('progress');
      if (bar !== null) bar.hidden = file.isSent;
      const sent = drawn.querySelector<HTMLElement>('[data-file-sent]');
      if (sent !== null) sent.hidden = !file.isSent;
      drawn.querySelector('button')?.addEventListener('click', () => this.change(this.files.filter(({ hash }) => hash !== file.hash)));
      return drawn;
    }));
    this.screen.drawFiles(this.files.map(({ name }) => name));
  }
}
