import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { PaymentStepDto, ReasonDto } from '../../orders/orders.dto.js';
import { OrderPayment, type PaymentDoor } from '../../orders/orders.payment.js';
import { OrderQueries } from '../../orders/orders.queries.js';
import type { OrderView } from '../../orders/orders.views.js';
import { Can } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Forms, kept } from '../forms/forms.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { PayPage, ReturnInvoicePage } from './order-steps.page.js';
import { ORDERS_ROOM } from './orders.page.js';

const orderId = new ParseId('order.not-found');

/** The money's way, step by step; each step has a door of its own, for each has a right of its own. */
@ApiExcludeController()
@Controller('kerja/pesanan/:id')
export class PaymentStepsController {
  constructor(private readonly pages: Pages, private readonly forms: Forms, private readonly queries: OrderQueries, private readonly payment: OrderPayment) {}

  @Can('payment.check') @Get('bayar/checking')
  check(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> { return this.show(by, id, 'checking', request, reply); }

  @Can('payment.check') @Post('bayar/checking')
  checked(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> { return this.advance(by, id, 'checking', request, reply); }

  @Can('payment.request') @Get('bayar/payment-request')
  request(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> { return this.show(by, id, 'payment-request', request, reply); }

  @Can('payment.request') @Post('bayar/payment-request')
  requested(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> { return this.advance(by, id, 'payment-request', request, reply); }

  @Can('payment.order') @Get('bayar/payment-order')
  order(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> { return this.show(by, id, 'payment-order', request, reply); }

  @Can('payment.order') @Post('bayar/payment-order')
  ordered(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> { return this.advance(by, id, 'payment-order', request, reply); }

  @Can('payment.disburse') @Get('bayar/disbursement')
  disburse(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> { return this.show(by, id, 'disbursement', request, reply); }

  @Can('payment.disburse') @Post('bayar/disbursement')
  disbursed(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> { return this.advance(by, id, 'disbursement', request, reply); }

  @Can('payment.check') @Get('tagihan-kembali')
  returning(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => <ReturnInvoicePage visit={visit} form={BLANK} order={await this.queries.one(by, id)} />);
  }

  @Can('payment.check') @Post('tagihan-kembali')
  returned(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: ReasonDto, by, act: async ({ reason }) => { await this.payment.sendBack(by, await this.invoiceOf(by, id), reason); return kept(`${ORDERS_ROOM}/${id}`); },
      again: async (visit, form) => <ReturnInvoicePage visit={visit} form={form} order={await this.queries.one(by, id)} />,
    });
  }

  private show(by: Actor, id: string, door: PaymentDoor, request: CallerRequest, reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => pay(visit, BLANK, door, await this.queries.one(by, id)));
  }

  private advance(by: Actor, id: string, door: PaymentDoor, request: CallerRequest, reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: PaymentStepDto, by, act: async ({ reference }) => { await this.payment.advance(by, await this.invoiceOf(by, id), door, reference); return kept(`${ORDERS_ROOM}/${id}`); },
      again: async (visit, form) => pay(visit, form, door, await this.queries.one(by, id)),
    });
  }

  private async invoiceOf(by: Actor, id: string): Promise<string> {
    const { invoice } = await this.queries.one(by, id);
    must(invoice, 'invoice.not-found');
    return invoice.id;
  }
}

function pay(visit: Visit, form: Filled, door: PaymentDoor, order: OrderView): VNode {
  return <PayPage visit={visit} form={form} door={door} order={order} />;
}
