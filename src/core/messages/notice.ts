import type { Facts } from '../broken-rule.js';
import type { EventName } from '../events.js';
import { fillSentence } from '../sentences/fill.js';
import { MESSAGES } from './texts.js';

/** An e-mail about an event: subject, and a text in Indonesian with the English below. */
export interface Notice {
  readonly subject: string;
  readonly text: string;
}

interface Addressee {
  readonly name: string;
  /** The public address of this Lumbung. */
  readonly url: string;
}

/** Says to its addressee what the inbox says, and where to read on; null for an event that nobody is told of. */
export function noticeOf(kind: EventName, facts: Facts, { name, url }: Addressee): Notice | null {
  const message = MESSAGES[kind];
  if (message === undefined) return null;
  const said = (text: string) => fillSentence(text, facts);
  return {
    subject: `Lumbung: ${said(message.subject)}`,
    text: `Yth. ${name},\n\n${said(message.id)}\n\nBuka Lumbung: ${url}\nSurat ini dikirim otomatis; mohon tidak dibalas. Pemberitahuan yang sama ada di kotak masuk Anda di Lumbung.\n`
      + `\n---\n\nDear ${name},\n\n${said(message.en)}\n\nOpen Lumbung: ${url}\nThis letter was sent automatically; please do not reply. The same message is in your inbox in Lumbung.\n`
      + '\nLumbung Kabupaten Bekasi\n',
  };
}

/** Facts such as an event brings along, for proof-reading. */
export const SAMPLE_FACTS: Facts = { lot: 'LOT-2026-000123', title: 'Nasi kotak rapat koordinasi UMKM', code: 'KODE-2026-000045', version: 2, paper: 'HALAL ID32110000123456789', until: '14-03-2027' };
