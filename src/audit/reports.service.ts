import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import type { EventName } from '../core/events.js';
import { step } from '../core/machine.js';
import { REPORT } from '../core/machines/report.js';
import { authorize } from '../core/policy.js';
import { LotRow } from '../lots/lot.entity.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { RateLimits } from '../platform/rate-limits.js';
import { Work } from '../platform/work.js';
import { ReportRow } from './report.entity.js';
import { ReportSecrets } from './report-secrets.js';
import type { MakeReportDto } from './reports.dto.js';
import { reportLine, type ReportLine } from './reports.views.js';

/** Who reports gives no name: the record knows only that it was somebody. */
const SOMEBODY: Actor = { ...CLOCK, pseudonym: 'anyone' };

/** What a reporter takes home: the official number, and the code that only they have. */
export interface ReportReceipt {
  readonly code: string;
  readonly followUpCode: string;
  readonly receivedAt: string;
}

/** Reports to the inspectorate (Perpres 16/2018 art. 77): made by anyone, taken up and answered by auditors, who change nothing else. */
@Injectable()
export class Reports {
  constructor(private readonly work: Work, private readonly limits: RateLimits, private readonly secrets: ReportSecrets) {}

  /** `from` is the caller's address, counted and never kept. The same key with the same words is the same report, and gets the same receipt. */
  async make(from: string, key: string, report: MakeReportDto): Promise<ReportReceipt> {
    await this.limits.take('report', this.secrets.counted(from));
    const followUpCode = this.secrets.followUpCode(key, report);
    const [onceIndex, followUpIndex] = [this.secrets.onceIndex(key), this.secrets.followUpIndex(followUpCode)];
    return this.work.run(SOMEBODY, async ({ db, now, record }) => {
      // A twin under way is waited for; whoever comes second finds what the first one made.
      await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [onceIndex.toString('hex')]);
      const twin = await db.findOneBy(ReportRow, { onceIndex });
      if (twin !== null) {
        must(twin.followUpIndex.equals(followUpIndex), 'idempotency.key-reused');
        return { code: twin.code, followUpCode, receivedAt: twin.receivedAt.toISOString() };
      }
      const lotId = await knownLot(db, report.lotId);
      const [{ code }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', ['LAP', now.getUTCFullYear()]);
      const row = this.rowOf({ id: newId(), code, lotId, onceIndex, followUpIndex }, report, now);
      await add(db, ReportRow, row);
      record('report.received', { subject: row.id, lot: lotId, facts: { code } });
      return { code, followUpCode, receivedAt: now.toISOString() };
    });
  }

  examine(by: Actor, id: string): Promise<ReportLine> {
    return this.move(by, id, 'examine', 'report.examined', (now) => ({ examinedBy: by.personId, examinedAt: now }));
  }

  /** With an answer for the reporter; the answer is encrypted like the report. */
  close(by: Actor, id: string, answer: string): Promise<ReportLine> {
    return this.move(by, id, 'close', 'report.closed', (now) => ({ closedBy: by.personId, closedAt: now, answerCipher: this.secrets.seal(id, 'answer', answer) }));
  }

  private move(by: Actor, id: string, action: 'examine' | 'close', event: EventName & ('report.examined' | 'report.closed'), changes: (now: Date) => Partial<ReportRow>): Promise<ReportLine> {
    return this.work.run(by, async ({ db, now, record }) => {
      const report = await lock(db, ReportRow, { id });
      must(report, 'report.not-found');
      const roles = authorize(by, 'report.answer', {}, 'report.not-found');
      const changed = await change(db, ReportRow, report, { state: step(REPORT, report, action, roles, now), ...changes(now) });
      record(event, { subject: id, lot: report.lotId, facts: {} });
      return reportLine(changed, by, now);
    });
  }

  private rowOf(keys: Pick<ReportRow, 'id' | 'code' | 'lotId' | 'onceIndex' | 'followUpIndex'>, { body, contact }: MakeReportDto, now: Date): ReportRow {
    return {
      ...keys, bodyCipher: this.secrets.seal(keys.id, 'body', body), contactCipher: contact === undefined ? null : this.secrets.seal(keys.id, 'contact', contact),
      answerCipher: null, receivedAt: now, state: REPORT.start, examinedBy: null, examinedAt: null, closedBy: null, closedAt: null, version: 1,
    };
  }
}

/** A lot that the public knows; any other is not there. */
async function knownLot(db: EntityManager, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null;
  const lot = await db.findOneBy(LotRow, { id });
  must(lot !== null && lot.publishedAt !== null, 'lot.not-found');
  return lot.id;
}
