import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { DeliveryPhotos } from '../../orders/delivery-photos.service.js';
import { OrderDelivery } from '../../orders/orders.delivery.js';
import { InvoiceDto, PaymentStepDto, RateDto, ReasonDto, ShipDto } from '../../orders/orders.dto.js';
import { OrderEnding } from '../../orders/orders.ending.js';
import { OrderPayment } from '../../orders/orders.payment.js';
import { OrderQueries } from '../../orders/orders.queries.js';
import { Orders } from '../../orders/orders.service.js';
import type { OrderView } from '../../orders/orders.views.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import { Can, TakesForm } from '../../platform/http/can.js';
import type { Typed } from '../../platform/http/page-form.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { Filled } from '../forms/filled.js';
import { Forms, goOn, kept, unkeyed } from '../forms/forms.js';
import type { Dto } from '../forms/shape.js';
import { Pages } from '../pages.js';
import { ActingDto, vendorOf } from './acting.js';
import { ConfirmMoneyPage, InvoicePage, leftToShip, RateBuyerPage, RefusePage, ShipPage, type StepProps } from './order-steps.pages.js';
import { MoneyPage, ROOM, VendorOrderPage, VendorOrdersPage } from './orders.pages.js';
import { VendorDeskQueries } from './vendor-desk.queries.js';

const orderId = new ParseId('order.not-found');

const ABOUT_PHOTO = { 'picture.unsupported': 'photo', 'picture.broken': 'photo', 'picture.too-many-pixels': 'photo', 'file.too-large': 'photo' };

interface Step<Body extends object> {
  readonly dto: Dto<Body>;
  readonly draw: (props: StepProps) => VNode;
  readonly act: (by: Actor, order: OrderView, body: Body, photo: Buffer | undefined) => Promise<unknown>;
}

/** A vendor's orders and their money. */
@ApiExcludeController()
@Controller('usaha')
export class VendorOrdersController {
  private readonly steps;

  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly desk: VendorDeskQueries, private readonly queries: OrderQueries, private readonly orders: Orders,
    private readonly delivery: OrderDelivery, private readonly photos: DeliveryPhotos, payment: OrderPayment, ending: OrderEnding,
  ) {
    const step = <Body extends object>(dto: Dto<Body>, draw: Step<Body>['draw'], act: Step<Body>['act']) => ({ dto, draw, act }) as unknown as Step<object>;
    this.steps = {
      tolak: step(ReasonDto, (props) => <RefusePage {...props} />, (by, { id }, { reason }) => ending.refuse(by, id, reason)),
      kirim: step(ShipDto, (props) => <ShipPage {...props} />, (by, { id }, shipment, photo) => this.ship(by, id, shipment, photo)),
      tagihan: step(InvoiceDto, (props) => <InvoicePage {...props} />, (by, { id, invoice }, { vendorNumber }) => (invoice === null ? payment.invoice(by, id, vendorNumber) : payment.sendAgain(by, invoice.id, vendorNumber))),
      'terima-uang': step(PaymentStepDto, (props) => <ConfirmMoneyPage {...props} />, (by, { invoice }, { reference }) => payment.advance(by, invoice?.id ?? '', 'receipt', reference)),
      nilai: step(RateDto, (props) => <RateBuyerPage {...props} />, (by, { id }, marks) => orders.rateBuyer(by, id, marks)),
    } as const;
  }

  @Can('order.see-as-vendor') @Get('pesanan')
  async list(@Query() asked: ActingDto, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const { items } = await this.queries.list(by, { vendorId: vendorOf(by, asked), limit: 100 });
    await this.pages.private(request, reply, by, (visit) => <VendorOrdersPage visit={visit} orders={items} />);
  }

  @Can('order.see-as-vendor') @Get('uang')
  async money(@Query() asked: ActingDto, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const lines = await this.desk.money(vendorOf(by, asked));
    await this.pages.private(request, reply, by, (visit) => <MoneyPage visit={visit} lines={lines} />);
  }

  @Can('order.see-as-vendor') @Get('pesanan/:id')
  async one(@Param('id', orderId) id: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const [order, timeline] = await Promise.all([this.queries.one(by, id), this.queries.timeline(by, id)]);
    await this.pages.private(request, reply, by, (visit) => <VendorOrderPage visit={visit} order={order} timeline={timeline.items} />);
  }

  @Can('order.sign') @Post('pesanan/:id/setuju')
  async sign(@Param('id', orderId) id: string, @By() by: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.orders.sign(by, id);
    goOn(reply, kept(`${ROOM}/${id}`));
  }

  @Can('order.see-as-vendor') @Get('pesanan/:id/:step')
  async ask(@Param('id', orderId) id: string, @Param('step') step: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const { draw } = this.stepNamed(step);
    const order = await this.queries.one(by, id);
    await this.pages.private(request, reply, by, (visit) => draw({ visit, order, form: startOf(step, order) }));
  }

  /** Each use case asks for its own right; this door only knows that a vendor stands at it. */
  @Can('order.see-as-vendor') @TakesForm({ files: 1, fields: 620 }) @Post('pesanan/:id/:step')
  async take(@Param('id', orderId) id: string, @Param('step') step: string, @By() by: Actor, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const { dto, draw, act } = this.stepNamed(step);
    const order = await this.queries.one(by, id);
    request.body = withWords((request.body ?? {}) as Typed);
    await this.forms.take(request, reply, {
      dto, by, at: ABOUT_PHOTO,
      act: async (body) => {
        must(request.oversized !== true, 'file.too-large');
        await act(by, order, body, request.uploaded);
        return kept(`${ROOM}/${id}`);
      },
      again: (visit, form) => draw({ visit, order, form }),
    });
  }

  /** What is no picture is found before anything is shipped. */
  private async ship(by: Actor, id: string, shipment: ShipDto, photo: Buffer | undefined): Promise<void> {
    if (photo !== undefined) await this.photos.drawn(photo);
    const shipped = await this.delivery.ship(by, id, { ...shipment, note: shipment.note ?? '' });
    if (photo !== undefined) await this.photos.add(unkeyed(by), shipped.id, 'sending', photo);
  }

  private stepNamed(name: string): Step<object> {
    must(Object.hasOwn(this.steps, name), 'page.not-found');
    return this.steps[name as keyof typeof this.steps];
  }
}

/** A shipment starts with all that is left. */
function startOf(step: string, order: OrderView): Filled {
  return step === 'kirim' ? Filled.with(ShipDto, { items: leftToShip(order).map(({ id, left }) => ({ orderItemId: id, quantity: left })) }) : new Filled({});
}

/** A line with a quantity gets its item; words that may be empty are empty words. */
function withWords(typed: Typed): Typed {
  const items = Object.entries(typed).flatMap(([name, value]) => {
    const row = /^_item\.(\d+)$/.exec(name)?.[1];
    return row !== undefined && (typed[`items.${row}.quantity`] ?? '') !== '' ? [[`items.${row}.orderItemId`, value] as const] : [];
  });
  return { ...typed, ...Object.fromEntries(items) };
}
