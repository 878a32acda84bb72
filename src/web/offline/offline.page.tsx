import { assets } from '../assets.js';
import { Frame, type Visit } from '../ui/frame.js';
import { OFFLINE } from './offline.words.js';
import { Script } from '../ui/script.js';

/** What a phone shows in place of any page while there is no network; the same for everybody, so it can be kept. */
export function OfflinePage({ visit }: { readonly visit: Visit }) {
  const words = OFFLINE[visit.language];
  const { scripts } = assets();
  return (
    <Frame visit={visit} title={words.title}>
      <div data-offer-script={scripts.offer}>
        <h1>{words.title}</h1>
        <p class="lum-lead">{words.lead}</p>
        <div data-kept-forms hidden>
          <h2>{words.forms}</h2>
          <p>{words.formsHint}</p>
          <ul class="lum-rooms" />
        </div>
        <p><a class="govuk-button" href="">{words.again}</a></p>
      </div>
      <Script src={scripts.offline} />
    </Frame>
  );
}
