/** On the device that made an offer, its receipt also shows what was offered and the recovery slip; the server knows neither. A counter's computer shows them once. */
import { draftOf, forgetDraft, placeOf, type SealedDraft } from './offer/draft.js';
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
  find('print')?.addEventListener('click', () => { print(); });
  template.replaceWith(part);
}

async function begin(template: HTMLTemplateElement): Promise<void> {
  const { vendor: vendorId = '', lot: lotId = '', hash = '', assistance = null } = template.dataset as Partial<Record<string, string>>;
  const place = placeOf({ vendorId, lotId, assistance });
  const { sent } = await draftOf(place);
  if (sent?.envelopeHash === hash) show(template, sent);
  if (assistance !== null) await forgetDraft(place);
}

const template = document.querySelector<HTMLTemplateElement>('template[data-receipt]');
if (template !== null && typeof indexedDB !== 'undefined') void begin(template);
