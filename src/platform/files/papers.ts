import { inflateSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { BrokenRule, must } from '../../core/broken-rule.js';
import { Pictures } from './pictures.js';

/** A paper that may be kept, as it will be handed out. */
export interface KeptPaper {
  readonly bytes: Buffer;
  readonly mediaType: 'application/pdf' | 'image/webp';
}

/** Scans of certificates are read letter by letter. */
const LONGEST_SIDE = 2400;
const MOST_PAGES = 200;
const LARGEST_STREAM = 20 * 1024 * 1024;
/** What a PDF may do by itself, carry, or hide behind a password. */
const FORBIDDEN = ['/JavaScript', '/JS', '/Launch', '/EmbeddedFile', '/EmbeddedFiles', '/RichMedia', '/XFA', '/Encrypt', '/SubmitForm', '/ImportData', '/GoToR'];

/** Papers that people send in: pictures are drawn anew, a PDF is kept as it is when it only shows pages. */
@Injectable()
export class Papers {
  constructor(private readonly pictures: Pictures) {}

  async check(bytes: Buffer): Promise<KeptPaper> {
    if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return { bytes: checkedPdf(bytes), mediaType: 'application/pdf' };
    try {
      return { bytes: await this.pictures.redraw(bytes, LONGEST_SIDE), mediaType: 'image/webp' };
    } catch (error) {
      throw error instanceof BrokenRule && error.code === 'picture.unsupported' ? new BrokenRule('paper.unsupported') : error;
    }
  }
}

/** Looks at every name in the file, also in compressed streams and with letters written as #xx. It is no full reader: a browser still gets it as an attachment only. */
function checkedPdf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  must(text.trimEnd().endsWith('%%EOF'), 'paper.broken');
  const written = [text, ...streamsOf(bytes, text)].map((part) => part.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))).join('\n');
  const found = FORBIDDEN.find((name) => new RegExp(`${name}(?![A-Za-z0-9])`).test(written));
  must(found === undefined, 'paper.not-only-pages', { found: found ?? '' });
  must((written.match(/\/Type\s*\/Page(?![A-Za-z])/g) ?? []).length <= MOST_PAGES, 'paper.too-many-pages', { most: MOST_PAGES });
  return bytes;
}

/** Every stream that can be inflated, as text; pictures and fonts are inflated too and simply hold no names. */
function streamsOf(bytes: Buffer, text: string): readonly string[] {
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: word }) => {
    try {
      return [inflateSync(bytes.subarray(index + word.length), { maxOutputLength: LARGEST_STREAM }).toString('latin1')];
    } catch (error) {
      must((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE', 'paper.broken');
      return [];
    }
  });
}
