import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { DataSource, type EntityManager } from 'typeorm';
import { add } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { DueWork, schedule } from '../platform/jobs/due-work.js';
import { LETTERS, type JobOf } from '../platform/jobs/queues.js';
import { JOB_OPTIONS } from '../platform/jobs/relay.js';
import { PersonalData, type Place } from '../platform/personal-data.js';
import { Courier } from './courier.js';
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
    private readonly courier: Courier,
    @InjectQueue(LETTERS) private readonly queue: Queue<JobOf>,
  ) {}

  onModuleInit(): void {
    this.dueWork.register('letter.send', async (id) => {
      await this.queue.add(LETTERS, { id }, { ...JOB_OPTIONS, jobId: id });
    });
  }

  async write(db: EntityManager, now: Date, { personId, to, usefulUntil }: Delivery, text: LetterText): Promise<void> {
    const id = newId();
    const sealed = this.personal.seal(JSON.stringify({ to, ...text }), placeOf(id));
    await add(db, LetterRow, { id, personId, sealed, writtenAt: now, usefulUntil, sentAt: null });
    await schedule(db, 'letter.send', id, now);
  }

  /** Sends what is still of use. A crash between sending and erasing sends it twice: the same code again, which harms nobody. */
  async send(id: string): Promise<void> {
    const letter = await this.source.manager.findOneBy(LetterRow, { id });
    if (letter === null || letter.sealed === null) return;
    const [{ stale }] = await this.source.query<[{ stale: boolean }]>('select $1 <= lumbung_now() as stale', [letter.usefulUntil]);
    if (!stale) await this.courier.send({ messageId: id, ...(JSON.parse(this.personal.open(letter.sealed, placeOf(id))) as LetterText & { readonly to: string }) });
    await this.source.query('update letter set sealed = null, sent_at = case when $2 then null else lumbung_now() end where id = $1', [id, stale]);
  }
}

function placeOf(id: string): Place {
  return { table: 'letter', column: 'sealed', row: id };
}
