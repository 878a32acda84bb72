import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { agenciesFor, authorize } from '../core/policy.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { afterKey, KEY, LARGEST_PAGE, PAGE_SIZE, pageOf, type Page } from '../platform/http/paging.js';
import { RequestItemRow, RequestRow } from './request.entity.js';
import type { ListBudgetLinesDto, ListRequestsDto } from './requests.dto.js';
import { requestView, type RequestView } from './requests.views.js';

export interface RequestLine {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly state: string;
  readonly estimate: number;
  readonly neededOn: string;
}

export interface BudgetView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly ceiling: number;
  readonly reserved: number;
  readonly committed: number;
  readonly spent: number;
  /** Of accepted requests, not yet reserved by a lot. */
  readonly promised: number;
  readonly free: number;
}

@Injectable()
export class RequestQueries {
  constructor(private readonly database: Database, private readonly source: DataSource, private readonly clock: Clock) {}

  async one(by: Actor, id: string): Promise<RequestView> {
    const request = await this.source.manager.findOneBy(RequestRow, { id });
    must(request, 'request.not-found');
    authorize(by, 'request.see', request, 'request.not-found');
    const items = await this.source.manager.find(RequestItemRow, { where: { requestId: id }, order: { position: 'ASC' } });
    return requestView(request, items, by, await this.clock.now());
  }

  async requestsOfAgencies(by: Actor, { state, limit = PAGE_SIZE, after }: ListRequestsDto): Promise<Page<RequestLine>> {
    const agencies = agenciesFor(by, 'request.see');
    const [afterId] = afterKey(after, KEY.id) ?? [null];
    const rows = await this.database.rows<RequestLine>('requests.of-agencies', `
      select id, code, title, category, state, estimate, needed_on as "neededOn" from request
      where ($1 or agency_id = any($2::uuid[])) and ($3::text is null or state = $3) and ($4::uuid is null or id < $4)
      order by id desc limit $5`, [agencies === 'all', agencies === 'all' ? [] : agencies, state ?? null, afterId, limit + 1]);
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** This year's before earlier ones, then by code. */
  async budgetLines(by: Actor, { limit = LARGEST_PAGE, after }: ListBudgetLinesDto): Promise<Page<BudgetView>> {
    const agencies = agenciesFor(by, 'budget-line.see');
    const [afterYear, afterCode, afterId] = afterKey(after, KEY.year, KEY.text, KEY.id) ?? [null, null, null];
    const rows = await this.database.rows<BudgetView>('requests.budget-lines', `
      select id, code, name, year, ceiling, reserved, committed, spent, promised, ceiling - reserved - committed - promised as free from budget_line, promised_on(id) as promised
      where ($1 or agency_id = any($2::uuid[])) and ($3::int is null or year < $3 or (year = $3 and (code, id) > ($4, $5::uuid)))
      order by year desc, code, id limit $6`, [agencies === 'all', agencies === 'all' ? [] : agencies, afterYear, afterCode, afterId, limit + 1]);
    return pageOf(rows, limit, ({ year, code, id }) => [String(year), code, id]);
  }
}
