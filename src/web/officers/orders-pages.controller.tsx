import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { OrderDelivery } from '../../orders/orders.delivery.js';
import { ListOrdersDto } from '../../orders/orders.dto.js';
import { OrderQueries } from '../../orders/orders.queries.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { LARGEST_PAGE } from '../../platform/http/paging.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { OrderPageQueries } from './orders-pages.queries.js';
import { OrderPage, ORDERS_ROOM, OrdersBoardPage } from './orders.page.js';
import { PaymentsPage } from './payments.page.js';
import { PressedDto } from './pressed.js';

/** Orders and the money behind them, as the buyer reads them. */
@ApiExcludeController()
@Controller('kerja')
export class OrderPagesController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly orders: OrderQueries, private readonly delivery: OrderDelivery, private readonly queries: OrderPageQueries,
  ) {}

  @Can('order.see-as-buyer') @Get('pesanan')
  board(@By() by: Actor, @Query() query: ListOrdersDto, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => {
      const agencies = await this.queries.agencies(by, 'order.see-as-buyer');
      const agencyId = query.agencyId ?? agencies[0]?.id ?? '';
      const { items } = agencyId === '' ? { items: [] } : await this.orders.list(by, { agencyId, limit: LARGEST_PAGE });
      return <OrdersBoardPage visit={visit} agencies={agencies} agencyId={agencyId} orders={items} />;
    });
  }

  @Can('order.see-as-buyer') @Get('pesanan/:id')
  one(@By() by: Actor, @Param('id', new ParseId('order.not-found')) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.order(by, id, visit, BLANK));
  }

  @Can('order.accept') @Post('pesanan/:id/bast')
  accept(@By() by: Actor, @Param('id', new ParseId('order.not-found')) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: PressedDto, by, act: async () => { await this.delivery.accept(by, id); return kept(`${ORDERS_ROOM}/${id}`); }, again: (visit, form) => this.order(by, id, visit, form),
    });
  }

  @Can('payment.check') @Get('pembayaran')
  payments(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <PaymentsPage visit={visit} invoices={await this.queries.invoices(by)} />);
  }

  @Can('payment.order') @Get('perintah-bayar')
  paymentOrders(@By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <PaymentsPage visit={visit} invoices={await this.queries.invoices(by)} />);
  }

  private async order(by: Actor, id: string, visit: Visit, form: Filled): Promise<VNode> {
    const order = await this.orders.one(by, id);
    const [{ items }, shipments] = await Promise.all([this.orders.timeline(by, id), this.queries.shipmentsOnTheirWay(id)]);
    return <OrderPage visit={visit} form={form} order={order} timeline={items} shipments={shipments} />;
  }
}
