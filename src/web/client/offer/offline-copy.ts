import { keepForm } from '../offline/forms.js';
import { ahead } from '../offline/server-time.js';
import { sealingOf, type Target } from './sealing.js';

const SETTLED_MS = 3000;

/** What opens this form again without a network. Nothing of it is needed while there is one, so it comes when all else has come. */
export async function keepForOffline(target: Target, main: string): Promise<void> {
  await new Promise((resume) => { setTimeout(resume, SETTLED_MS); });
  const script = document.querySelector<HTMLScriptElement>('#isi script[type=module]')?.getAttribute('src') ?? '';
  await keepForm({ address: location.pathname + location.search, title: document.title, main, script, closesAt: target.closesAt, ahead: ahead(), sealing: await sealingOf(target.lotId) });
  (await navigator.serviceWorker.ready).active?.postMessage('sealing');
}
