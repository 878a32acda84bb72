import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ListBulletinsDto } from '../../bulletins/bulletins.dto.js';
import { BulletinQueries } from '../../bulletins/bulletins.queries.js';
import { Visits } from '../../bulletins/visits.js';
import { Anyone } from '../../platform/http/can.js';
import type { CallerRequest } from '../../platform/http/caller.js';
import { Pages } from '../pages.js';
import { BulletinPage, BulletinsPage } from './bulletins.page.js';

/** What the regency tells everybody. */
@ApiExcludeController()
@Controller('kabar')
export class BulletinPagesController {
  constructor(private readonly pages: Pages, private readonly bulletins: BulletinQueries, private readonly visits: Visits) {}

  @Anyone() @Get()
  list(@Query() query: ListBulletinsDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => {
      const [page, coming, mostRead] = await Promise.all([this.bulletins.shown({ limit: 10, ...query }), this.bulletins.coming(4), this.bulletins.mostRead(5)]);
      return <BulletinsPage visit={visit} query={query} page={page} coming={coming} mostRead={mostRead} />;
    });
  }

  @Anyone() @Get(':code')
  async one(@Param('code') code: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.public(request, reply, async (visit) => <BulletinPage visit={visit} bulletin={await this.bulletins.byCode(code)} />);
    await this.visits.note(request, code);
  }
}
