/** On the device that sealed the offer, its recovery slip is filled in for whoever asks. */
import { draftOf, placeOf } from './offer/draft.js';

async function begin(template: HTMLTemplateElement): Promise<void> {
  const { vendor: vendorId = '', lot: lotId = '', hash = '' } = template.dataset as Partial<Record<string, string>>;
  const { sent } = await draftOf(placeOf({ vendorId, lotId }));
  if (sent?.envelopeHash !== hash) return;
  const part = template.content.cloneNode(true) as DocumentFragment;
  part.querySelector('button')?.addEventListener('click', () => {
    const field = document.querySelector<HTMLTextAreaElement>('#slip');
    if (field !== null) field.value = sent.slip;
    field?.focus();
  });
  template.replaceWith(part);
}

const template = document.querySelector<HTMLTemplateElement>('template[data-kept-slip]');
if (template !== null && typeof indexedDB !== 'undefined') void begin(template);
