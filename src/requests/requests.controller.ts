import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By } from '../platform/http/caller.js';
import { Can } from '../platform/http/can.js';
import { ParseId } from '../platform/http/parse-id.js';
import { AddBudgetLineDto, AmendRequestDto, DecideRequestDto, DraftRequestDto, ListRequestsDto } from './requests.dto.js';
import { RequestQueries } from './requests.queries.js';
import { Requests } from './requests.service.js';

const requestId = new ParseId('request.not-found');

@ApiTags('requests')
@Controller()
export class RequestsController {
  constructor(private readonly requests: Requests, private readonly queries: RequestQueries) {}

  @Can('request.draft') @Post('requests')
  draft(@By() by: Actor, @Body() draft: DraftRequestDto) {
    return this.requests.draft(by, draft);
  }

  @Can('request.see') @Get('requests')
  list(@By() by: Actor, @Query() query: ListRequestsDto) {
    return this.queries.requestsOfAgencies(by, query);
  }

  @Can('request.see') @Get('requests/:id')
  one(@By() by: Actor, @Param('id', requestId) id: string) {
    return this.queries.one(by, id);
  }

  @Can('request.draft') @Put('requests/:id')
  amend(@By() by: Actor, @Param('id', requestId) id: string, @Body() draft: AmendRequestDto) {
    return this.requests.amend(by, id, draft);
  }

  @Can('request.draft') @Post('requests/:id/submission')
  submit(@By() by: Actor, @Param('id', requestId) id: string) {
    return this.requests.submit(by, id);
  }

  @Can('request.decide') @Post('requests/:id/decision')
  decide(@By() by: Actor, @Param('id', requestId) id: string, @Body() decision: DecideRequestDto) {
    return this.requests.decide(by, id, decision);
  }

  @Can('budget-line.add') @Post('budget-lines')
  addBudgetLine(@By() by: Actor, @Body() line: AddBudgetLineDto) {
    return this.requests.addBudgetLine(by, line);
  }

  @Can('budget-line.see') @Get('budget-lines')
  budgetLines(@By() by: Actor) {
    return this.queries.budgetLines(by);
  }
}
