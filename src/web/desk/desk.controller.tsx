import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { Pages } from '../pages.js';
import { DeskPage } from './desk.page.js';
import { DeskQueries } from './desk.queries.js';

/** The first page after signing in. */
@ApiExcludeController()
@Controller('kerja')
export class DeskController {
  constructor(private readonly pages: Pages, private readonly queries: DeskQueries) {}

  @Can('account.keep') @Get()
  work(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <DeskPage visit={visit} desk={await this.queries.deskOf(by)} />);
  }
}
