import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { KEY_PROOF_DAYS } from '../core/committee.js';
import { add, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { fromHex } from '../sealer/bytes.js';
import { holdPoint } from '../sealer/curve.js';
import { challengeKey, hashOfAnswer } from '../sealer/key-challenge.js';
import { sha256 } from '../sealer/primitives.js';
import { machineRandomness } from '../sealer/randomness.js';
import { KeyChallengeRow, MemberKeyRow, MemberPasskeyRow } from './member-key.entity.js';
import type { MakeMemberKeyDto, PasskeyDto } from './member-keys.dto.js';

const POINT_BYTES = 65;
const HASH_BYTES = 32;
const CHALLENGE_LIVES_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** A member's own key, as only they see it. */
export interface MemberKeyView {
  readonly id: string;
  readonly publicKey: string;
  /** Base64; null when the member alone keeps the private half. */
  readonly wrapped: string | null;
  readonly madeAt: string;
  readonly retiredAt: string | null;
  readonly provenAt: string | null;
  /** Until then lots may be announced with this key. */
  readonly provenUntil: string | null;
  /** Passkeys that open it too, the oldest first. */
  readonly passkeys: readonly PasskeyView[];
}

export interface PasskeyView {
  /** Base64, both. */
  readonly credentialId: string;
  readonly wrapped: string;
  readonly addedAt: string;
}

export interface ChallengeView {
  readonly id: string;
  /** Base64; `answerKeyChallenge` of the sealer answers it, with the id as its purpose. */
  readonly challenge: string;
  readonly expiresAt: string;
}

/** Keys of those who open offers: made in their browsers, proven every week, replaced when they must be. */
@Injectable()
export class MemberKeys {
  constructor(private readonly work: Work, private readonly source: DataSource) {}

  /** The new key takes the place of the one in use; lots already announced are still opened with the old one. */
  make(by: Actor, { publicKey, wrapped, passkey }: MakeMemberKeyDto): Promise<MemberKeyView> {
    return this.work.run(by, async ({ db, now, record }) => {
      await expectPointOnCurve(publicKey);
      await db.update(MemberKeyRow, { personId: by.personId, retiredAt: IsNull() }, { retiredAt: now });
      const row: MemberKeyRow = {
        id: newId(), personId: by.personId, publicKey, wrapped: wrapped === undefined ? null : Buffer.from(wrapped, 'base64'), madeAt: now, retiredAt: null, provenAt: null,
      };
      await add(db, MemberKeyRow, row);
      const publicKeyHash = Buffer.from(await sha256(fromHex(publicKey, POINT_BYTES, 'publicKey'))).toString('hex');
      record('member-key.made', { subject: by.personId, facts: { key: row.id, publicKeyHash } });
      if (passkey !== undefined) {
        await add(db, MemberPasskeyRow, passkeyRow(row.id, passkey, now));
        record('member-key.passkey-added', { subject: by.personId, facts: { key: row.id } });
      }
      return keyView(row, await passkeysOf(db, [row]));
    });
  }

  /** Whoever can wrap the private half once more holds it already. */
  addPasskey(by: Actor, keyId: string, passkey: PasskeyDto): Promise<MemberKeyView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const key = await lock(db, MemberKeyRow, { id: keyId });
      must(key !== null && key.personId === by.personId && key.retiredAt === null, 'held-key.not-found');
      await add(db, MemberPasskeyRow, passkeyRow(key.id, passkey, now));
      record('member-key.passkey-added', { subject: by.personId, facts: { key: key.id } });
      return keyView(key, await passkeysOf(db, [key]));
    });
  }

  /** A fresh question for the key in use, good for a quarter of an hour. */
  challenge(by: Actor): Promise<ChallengeView> {
    return this.work.run(by, async ({ db, now }) => {
      const key = await db.findOneBy(MemberKeyRow, { personId: by.personId, retiredAt: IsNull() });
      must(key, 'member-key.not-found');
      const id = newId();
      const { challenge, answerHash } = await challengeKey(key.publicKey, id, machineRandomness);
      await add(db, KeyChallengeRow, { id, keyId: key.id, answerHash: Buffer.from(answerHash), askedAt: now, answeredAt: null });
      return { id, challenge: Buffer.from(challenge).toString('base64'), expiresAt: new Date(now.getTime() + CHALLENGE_LIVES_MS).toISOString() };
    });
  }

  /** The right answer proves the key for a week. */
  answer(by: Actor, challengeId: string, answer: string): Promise<MemberKeyView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const challenge = await lock(db, KeyChallengeRow, { id: challengeId });
      const key = challenge === null ? null : await db.findOneBy(MemberKeyRow, { id: challenge.keyId, personId: by.personId });
      must(challenge !== null && key !== null, 'key-challenge.not-found');
      must(challenge.answeredAt === null && now.getTime() <= challenge.askedAt.getTime() + CHALLENGE_LIVES_MS, 'member-key.challenge-over');
      const given = Buffer.from(await hashOfAnswer(fromHex(answer, HASH_BYTES, 'answer')));
      must(given.equals(challenge.answerHash), 'member-key.wrong-answer');
      await db.update(KeyChallengeRow, { id: challengeId }, { answeredAt: now });
      await db.update(MemberKeyRow, { id: key.id }, { provenAt: now });
      record('member-key.proven', { subject: by.personId, facts: { key: key.id } });
      return keyView({ ...key, provenAt: now }, await passkeysOf(db, [key]));
    });
  }

  /** Newest first; the older ones still open the lots that were announced with them. */
  async list(by: Actor): Promise<{ readonly items: readonly MemberKeyView[] }> {
    const keys = await this.source.manager.find(MemberKeyRow, { where: { personId: by.personId }, order: { madeAt: 'DESC' } });
    const passkeys = await passkeysOf(this.source.manager, keys);
    return { items: keys.map((key) => keyView(key, passkeys)) };
  }
}

function passkeyRow(keyId: string, { credentialId, wrapped }: PasskeyDto, now: Date): MemberPasskeyRow {
  const bytes = Buffer.from(credentialId, 'base64');
  must(bytes.length >= 16 && bytes.length <= 1023, 'member-key.credential-form');
  return { keyId, credentialId: bytes, wrapped: Buffer.from(wrapped, 'base64'), addedAt: now };
}

function passkeysOf(db: EntityManager, keys: readonly MemberKeyRow[]): Promise<readonly MemberPasskeyRow[]> {
  return db.find(MemberPasskeyRow, { where: { keyId: In(keys.map(({ id }) => id)) }, order: { addedAt: 'ASC' } });
}

function keyView({ id, publicKey, wrapped, madeAt, retiredAt, provenAt }: MemberKeyRow, passkeys: readonly MemberPasskeyRow[]): MemberKeyView {
  return {
    id, publicKey, wrapped: wrapped?.toString('base64') ?? null, madeAt: madeAt.toISOString(), retiredAt: retiredAt?.toISOString() ?? null, provenAt: provenAt?.toISOString() ?? null,
    provenUntil: provenAt === null ? null : new Date(provenAt.getTime() + KEY_PROOF_DAYS * DAY_MS).toISOString(),
    passkeys: passkeys.filter(({ keyId }) => keyId === id).map((passkey) => ({ credentialId: passkey.credentialId.toString('base64'), wrapped: passkey.wrapped.toString('base64'), addedAt: passkey.addedAt.toISOString() })),
  };
}

async function expectPointOnCurve(publicKey: string): Promise<void> {
  const held = await holdPoint(fromHex(publicKey, POINT_BYTES, 'publicKey')).catch(() => null);
  must(held, 'member-key.not-on-curve');
}
