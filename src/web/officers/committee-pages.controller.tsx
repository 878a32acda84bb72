import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { MemberKeys } from '../../identity/member-keys.service.js';
import { OpeningQueries } from '../../openings/openings.queries.js';
import { Anyone, Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { AuditPageQueries } from '../audit/audit-pages.queries.js';
import { Pages } from '../pages.js';
import { KeysPage } from './keys.page.js';
import { MinutesPage } from './minutes.page.js';
import { OpeningPage } from './opening.page.js';

/** The room of those who open offers. What they do is done in their browsers, over the same API as by machine. */
@ApiExcludeController()
@Controller()
export class CommitteePagesController {
  constructor(private readonly pages: Pages, private readonly keys: MemberKeys, private readonly openings: OpeningQueries, private readonly lots: AuditPageQueries) {}

  @Can('member-key.keep') @Get('kerja/kunci')
  ownKeys(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <KeysPage visit={visit} keys={(await this.keys.list(by)).items} />);
  }

  @Can('lot.open') @Get('kerja/pembukaan')
  session(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => {
      const [{ items: lots }, { items: keys }] = await Promise.all([this.openings.waitingFor(by), this.keys.list(by)]);
      return <OpeningPage visit={visit} lots={lots} hasPasskey={keys.some(({ id, passkeys }) => passkeys.length > 0 && lots.some(({ keyId }) => keyId === id))} />;
    });
  }

  @Anyone() @Get('lot/:code/berita-acara')
  minutes(@Param('code') code: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.public(request, reply, async (visit) => {
      const lot = await this.lots.lotNamed(code);
      return <MinutesPage visit={visit} lot={lot} minutes={await this.openings.minutes(lot.id)} />;
    });
  }
}
