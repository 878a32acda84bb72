import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By } from '../platform/http/caller.js';
import { Can, CanRepeat } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { NOTIFICATIONS } from '../platform/jobs/queues.js';
import { ListLettersDto, SendAgainDto } from './letters.dto.js';
import { LetterQueries } from './letters.queries.js';
import { DeadLetters } from './letters.service.js';
import { QueueQueries } from './queues.queries.js';

const letterId = new ParseId('letter.not-found');

/** The administrator's post office: what left the house, what did not, and how the queues are. */
@ApiTags('queues')
@Controller()
export class LettersController {
  constructor(private readonly queries: LetterQueries, private readonly dead: DeadLetters, private readonly queues: QueueQueries) {}

  @Does('Daftar surat keluar', 'List the letters that left the house')
  @Can('queue.tend') @Get('letters')
  list(@Query() query: ListLettersDto) {
    return this.queries.letters(query);
  }

  @Does('Mengirim ulang surat yang gagal', 'Send a failed letter again')
  @Can('queue.tend') @Post('letters/:id/sending')
  sendAgain(@By() by: Actor, @Param('id', letterId) id: string) {
    return this.dead.sendAgain(by, id);
  }

  @Does('Mengirim ulang semua surat yang gagal karena sebab yang sama', 'Send again all letters that failed alike')
  @Can('queue.tend') @Post('letters/sending')
  sendAllAgain(@By() by: Actor, @Body() { failure }: SendAgainDto) {
    return this.dead.sendAllAgain(by, failure ?? null);
  }

  @Does('Keadaan antrean', 'The state of the queues')
  @Can('queue.tend') @Get('queues')
  health() {
    return this.queues.health();
  }

  @Does('Menghidupkan kembali pekerjaan yang mati', 'Revive dead jobs')
  @CanRepeat('queue.tend') @Post('queues/notifications/revival') @HttpCode(204)
  revive(): Promise<void> {
    return this.queues.revive(NOTIFICATIONS);
  }
}
