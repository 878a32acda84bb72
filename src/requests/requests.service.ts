import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { REQUEST } from '../core/machines/request.js';
import { lineTotal, quantity, rupiah, sum } from '../core/money.js';
import { authorize } from '../core/policy.js';
import { add, change, lock } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { BudgetLineRow } from './budget-line.entity.js';
import { RequestItemRow, RequestRow } from './request.entity.js';
import type { AddBudgetLineDto, AmendRequestDto, DecideRequestDto, DraftRequestDto, NeededItemDto } from './requests.dto.js';
import { requestView, type RequestView } from './requests.views.js';

/** An agency says what it needs, and from which budget line (domain rows 1-2). */
@Injectable()
export class Requests {
  constructor(private readonly work: Work) {}

  draft(by: Actor, { items, ...draft }: DraftRequestDto): Promise<RequestView> {
    return this.work.run(by, async ({ db, now, record }) => {
      authorize(by, 'request.draft', draft, 'agency.not-found');
      await expectBudgetLine(db, draft);
      const [{ code }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', ['REQ', now.getUTCFullYear()]);
      const request: RequestRow = {
        ...draft, id: newId(), code, requestedBy: by.personId, unitId: draft.unitId ?? null, productId: draft.productId ?? null,
        estimate: estimateOf(items), state: REQUEST.start, packageId: null, createdAt: now, version: 1,
      };
      await add(db, RequestRow, request);
      const rows = await keepItems(db, request.id, items);
      record('request.drafted', { subject: request.id, facts: { estimate: request.estimate } });
      return requestView(request, rows, by, now);
    });
  }

  /** Replaces the draft's content; only while nobody waits for it. */
  amend(by: Actor, id: string, { items, version, ...draft }: AmendRequestDto): Promise<RequestView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const request = await this.own(db, by, id);
      must(request.state === 'draft' || request.state === 'returned', 'request.not-a-draft', { state: request.state });
      must(request.version === version, 'platform.changed-meanwhile');
      must(draft.agencyId === request.agencyId, 'request.agency-fixed');
      await expectBudgetLine(db, draft);
      await db.delete(RequestItemRow, { requestId: id });
      const rows = await keepItems(db, id, items);
      const amended = await change(db, RequestRow, request, { ...draft, unitId: draft.unitId ?? null, productId: draft.productId ?? null, estimate: estimateOf(items) });
      record('request.amended', { subject: id, facts: { estimate: amended.estimate } });
      return requestView(amended, rows, by, now);
    });
  }

  submit(by: Actor, id: string): Promise<RequestView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const request = await this.own(db, by, id);
      const roles = authorize(by, 'request.draft', request, 'request.not-found');
      const submitted = await change(db, RequestRow, request, { state: step(REQUEST, request, 'submit', roles, now) });
      record('request.submitted', { subject: id, facts: { estimate: request.estimate } });
      return requestView(submitted, await itemsOf(db, id), by, now);
    });
  }

  /**
   * The PPK takes the need on, sends it back, or refuses it. Taking it on needs room on the budget line beside all that was promised before
   * (Perpres 16/2018 art. 52); a need taken on that no package buys is refused later, and its money is free.
   */
  decide(by: Actor, id: string, { decision, reason }: DecideRequestDto): Promise<RequestView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const request = await lock(db, RequestRow, { id });
      must(request, 'request.not-found');
      const roles = authorize(by, 'request.decide', request, 'request.not-found');
      const action = ({ accepted: 'accept', returned: 'return', rejected: 'reject' } as const)[decision];
      const state = step(REQUEST, request, action, roles, now);
      const room = decision === 'accepted' ? await roomFor(db, request) : null;
      const decided = await change(db, RequestRow, request, { state });
      if (decision === 'accepted') record('request.accepted', { subject: id, facts: { budgetLine: request.budgetLineId, room }, detail: { reason } });
      else record(decision === 'returned' ? 'request.returned' : 'request.rejected', { subject: id, facts: {}, detail: { reason } });
      return requestView(decided, await itemsOf(db, id), by, now);
    });
  }

  addBudgetLine(by: Actor, line: AddBudgetLineDto): Promise<{ readonly id: string }> {
    return this.work.run(by, async ({ db, record }) => {
      authorize(by, 'budget-line.add', line, 'agency.not-found');
      const id = newId();
      await db.query('insert into budget_line (id, agency_id, year, code, name, ceiling) values ($1, $2, $3, $4, $5, $6)',
        [id, line.agencyId, line.year, line.code, line.name, line.ceiling]);
      record('budget-line.added', { subject: line.agencyId, facts: { budgetLine: id, ceiling: line.ceiling } });
      return { id };
    });
  }

  private async own(db: EntityManager, by: Actor, id: string): Promise<RequestRow> {
    const request = await lock(db, RequestRow, { id });
    must(request, 'request.not-found');
    authorize(by, 'request.draft', request, 'request.not-found');
    return request;
  }
}

/** What the line holds beside earlier promises; locked until the end, so that of two acceptances at once the second counts the first. */
async function roomFor(db: EntityManager, { budgetLineId, estimate }: RequestRow): Promise<number> {
  const [{ room }] = await db.query<[{ room: number }]>('select hold_room($1) as room', [budgetLineId]);
  must(room >= estimate, 'budget.no-room', { room, estimate });
  return room;
}

async function expectBudgetLine(db: EntityManager, { agencyId, budgetLineId, unitId, productId }: DraftRequestDto | Omit<DraftRequestDto, 'items'>): Promise<void> {
  must(await db.existsBy(BudgetLineRow, { id: budgetLineId, agencyId }), 'budget.not-found');
  const [found] = await db.query<[{ unit: boolean; product: boolean }]>(
    `select $1::uuid is null or exists (select 1 from agency_unit where id = $1 and agency_id = $2) as unit,
            $3::uuid is null or exists (select 1 from product where id = $3) as product`, [unitId ?? null, agencyId, productId ?? null]);
  must(found.unit, 'agency.unit-not-found');
  must(found.product, 'product.not-found');
}

function estimateOf(items: readonly NeededItemDto[]): number {
  return sum(items.map((item) => lineTotal(quantity(item.quantity), rupiah(item.unitEstimate))));
}

async function keepItems(db: EntityManager, requestId: string, items: readonly NeededItemDto[]): Promise<RequestItemRow[]> {
  const rows = items.map((item, at) => ({ ...item, id: newId(), requestId, position: at + 1 }));
  await add(db, RequestItemRow, rows);
  return rows;
}

function itemsOf(db: EntityManager, requestId: string): Promise<RequestItemRow[]> {
  return db.find(RequestItemRow, { where: { requestId }, order: { position: 'ASC' } });
}
