import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnrecoverableError, type Queue } from 'bullmq';
import { DataSource, type EntityManager } from 'typeorm';
import { must } from '../core/broken-rule.js';
import { add, lock } from '../platform/database/rows.js';
import { MailFailure, MailGateway } from '../platform/gateways/mail.js';
import { newId } from '../platform/ids.js';
import { DueWork, schedule } from '../platform/jobs/due-work.js';
import { addJobs, LETTERS, MAIL_OPTIONS, type JobOf } from '../platform/jobs/queues.js';
import { PersonalData, type Place } from '../platform/personal-data.js';
import { LetterRow } from './letter.entity.js';
import type { LetterText } from './letters.texts.js';

/** To whom a letter goes and until when it is of use. */
interface Delivery {
  readonly personId: string;
  readonly to: string;
  readonly usefulUntil: Date;
}

/**
 * Letters for one person's eyes, such as codes: written sealed in the use case's transaction, sent by a worker, then erased.
 * They are no notifications, because those may be read again in the inbox.
 */
@Injectable()
export class Letters implements OnModuleInit {
  constructor(
    private readonly source: DataSource,
    private readonly dueWork: DueWork,
    private readonly personal: PersonalData,
    private readonly gateway: MailGateway,
    @InjectQueue(LETTERS) private readonly queue: Queue<JobOf>,
  ) {}

  onModuleInit(): void {
    this.dueWork.register('letter.send', async (id) => {
      const { round } = await this.source.manager.findOneByOrFail(LetterRow, { id });
      await addJobs(this.queue, [{ jobId: `${id}-${round}`, id }], MAIL_OPTIONS);
    });
  }

  async write(db: EntityManager, now: Date, { personId, to, usefulUntil }: Delivery, text: LetterText): Promise<void> {
    const id = newId();
    const sealed = this.personal.seal(JSON.stringify({ to, ...text }), placeOf(id));
    await add(db, LetterRow, { id, personId, sealed, writtenAt: now, usefulUntil, sentAt: null, attempts: 0, round: 0, failure: null, diedAt: null });
    await schedule(db, 'letter.send', id, now);
  }

  /**
   * Sends what is still of use, and holds its row meanwhile, so that nobody else sends it too.
   * A crash between sending and erasing sends it twice: the same code again under the same Message-ID, which harms nobody.
   */
  async send(id: string, lastTry: boolean): Promise<void> {
    const failed = await this.source.transaction(async (db) => {
      const letter = await lock(db, LetterRow, { id });
      if (letter === null || letter.sealed === null || letter.diedAt !== null) return null;
      const [{ now }] = await db.query<[{ now: Date }]>('select lumbung_now() as now');
      if (letter.usefulUntil <= now) return this.erase(db, id, null);
      const failure = await this.failureOf(letter);
      if (failure === null) return this.erase(db, id, now);
      const dead = lastTry || failure.permanent;
      await db.update(LetterRow, { id }, { attempts: letter.attempts + 1, failure: failure.failure, diedAt: dead ? now : null });
      return failure;
    });
    if (failed !== null) throw failed.permanent ? new UnrecoverableError(failed.failure) : failed;
  }

  /** A dead letter begins anew, if what it says is still of use. */
  async sendAgain(db: EntityManager, now: Date, id: string): Promise<void> {
    const letter = await lock(db, LetterRow, { id });
    must(letter, 'letter.not-found');
    must(letter.diedAt !== null, 'letter.not-dead');
    must(letter.sealed !== null && letter.usefulUntil > now, 'letter.no-longer-useful');
    await db.update(LetterRow, { id }, { diedAt: null, round: letter.round + 1 });
    await schedule(db, 'letter.send', id, now);
  }

  private async failureOf({ id, sealed, writtenAt }: LetterRow): Promise<MailFailure | null> {
    try {
      const opened = JSON.parse(this.personal.open(sealed ?? Buffer.alloc(0), placeOf(id))) as LetterText & { readonly to: string };
      await this.gateway.send({ messageId: id, writtenAt, ...opened });
      return null;
    } catch (error) {
      return error instanceof MailFailure ? error : new MailFailure('unreadable', true);
    }
  }

  private async erase(db: EntityManager, id: string, sentAt: Date | null): Promise<null> {
    await db.query('update letter set sealed = null, sent_at = $2, attempts = attempts + $3 where id = $1', [id, sentAt, sentAt === null ? 0 : 1]);
    return null;
  }
}

function placeOf(id: string): Place {
  return { table: 'letter', column: 'sealed', row: id };
}
