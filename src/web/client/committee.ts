/** The pages of those who open offers: make a key, show it, open one's shares. The private half never leaves this browser unlocked. */
import type * as Member from '../../sealer/member.js';
import { base64, bytes, fetched, send, Trouble } from './committee/house.js';
import { unlocking } from './committee/in-worker.js';
import { newPasskey, secretOf } from './committee/passkeys.js';

const MODULE = '/member.mjs';

interface Key { readonly id: string; readonly publicKey: string; readonly wrapped: string | null; readonly retiredAt: string | null; readonly passkeys: readonly { readonly credentialId: string; readonly wrapped: string }[] }
interface Box {
  readonly member: number;
  readonly manifestHash: string;
  readonly committee: Parameters<typeof Member.openShare>[1]['committee'];
  readonly envelopes: readonly { readonly envelopeHash: string; readonly vendorId: string; readonly version: number; readonly envelope: string }[];
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-committee]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    void work(form, event.submitter?.dataset ?? {});
  });
}

/** Which button was pressed says by what the key is opened, and may name another task. */
async function work(form: HTMLFormElement, pressed: Readonly<Partial<Record<string, string>>>): Promise<void> {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  const buttons = form.querySelectorAll('button');
  const status = document.querySelector<HTMLElement>('[data-status]');
  const say = (word = '') => { if (status !== null) { status.textContent = word; status.hidden = false; status.classList.remove('lum-status--bad'); } };
  for (const button of buttons) button.disabled = true;
  try {
    if (crypto.subtle === undefined) throw new Trouble(words['insecure']);
    const member = (await import(MODULE)) as typeof Member;
    const task = TASKS[(pressed['task'] ?? form.dataset['committee']) as keyof typeof TASKS];
    await task({ form, words, say, member, isByPasskey: pressed['by'] === 'passkey' });
  } catch (error) {
    say(error instanceof Trouble ? error.message : words[(error as { readonly code?: string }).code ?? ''] ?? words['unexpected'] ?? String(error));
    status?.classList.add('lum-status--bad');
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

interface Session {
  readonly form: HTMLFormElement;
  readonly words: Readonly<Record<string, string>>;
  readonly say: (word: string | undefined) => void;
  readonly member: typeof Member;
  readonly isByPasskey: boolean;
}

const TASKS = { make, 'make-with-passkey': makeWithPasskey, show, 'add-passkey': addPasskey, open };
type KeyPair = Awaited<ReturnType<typeof Member.makeMemberKey>>['pair'];

/** A new key: made here, locked by the passphrase, its public half handed in. */
async function make(session: Session): Promise<void> {
  const { form, words, say, member } = session;
  const passphrase = fieldOf(form, 'new-passphrase');
  if ([...passphrase.normalize('NFKC')].length < 15) throw new Trouble(words['short']);
  if (passphrase !== fieldOf(form, 'again')) throw new Trouble(words['differs']);
  say(words['making']);
  const { publicKey, pair } = await member.makeMemberKey(member.machineRandomness);
  const answer = await unlocking({ kind: 'wrap', pair, passphrase });
  if (!('wrapped' in answer)) throw new Trouble(words['code' in answer ? answer.code : ''] ?? words['unexpected']);
  await register(session, pair, { publicKey, wrapped: base64(answer.wrapped) });
}

/** The same, locked by a passkey alone: whoever loses it has the printed backup. */
async function makeWithPasskey(session: Session): Promise<void> {
  const { say, words, member } = session;
  say(words['passkey-waiting']);
  const { publicKey, pair } = await member.makeMemberKey(member.machineRandomness);
  await register(session, pair, { publicKey, passkey: await lockedByPasskey(session, publicKey, [], () => Promise.resolve(pair)) });
}

/** Handed in and proven; its backup is shown once, to be printed. */
async function register({ form, words, say, member }: Session, pair: KeyPair, key: { readonly publicKey: string; readonly wrapped?: string; readonly passkey?: Readonly<Record<'credentialId' | 'wrapped', string>> }): Promise<void> {
  await send('/me/member-keys', key);
  await prove(member, await member.holdMemberKey(pair));
  const paper = document.querySelector<HTMLElement>('[data-backup]');
  if (paper !== null) {
    paper.hidden = false;
    for (const [name, text] of [['code', await member.backupOf(pair)], ['key', key.publicKey]] as const) {
      const place = paper.querySelector(`[data-backup-${name}]`);
      if (place !== null) place.textContent = text;
    }
    paper.querySelector('button')?.addEventListener('click', () => { print(); });
  }
  form.hidden = true;
  say(words['made']);
  paper?.querySelector<HTMLElement>('h2')?.focus();
}

/** One more lock for the key in use: a passkey of this device. */
async function addPasskey(session: Session): Promise<void> {
  const { words, say } = session;
  const key = await keyInUse(session);
  say(words['passkey-waiting']);
  await send(`/me/member-keys/${key.id}/passkeys`, await lockedByPasskey(session, key.publicKey, key.passkeys.map(({ credentialId }) => bytes(credentialId)), () => pairBy(session, key)));
  say(words['passkey-added']);
  location.assign(`${location.pathname}?tersimpan=1`);
}

/** The device is asked first, while the press of the button still counts. */
async function lockedByPasskey({ member, say, words }: Session, publicKey: string, known: readonly Uint8Array<ArrayBuffer>[], pairOf: () => Promise<KeyPair>) {
  const owner = document.querySelector('.lum-greeting__name')?.textContent ?? '';
  const { credentialId, secret } = await newPasskey(publicKey, owner, known);
  say(words['making']);
  return { credentialId: base64(credentialId), wrapped: base64(await member.wrapMemberKey(await pairOf(), { passkeySecret: secret }, member.machineRandomness)) };
}

/** The weekly question, answered by the key in use. */
async function show(session: Session): Promise<void> {
  const { words, say, member } = session;
  const key = await keyInUse(session);
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

async function keyInUse({ words }: Session): Promise<Key> {
  const key = (await keys()).find(({ retiredAt }) => retiredAt === null);
  if (key === undefined) throw new Trouble(words['none']);
  return key;
}

async function heldBy(session: Session, key: Key): Promise<Awaited<ReturnType<typeof Member.holdMemberKey>>> {
  return session.member.holdMemberKey(await pairBy(session, key));
}

/** By a passkey, by the passphrase, or by the printed backup. */
async function pairBy({ form, words, member, isByPasskey }: Session, key: Key): Promise<KeyPair> {
  if (isByPasskey) {
    if (key.passkeys.length === 0) throw new Trouble(words['passkey-none']);
    const { credentialId, secret } = await secretOf(key.publicKey, key.passkeys.map((passkey) => bytes(passkey.credentialId)));
    const used = key.passkeys.find((passkey) => passkey.credentialId === base64(credentialId));
    return member.unwrapMemberKey(bytes(used?.wrapped ?? ''), { passkeySecret: secret }).catch(() => { throw new Trouble(words['passkey-wrong']); });
  }
  const backup = fieldOf(form, 'backup').trim();
  if (backup !== '') return member.restoreMemberKey(backup, key.publicKey);
  if (key.wrapped === null) throw new Trouble(words[key.passkeys.length > 0 ? 'passkey-only' : 'backup-only']);
  const answer = await unlocking({ kind: 'unwrap', wrapped: bytes(key.wrapped), passphrase: fieldOf(form, 'passphrase') });
  if (!('pair' in answer)) throw new Trouble(words['code' in answer ? answer.code : ''] ?? words['unexpected']);
  return answer.pair;
}

async function keys(): Promise<readonly Key[]> {
  return (await fetched<{ readonly items: readonly Key[] }>('/me/member-keys')).items;
}

function fieldOf(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)?.value ?? '';
}
