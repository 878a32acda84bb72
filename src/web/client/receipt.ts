/** On the device that made an offer, its receipt also shows what was offered and the recovery slip; the server knows neither. */
import { draftOf, placeOf, type SealedDraft } from './offer/draft.js';
import { text } from './offer/pricing.js';
import { rowOf } from './offer/screen.js';

function show(template: HTMLTemplateElement, { slip, lines, total }: SealedDraft): void {
  const part = template.content.cloneNode(true) as DocumentFragment;
  const find = (name: string) => part.querySelector(`[data-${name}]`);
  const place = find('slip');
  if (place !== null) place.textContent = slip;
  find('lines')?.replaceChildren(...lines.map((line) => rowOf(line.name, text(line.unitPrice), text(line.lineTotal))));
  const sum = find('total');
  if (sum !== null) sum.textContent = text(total);
  template.replaceWith(part);
}

async function begin(template: HTMLTemplateElement): Promise<void> {
  const { vendor = '', lot = '', hash = '' } = template.dataset as Partial<Record<string, string>>;
  const { sent } = await draftOf(placeOf(vendor, lot));
  if (sent?.envelopeHash === hash) show(template, sent);
}

const template = document.querySelector<HTMLTemplateElement>('template[data-receipt]');
if (template !== null && typeof indexedDB !== 'undefined') void begin(template);
