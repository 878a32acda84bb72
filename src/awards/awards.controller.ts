import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../core/actor.js';
import { By, Visitor } from '../platform/http/caller.js';
import { Anyone, Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { SharedBodies } from '../platform/http/shared-body.js';
import { AnswerObjectionDto, FailLotDto, ListAwardsDto, ObjectDto } from './awards.dto.js';
import { AwardQueries } from './awards.queries.js';
import { Awards } from './awards.service.js';
import { AwardConsents } from './consents.service.js';
import { Failures } from './failures.service.js';
import { Objections } from './objections.service.js';

const awardId = new ParseId('award.not-found');
const lotId = new ParseId('lot.not-found');

@ApiTags('awards')
@Controller('awards')
export class AwardsController {
  constructor(private readonly objections: Objections, private readonly queries: AwardQueries, private readonly shared: SharedBodies) {}

  /** Public: the latest awards, whatever became of them. */
  @Does('Daftar penetapan terbaru', 'List the latest awards')
  @Anyone() @Get() @HttpCode(200)
  latest(@Query() query: ListAwardsDto, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.shared.send(request, reply, () => this.queries.latest(query));
  }

  @Does('Membaca satu penetapan', 'Read one award')
  @Anyone({ greets: true }) @Get(':id')
  one(@Visitor() by: Actor | null, @Param('id', awardId) id: string) {
    return this.queries.one(by, id);
  }

  @Does('Mengajukan sanggah', 'File an objection')
  @Can('award.object') @Post(':id/objections')
  object(@By() by: Actor, @Param('id', awardId) id: string, @Body() objection: ObjectDto) {
    return this.objections.file(by, id, objection);
  }
}

@ApiTags('awards')
@Controller('objections')
export class ObjectionsController {
  constructor(private readonly objections: Objections) {}

  @Does('Menjawab sanggah', 'Answer an objection')
  @Can('objection.answer') @Post(':id/answer')
  answer(@By() by: Actor, @Param('id', new ParseId('objection.not-found')) id: string, @Body() answer: AnswerObjectionDto) {
    return this.objections.answer(by, id, answer);
  }
}

@ApiTags('awards')
@Controller('lots/:id')
export class LotOutcomesController {
  constructor(private readonly awards: Awards, private readonly consents: AwardConsents, private readonly failures: Failures) {}

  @Does('Menetapkan pemenang', 'Decide the award')
  @Can('award.decide') @Post('award')
  decide(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.awards.decide(by, id);
  }

  @Does('Menyetujui hasil sebagai anggota Pokja; mayoritas menetapkan pemenang', 'Consent to the result as a panel member; the majority awards')
  @Can('award.consent') @Post('award/consents')
  consent(@By() by: Actor, @Param('id', lotId) id: string) {
    return this.consents.give(by, id);
  }

  @Does('Menyatakan pemilihan gagal', 'Declare the selection failed')
  @Can('lot.fail') @Post('failure')
  fail(@By() by: Actor, @Param('id', lotId) id: string, @Body() failure: FailLotDto) {
    return this.failures.fail(by, id, failure);
  }
}
