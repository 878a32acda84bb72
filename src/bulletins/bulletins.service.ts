import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { expectFitBulletin } from '../core/bulletin.js';
import { canonicalJson } from '../core/canonical.js';
import { authorize } from '../core/policy.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { BulletinRow } from './bulletin.entity.js';
import type { AmendBulletinDto, WriteBulletinDto } from './bulletins.dto.js';
import { bulletinView, type BulletinView } from './bulletins.views.js';

type Written = Pick<BulletinRow, 'kind' | 'title' | 'body' | 'titleEn' | 'bodyEn' | 'place' | 'startsAt' | 'endsAt' | 'shownFrom' | 'shownUntil'>;

/** Announcements, news and events. What was said, and when it was changed, stays on record by its hash. */
@Injectable()
export class Bulletins {
  constructor(private readonly work: Work) {}

  publish(by: Actor, typed: WriteBulletinDto): Promise<BulletinView> {
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'bulletin.keep', {}, 'bulletin.not-found');
      const written = writtenFrom(typed, now);
      const [{ code }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', ['KBR', now.getUTCFullYear()]);
      const bulletin: BulletinRow = { id: newId(), code, ...written, writtenAt: now, writtenBy: by.personId, changedAt: now, version: 1 };
      await add(db, BulletinRow, bulletin);
      record('bulletin.published', { subject: bulletin.id, facts: factsOf(written) });
      return bulletinView(bulletin, by, now);
    });
  }

  amend(by: Actor, id: string, { version, ...typed }: AmendBulletinDto): Promise<BulletinView> {
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'bulletin.keep', {}, 'bulletin.not-found');
      const bulletin = await lock(db, BulletinRow, { id });
      must(bulletin, 'bulletin.not-found');
      must(bulletin.version === version, 'platform.changed-meanwhile');
      const written = writtenFrom(typed, bulletin.shownFrom);
      const amended = await change(db, BulletinRow, bulletin, { ...written, changedAt: now });
      record('bulletin.amended', { subject: id, facts: factsOf(written) });
      return bulletinView(amended, by, now);
    });
  }

  /** It is shown no longer; its page is gone, its trace in the record is not. */
  withdraw(by: Actor, id: string): Promise<BulletinView> {
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'bulletin.keep', {}, 'bulletin.not-found');
      const bulletin = await lock(db, BulletinRow, { id });
      must(bulletin, 'bulletin.not-found');
      must(bulletin.shownUntil === null || bulletin.shownUntil > now, 'bulletin.no-longer-shown');
      const withdrawn = await change(db, BulletinRow, bulletin, { shownUntil: now > bulletin.shownFrom ? now : bulletin.shownFrom, changedAt: now });
      record('bulletin.withdrawn', { subject: id, facts: {} });
      return bulletinView(withdrawn, by, now);
    });
  }
}

function writtenFrom({ kind, title, body, titleEn, bodyEn, place, startsAt, endsAt, shownFrom, shownUntil }: WriteBulletinDto, otherwiseFrom: Date): Written {
  const written = {
    kind, title, body, titleEn: titleEn ?? null, bodyEn: bodyEn ?? null, place: place ?? null, startsAt: startsAt ?? null, endsAt: endsAt ?? null,
    shownFrom: shownFrom ?? otherwiseFrom, shownUntil: shownUntil ?? null,
  };
  expectFitBulletin(written);
  return written;
}

function factsOf(written: Written) {
  const { kind, shownFrom, shownUntil, startsAt, endsAt, ...words } = written;
  const said = { ...words, kind, startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null };
  return { kind, shownFrom, shownUntil, textHash: createHash('sha256').update(canonicalJson(said)).digest('hex') };
}
