import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { DeliveryPhotoQueries } from '../../orders/delivery-photos.queries.js';
import { DeliveryPhotos, MOST_PHOTOS } from '../../orders/delivery-photos.service.js';
import { OrderDelivery } from '../../orders/orders.delivery.js';
import { RateDto, ReceiveDto, SendBackDto, TerminateDto } from '../../orders/orders.dto.js';
import { OrderEnding } from '../../orders/orders.ending.js';
import { OrderQueries } from '../../orders/orders.queries.js';
import { Orders } from '../../orders/orders.service.js';
import { Can, TakesForm } from '../../platform/http/can.js';
import { By, type CallerRequest } from '../../platform/http/caller.js';
import type { Typed } from '../../platform/http/page-form.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { BLANK, Filled } from '../forms/filled.js';
import { Forms, kept, unkeyed } from '../forms/forms.js';
import { readForm } from '../forms/reading.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { RatePage, ReceivePage, SendBackPage, TerminatePage, type StepProps } from './order-steps.page.js';
import { OrderPageQueries } from './orders-pages.queries.js';
import { ORDERS_ROOM } from './orders.page.js';

const orderId = new ParseId('order.not-found');
const shipmentId = new ParseId('shipment.not-found');
/** What may be wrong with a picture, at the first of its fields. */
const ABOUT_PHOTO = { 'picture.unsupported': 'photo', 'picture.broken': 'photo', 'picture.too-many-pixels': 'photo', 'file.too-large': 'photo', 'delivery-photo.too-many': 'photo' };
type Screen = (props: StepProps) => VNode;

/** The buyer's steps on an order, each on a screen of its own. */
@ApiExcludeController()
@Controller('kerja/pesanan/:id')
export class OrderStepsController {
  constructor(
    private readonly pages: Pages, private readonly forms: Forms, private readonly queries: OrderQueries, private readonly shipments: OrderPageQueries,
    private readonly orders: Orders, private readonly delivery: OrderDelivery, private readonly ending: OrderEnding,
    private readonly photos: DeliveryPhotos, private readonly photoQueries: DeliveryPhotoQueries,
  ) {}

  @Can('order.receive') @Get('terima/:shipment')
  receive(@By() by: Actor, @Param('id', orderId) id: string, @Param('shipment', shipmentId) shipment: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.private(request, reply, by, async (visit) => (await this.receiving(by, id, shipment))(visit, null));
  }

  /** The photos come first: they stay kept even when the count has to be mended. */
  @Can('order.receive') @TakesForm({ files: MOST_PHOTOS.receiving, fields: 820 }) @Post('terima/:shipment')
  takeIn(@By() by: Actor, @Param('id', orderId) id: string, @Param('shipment', shipmentId) shipment: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: null, by, at: ABOUT_PHOTO,
      act: async () => {
        must(request.oversized !== true, 'file.too-large');
        for (const photo of request.uploads ?? []) await this.photos.add(unkeyed(by), shipment, 'receiving', photo);
        await this.delivery.receive(by, shipment, await readForm(ReceiveDto, (request.body ?? {}) as Typed));
        return kept(`${ORDERS_ROOM}/${id}`);
      },
      again: async (visit, form) => (await this.receiving(by, id, shipment))(visit, form),
    });
  }

  @Can('order.send-back') @Get('retur')
  returning(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(by, id, request, reply, (props) => <SendBackPage {...props} />);
  }

  @Can('order.send-back') @Post('retur')
  sendBack(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    request.body = withItems((request.body ?? {}) as Typed);
    return this.forms.take(request, reply, {
      dto: SendBackDto, by, act: async (body) => { await this.delivery.sendBack(by, id, body); return kept(`${ORDERS_ROOM}/${id}`); }, again: this.screen(by, id, (props) => <SendBackPage {...props} />),
    });
  }

  @Can('order.terminate') @Get('putus')
  terminating(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(by, id, request, reply, (props) => <TerminatePage {...props} />);
  }

  @Can('order.terminate') @Post('putus')
  terminate(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: TerminateDto, by, act: async (body) => { await this.ending.terminate(by, id, body); return kept(`${ORDERS_ROOM}/${id}`); }, again: this.screen(by, id, (props) => <TerminatePage {...props} />),
    });
  }

  @Can('order.rate-vendor') @Get('nilai')
  rating(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(by, id, request, reply, (props) => <RatePage {...props} />);
  }

  @Can('order.rate-vendor') @Post('nilai')
  rate(@By() by: Actor, @Param('id', orderId) id: string, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forms.take(request, reply, {
      dto: RateDto, by, act: async (body) => { await this.orders.rateVendor(by, id, body); return kept(`${ORDERS_ROOM}/${id}`); }, again: this.screen(by, id, (props) => <RatePage {...props} />),
    });
  }

  private show(by: Actor, id: string, request: CallerRequest, reply: FastifyReply, screen: Screen): Promise<void> {
    return this.pages.private(request, reply, by, (visit) => this.screen(by, id, screen)(visit, BLANK));
  }

  private screen(by: Actor, id: string, screen: Screen) {
    return async (visit: Visit, form: Filled): Promise<VNode> => screen({ visit, form, order: await this.queries.one(by, id) });
  }

  /** Everything is in order until somebody says otherwise. */
  private async receiving(by: Actor, id: string, shipment: string) {
    const [order, found, { items: photos }] = await Promise.all([this.queries.one(by, id), this.shipments.shipment(id, shipment), this.photoQueries.of(by, shipment)]);
    const complete = Filled.with(ReceiveDto, { items: found.items.map(({ orderItemId, quantity }) => ({ orderItemId, accepted: quantity, rejected: 0, rejectReason: '' })) });
    return (visit: Visit, form: Filled | null): VNode => <ReceivePage visit={visit} form={form ?? complete} order={order} shipment={found} photos={photos} />;
  }
}

/** Rows in which something was typed get their item; the others stay empty and fall away. */
function withItems(typed: Typed): Typed {
  const named = Object.entries(typed).flatMap(([name, value]) => {
    const [, row] = /^_item\.(\d+)$/.exec(name) ?? [];
    return row !== undefined && [`items.${row}.quantity`, `items.${row}.reason`].some((field) => (typed[field] ?? '') !== '') ? [[`items.${row}.orderItemId`, value] as const] : [];
  });
  return { ...typed, ...Object.fromEntries(named) };
}
