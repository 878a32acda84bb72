import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/actor.js';
import { mayAnywhere } from '../../core/policy.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { AddBudgetLineDto } from '../../requests/requests.dto.js';
import { RequestQueries } from '../../requests/requests.queries.js';
import { Requests } from '../../requests/requests.service.js';
import { Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import { AddBudgetLinePage, BUDGET_ROOM, BudgetPage } from './budget.page.js';
import { OrderPageQueries } from './orders-pages.queries.js';

/** What there is to spend, and what of it is bound. */
@ApiExcludeController()
@Controller('kerja/anggaran')
export class BudgetPagesController {
  constructor(private readonly pages: Pages, private readonly forms: Forms, private readonly requests: Requests, private readonly queries: RequestQueries, private readonly agencies: OrderPageQueries) {}

  @Can('budget-line.see') @Get()
  lines(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <BudgetPage visit={visit} lines={(await this.queries.budgetLines(by, {})).items} mayAdd={mayAnywhere(by, 'budget-line.add')} />);
  }

  @Can('budget-line.add') @Get('baru')
  adding(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => {
      const form = Filled.with(AddBudgetLineDto, { year: visit.now.getUTCFullYear() });
      return <AddBudgetLinePage visit={visit} form={form} agencies={await this.agencies.agencies(by, 'budget-line.add')} />;
    });
  }

  @Can('budget-line.add') @Post('baru')
  add(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: AddBudgetLineDto, by, act: async (line) => { await this.requests.addBudgetLine(by, line); return kept(BUDGET_ROOM); },
      again: async (visit, form) => <AddBudgetLinePage visit={visit} form={form} agencies={await this.agencies.agencies(by, 'budget-line.add')} />,
    });
  }
}
