import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { ListLettersDto } from '../../notifications/letters.dto.js';
import { LetterQueries } from '../../notifications/letters.queries.js';
import { DeadLetters } from '../../notifications/letters.service.js';
import { QueueQueries } from '../../notifications/queues.queries.js';
import { Can, CanRepeat } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { NOTIFICATIONS } from '../../platform/jobs/queues.js';
import { goOn, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import { QUEUES_ROOM, QueuesPage } from './queues.page.js';

/** The administrator's post office. */
@ApiExcludeController()
@Controller('kerja/antrean')
export class QueuePagesController {
  constructor(private readonly pages: Pages, private readonly queues: QueueQueries, private readonly letters: LetterQueries, private readonly dead: DeadLetters) {}

  @Can('queue.tend') @Get()
  health(@By() by: Actor, @Query() query: ListLettersDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => {
      const [health, letters] = await Promise.all([this.queues.health(), this.letters.letters(query)]);
      return <QueuesPage visit={visit} health={health} letters={letters} query={query} />;
    });
  }

  @CanRepeat('queue.tend') @Post('hidupkan')
  async revive(@Res() reply: FastifyReply): Promise<void> {
    await this.queues.revive(NOTIFICATIONS);
    goOn(reply, kept(QUEUES_ROOM));
  }

  @Can('queue.tend') @Post('surat')
  async sendAllAgain(@By() by: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.dead.sendAllAgain(by, null);
    goOn(reply, kept(QUEUES_ROOM));
  }

  @Can('queue.tend') @Post('surat/:id')
  async sendAgain(@By() by: Actor, @Param('id', new ParseId('letter.not-found')) id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.dead.sendAgain(by, id);
    goOn(reply, kept(QUEUES_ROOM));
  }
}
