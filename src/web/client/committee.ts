/** The pages of those who open offers: make a key, show it, open one's shares. The private half never leaves this browser unlocked. */
import type * as Member from '../../sealer/member.js';
import type { UnlockingAnswer, UnlockingTask } from './unlocking.js';

const MODULE = '/member.mjs';
const API = '/api/v1';

interface Key { readonly id: string; readonly publicKey: string; readonly wrapped: string | null; readonly retiredAt: string | null }
interface Box {
  readonly member: number;
  readonly manifestHash: string;
  readonly committee: Parameters<typeof Member.openShare>[1]['committee'];
  readonly envelopes: readonly { readonly envelopeHash: string; readonly vendorId: string; readonly version: number; readonly envelope: string }[];
}

/** What went wrong, in words that the page brought along. */
class Trouble extends Error {}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-committee]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    void work(form);
  });
}

async function work(form: HTMLFormElement): Promise<void> {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  const button = form.querySelector('button');
  const status = document.querySelector<HTMLElement>('[data-status]');
  const say = (word = '') => { if (status !== null) { status.textContent = word; status.hidden = false; status.classList.remove('lum-status--bad'); } };
  button?.setAttribute('disabled', '');
  try {
    if (crypto.subtle === undefined) throw new Trouble(words['insecure']);
    const member = (await import(MODULE)) as typeof Member;
    const task = { make, show, open }[form.dataset['committee'] as 'make' | 'show' | 'open'];
    await task({ form, words, say, member });
  } catch (error) {
    say(error instanceof Trouble ? error.message : words[(error as { readonly code?: string }).code ?? ''] ?? words['unexpected'] ?? String(error));
    status?.classList.add('lum-status--bad');
  } finally {
    button?.removeAttribute('disabled');
  }
}

interface Session {
  readonly form: HTMLFormElement;
  readonly words: Readonly<Record<string, string>>;
  readonly say: (word: string | undefined) => void;
  readonly member: typeof Member;
}

/** A new key: made here, locked by the passphrase, its public half handed in, its backup shown once to be printed. */
async function make({ form, words, say, member }: Session): Promise<void> {
  const passphrase = fieldOf(form, 'new-passphrase');
  if ([...passphrase.normalize('NFKC')].length < 15) throw new Trouble(words['short']);
  if (passphrase !== fieldOf(form, 'again')) throw new Trouble(words['differs']);
  say(words['making']);
  const { publicKey, pair } = await member.makeMemberKey(member.machineRandomness);
  const answer = await unlocking({ kind: 'wrap', pair, passphrase });
  if (!('wrapped' in answer)) throw new Trouble(words['code' in answer ? answer.code : ''] ?? words['unexpected']);
  await send('/me/member-keys', { publicKey, wrapped: base64(answer.wrapped) });
  await prove(member, await member.holdMemberKey(pair));
  const paper = document.querySelector<HTMLElement>('[data-backup]');
  if (paper !== null) {
    paper.hidden = false;
    for (const [name, text] of [['code', await member.backupOf(pair)], ['key', publicKey]] as const) {
      const place = paper.querySelector(`[data-backup-${name}]`);
      if (place !== null) place.textContent = text;
    }
    paper.querySelector('button')?.addEventListener('click', () => { print(); });
  }
  form.hidden = true;
  say(words['made']);
  paper?.querySelector<HTMLElement>('h2')?.focus();
}

/** The weekly question, answered by the key in use. */
async function show(session: Session): Promise<void> {
  const { words, say, member } = session;
  const key = (await keys()).find(({ retiredAt }) => retiredAt === null);
  if (key === undefined) throw new Trouble(words['none']);
  say(words['unlocking']);
  await prove(member, await heldBy(session, key));
  say(words['shown']);
  location.assign(`${location.pathname}?tersimpan=1`);
}

