import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By } from '../platform/http/caller.js';
import { Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { AddBudgetLineDto, AmendRequestDto, DecideRequestDto, DraftRequestDto, ListBudgetLinesDto, ListRequestsDto } from './requests.dto.js';
import { RequestQueries } from './requests.queries.js';
import { Requests } from './requests.service.js';

const requestId = new ParseId('request.not-found');

@ApiTags('requests')
@Controller()
export class RequestsController {
  constructor(private readonly requests: Requests, private readonly queries: RequestQueries) {}

  @Does('Membuat draf permintaan', 'Draft a request')
  @Can('request.draft') @Post('requests')
  draft(@By() by: Actor, @Body() draft: DraftRequestDto) {
    return this.requests.draft(by, draft);
  }

  @Does('Daftar permintaan perangkat daerah saya', 'List the requests of my agency')
  @Can('request.see') @Get('requests')
  list(@By() by: Actor, @Query() query: ListRequestsDto) {
    return this.queries.requestsOfAgencies(by, query);
  }

  @Does('Membaca satu permintaan', 'Read one request')
  @Can('request.see') @Get('requests/:id')
  one(@By() by: Actor, @Param('id', requestId) id: string) {
    return this.queries.one(by, id);
  }

  @Does('Menyimpan draf permintaan', 'Save the draft of a request')
  @Can('request.draft') @Put('requests/:id')
  amend(@By() by: Actor, @Param('id', requestId) id: string, @Body() draft: AmendRequestDto) {
    return this.requests.amend(by, id, draft);
  }

  @Does('Mengajukan permintaan', 'Submit a request')
  @Can('request.draft') @Post('requests/:id/submission')
  submit(@By() by: Actor, @Param('id', requestId) id: string) {
    return this.requests.submit(by, id);
  }

  @Does('Menerima, mengembalikan, atau menolak permintaan', 'Accept, return or reject a request')
  @Can('request.decide') @Post('requests/:id/decision')
  decide(@By() by: Actor, @Param('id', requestId) id: string, @Body() decision: DecideRequestDto) {
    return this.requests.decide(by, id, decision);
  }

  @Does('Menambah mata anggaran', 'Add a budget line')
  @Can('budget-line.add') @Post('budget-lines')
  addBudgetLine(@By() by: Actor, @Body() line: AddBudgetLineDto) {
    return this.requests.addBudgetLine(by, line);
  }

  @Does('Daftar mata anggaran', 'List budget lines')
  @Can('budget-line.see') @Get('budget-lines')
  budgetLines(@By() by: Actor, @Query() query: ListBudgetLinesDto) {
    return this.queries.budgetLines(by, query);
  }
}
