import { Injectable } from '@nestjs/common';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { authorize } from '../core/policy.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import { ReadingTrace } from './reading-trace.js';
import type { ReportRow } from './report.entity.js';
import { ReportSecrets } from './report-secrets.js';
import type { ListReportsDto } from './reports.dto.js';
import { followUpView, reportLine, type FollowUpView, type ReportLine, type ReportView } from './reports.views.js';

const LINE = `id, code, lot_id as "lotId", state, received_at as "receivedAt", examined_at as "examinedAt", closed_at as "closedAt", version`;
const SECRETS = `body_cipher as "bodyCipher", contact_cipher as "contactCipher", answer_cipher as "answerCipher"`;

/** Reading reports: the inspectorate leaves a trace; a reporter needs the code and nothing else. */
@Injectable()
export class ReportQueries {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly trace: ReadingTrace, private readonly secrets: ReportSecrets) {}

  /** Newest first, without their words. */
  async reports(by: Actor, { state, limit = PAGE_SIZE, after }: ListReportsDto): Promise<Page<ReportLine>> {
    authorize(by, 'report.read', {}, 'report.not-found');
    const [afterAt, afterId] = afterKey(after, KEY.instant, KEY.id) ?? [null, null];
    await this.trace.leave(by, 'audit/reports');
    const rows = await this.database.rows<ReportRow>(`audit.reports${state === undefined ? '' : '-in-state'}`, `
      select ${LINE} from report where ($1::timestamptz is null or (received_at, id) < ($1, $2::uuid)) ${state === undefined ? '' : 'and state = $4'}
      order by received_at desc, id desc limit $3`, [afterAt, afterId, limit + 1, ...(state === undefined ? [] : [state])]);
    const page = pageOf(rows, limit, ({ receivedAt, id }) => [receivedAt.toISOString(), id]);
    const now = await this.clock.now();
    return { items: page.items.map((row) => reportLine(row, by, now)), next: page.next };
  }

  async one(by: Actor, id: string): Promise<ReportView> {
    authorize(by, 'report.read', {}, 'report.not-found');
    const row = await this.database.row<ReportRow>('audit.report', `select ${LINE}, ${SECRETS} from report where id = $1`, [id]);
    must(row, 'report.not-found');
    await this.trace.leave(by, `audit/reports/${id}`);
    return {
      ...reportLine(row, by, await this.clock.now()),
      body: this.secrets.open(id, 'body', row.bodyCipher),
      contact: row.contactCipher === null ? null : this.secrets.open(id, 'contact', row.contactCipher),
      answer: this.answerOf(row),
    };
  }

  /** An unknown code is a report that is not there. */
  async followUp(typed: string): Promise<FollowUpView> {
    const row = await this.database.row<ReportRow>('audit.report-followed-up', `select ${LINE}, ${SECRETS} from report where follow_up_index = $1`,
      [this.secrets.followUpIndex(typed)]);
    must(row, 'report.not-found');
    return followUpView(row, this.answerOf(row));
  }

  private answerOf({ id, answerCipher }: Pick<ReportRow, 'id' | 'answerCipher'>): string | null {
    return answerCipher === null ? null : this.secrets.open(id, 'answer', answerCipher);
  }
}