/** Unlocks once, and opens the shares of every lot of the day. */
async function open(session: Session): Promise<void> {
  const { words, say, member } = session;
  const all = await keys();
  const held = new Map<string, Awaited<ReturnType<typeof heldBy>>>();
  const rows = [...document.querySelectorAll<HTMLElement>('[data-lot]')];
  let opened = 0;
  for (const [at, row] of rows.entries()) {
    const { lot: lotId = '', key: keyId = '' } = row.dataset;
    const key = all.find(({ id }) => id === keyId);
    if (key === undefined) throw new Trouble(words['none']);
    if (!held.has(keyId)) { say(words['unlocking']); held.set(keyId, await heldBy(session, key)); }
    say((words['opening'] ?? '').replace('{lot}', String(at + 1)).replace('{lots}', String(rows.length)));
    const state = await handIn(member, lotId, held.get(keyId) as Awaited<ReturnType<typeof heldBy>>);
    const place = row.querySelector('[data-outcome]');
    if (place !== null) place.textContent = words[state] ?? state;
    row.dataset['state'] = state;
    opened += 1;
  }
  say((words['handed-in'] ?? '').replace('{lots}', String(opened)));
  const section = session.form.closest('section') ?? session.form;
  section.hidden = true;
  document.querySelector<HTMLElement>('[data-after]')?.removeAttribute('hidden');
}

async function handIn(member: typeof Member, lotId: string, held: Parameters<typeof Member.openShare>[3]): Promise<string> {
  const box = await fetched<Box>(`/lots/${lotId}/box`);
  const answers = await Promise.all(box.envelopes.map(async ({ envelope, envelopeHash, vendorId, version }) => {
    const expected = { lotId, vendorId, version, manifestHash: box.manifestHash, committee: box.committee };
    const answer = await member.openShare(bytes(envelope), expected, box.member, held);
    return 'share' in answer ? { envelopeHash, share: member.toHex(answer.share) } : { envelopeHash, refusal: answer.refusal };
  }));
  const { state } = await send<{ readonly state: string }>(`/lots/${lotId}/opening`, { answers });
  return state;
}

async function prove(member: typeof Member, held: Parameters<typeof Member.answerKeyChallenge>[0]): Promise<void> {
  const { id, challenge } = await send<{ readonly id: string; readonly challenge: string }>('/me/member-keys/challenges', {});
  await send(`/me/member-keys/challenges/${id}/answer`, { answer: member.toHex(await member.answerKeyChallenge(held, bytes(challenge), id)) });
}

/** By the passphrase, or by the printed backup. */
async function heldBy({ form, words, member }: Session, key: Key): Promise<Awaited<ReturnType<typeof Member.holdMemberKey>>> {
  const backup = fieldOf(form, 'backup').trim();
  if (backup !== '') return member.holdMemberKey(await member.restoreMemberKey(backup, key.publicKey));
  if (key.wrapped === null) throw new Trouble(words['backup-only']);
  const answer = await unlocking({ kind: 'unwrap', wrapped: bytes(key.wrapped), passphrase: fieldOf(form, 'passphrase') });
  if (!('pair' in answer)) throw new Trouble(words['code' in answer ? answer.code : ''] ?? words['unexpected']);
  return member.holdMemberKey(answer.pair);
}

async function keys(): Promise<readonly Key[]> {
  return (await fetched<{ readonly items: readonly Key[] }>('/me/member-keys')).items;
}

function unlocking(task: UnlockingTask): Promise<UnlockingAnswer> {
  const worker = new Worker(document.querySelector<HTMLElement>('[data-unlocking]')?.dataset['unlocking'] ?? '', { type: 'module' });
  return new Promise<UnlockingAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<UnlockingAnswer>) => { resolve(data); });
    worker.addEventListener('error', ({ message }) => { reject(new Error(message)); });
    worker.postMessage(task, []);
  }).finally(() => { worker.terminate(); });
}

async function fetched<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(`${API}${path}`, { credentials: 'same-origin', ...init, headers: { accept: 'application/json', 'accept-language': document.documentElement.lang, ...init.headers } });
  const body = (await answer.json()) as Answer & { readonly title?: string };
  if (!answer.ok) throw new Trouble(body.title ?? String(answer.status));
  return body;
}

function send<Answer>(path: string, body: object): Promise<Answer> {
  return fetched<Answer>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': crypto.getRandomValues(new Uint32Array(4)).join('-') } });
}

function fieldOf(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)?.value ?? '';
}

function bytes(base64Text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64Text), (letter) => letter.charCodeAt(0));
}

function base64(from: Uint8Array): string {
  return btoa(String.fromCharCode(...from));
}
