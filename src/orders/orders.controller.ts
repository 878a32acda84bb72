import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../core/actor.js';
import { By } from '../platform/http/caller.js';
import { Can } from '../platform/http/can.js';
import { Does } from '../platform/http/openapi-sentence.js';
import { ParseId } from '../platform/http/parse-id.js';
import { InvoiceDto, ListOrdersDto, PaymentStepDto, RateDto, ReasonDto, ReceiveDto, SendBackDto, ShipDto, TerminateDto } from './orders.dto.js';
import { OrderDelivery } from './orders.delivery.js';
import { OrderEnding } from './orders.ending.js';
import { OrderPayment } from './orders.payment.js';
import { OrderQueries } from './orders.queries.js';
import { Orders } from './orders.service.js';

const awardId = new ParseId('award.not-found');
const orderId = new ParseId('order.not-found');
const shipmentId = new ParseId('shipment.not-found');
const invoiceId = new ParseId('invoice.not-found');

@ApiTags('orders')
@Controller()
export class OrdersController {
  constructor(
    private readonly orders: Orders, private readonly delivery: OrderDelivery, private readonly ending: OrderEnding, private readonly payment: OrderPayment,
    private readonly queries: OrderQueries,
  ) {}

  @Does('Menerbitkan surat pesanan', 'Issue the order')
  @Can('order.issue') @Post('awards/:id/order')
  issue(@By() by: Actor, @Param('id', awardId) id: string) { return this.orders.issue(by, id); }

  @Does('Daftar pesanan penyedia atau perangkat daerah saya', 'List the orders of my vendor or agency')
  @Can('account.keep') @Get('orders')
  list(@By() by: Actor, @Query() question: ListOrdersDto) { return this.queries.list(by, question); }

  @Does('Membaca satu pesanan', 'Read one order')
  @Can('account.keep') @Get('orders/:id')
  one(@By() by: Actor, @Param('id', orderId) id: string) { return this.queries.one(by, id); }

  @Does('Membaca perjalanan pesanan', 'Read the timeline of an order')
  @Can('account.keep') @Get('orders/:id/timeline')
  timeline(@By() by: Actor, @Param('id', orderId) id: string) { return this.queries.timeline(by, id); }

  @Does('Menandatangani pesanan', 'Sign the order')
  @Can('order.sign') @Post('orders/:id/signature')
  sign(@By() by: Actor, @Param('id', orderId) id: string) { return this.orders.sign(by, id); }

  @Does('Menolak pesanan', 'Refuse the order')
  @Can('order.refuse') @Post('orders/:id/refusal')
  refuse(@By() by: Actor, @Param('id', orderId) id: string, @Body() { reason }: ReasonDto) { return this.ending.refuse(by, id, reason); }

  @Does('Memutus pesanan', 'Terminate the order')
  @Can('order.terminate') @Post('orders/:id/termination')
  terminate(@By() by: Actor, @Param('id', orderId) id: string, @Body() termination: TerminateDto) { return this.ending.terminate(by, id, termination); }

  @Does('Mencatat pengiriman', 'Record a shipment')
  @Can('order.ship') @Post('orders/:id/shipments')
  ship(@By() by: Actor, @Param('id', orderId) id: string, @Body() shipment: ShipDto) { return this.delivery.ship(by, id, shipment); }

  @Does('Mencatat penerimaan barang', 'Record the receipt of goods')
  @Can('order.receive') @Post('shipments/:id/delivery')
  receive(@By() by: Actor, @Param('id', shipmentId) id: string, @Body() delivery: ReceiveDto) { return this.delivery.receive(by, id, delivery); }

  @Does('Mengembalikan barang sebelum serah terima', 'Send goods back before the acceptance')
  @Can('order.send-back') @Post('orders/:id/returns')
  sendBack(@By() by: Actor, @Param('id', orderId) id: string, @Body() returned: SendBackDto) { return this.delivery.sendBack(by, id, returned); }

  @Does('Menandatangani serah terima (BAST)', 'Sign the acceptance (BAST)')
  @Can('order.accept') @Post('orders/:id/acceptance')
  accept(@By() by: Actor, @Param('id', orderId) id: string) { return this.delivery.accept(by, id); }

  @Does('Mengirim tagihan', 'Send the invoice')
  @Can('invoice.send') @Post('orders/:id/invoice')
  invoice(@By() by: Actor, @Param('id', orderId) id: string, @Body() { vendorNumber }: InvoiceDto) { return this.payment.invoice(by, id, vendorNumber); }

  @Does('Mengembalikan tagihan dengan alasan', 'Send an invoice back with a reason')
  @Can('payment.check') @Post('invoices/:id/return')
  returnInvoice(@By() by: Actor, @Param('id', invoiceId) id: string, @Body() { reason }: ReasonDto) { return this.payment.sendBack(by, id, reason); }

  @Does('Mengirim ulang tagihan yang dikembalikan', 'Send a returned invoice again')
  @Can('invoice.send') @Post('invoices/:id/resending')
  sendAgain(@By() by: Actor, @Param('id', invoiceId) id: string, @Body() { vendorNumber }: InvoiceDto) { return this.payment.sendAgain(by, id, vendorNumber); }

  @Does('Memeriksa tagihan', 'Check the invoice')
  @Can('payment.check') @Post('invoices/:id/checking')
  check(@By() by: Actor, @Param('id', invoiceId) id: string, @Body() { reference }: PaymentStepDto) { return this.payment.advance(by, id, 'checking', reference); }

  @Does('Mengajukan SPP', 'Request payment (SPP)')
  @Can('payment.request') @Post('invoices/:id/payment-request')
  requestPayment(@By() by: Actor, @Param('id', invoiceId) id: string, @Body() { reference }: PaymentStepDto) { return this.payment.advance(by, id, 'payment-request', reference); }

  @Does('Menerbitkan SPM', 'Order payment (SPM)')
  @Can('payment.order') @Post('invoices/:id/payment-order')
  orderPayment(@By() by: Actor, @Param('id', invoiceId) id: string, @Body() { reference }: PaymentStepDto) { return this.payment.advance(by, id, 'payment-order', reference); }

  @Does('Mencatat SP2D', 'Record the disbursement (SP2D)')
  @Can('payment.disburse') @Post('invoices/:id/disbursement')
  disburse(@By() by: Actor, @Param('id', invoiceId) id: string, @Body() { reference }: PaymentStepDto) { return this.payment.advance(by, id, 'disbursement', reference); }

  @Does('Menyatakan uang diterima', 'Confirm that the money arrived')
  @Can('payment.confirm') @Post('invoices/:id/receipt')
  confirm(@By() by: Actor, @Param('id', invoiceId) id: string, @Body() { reference }: PaymentStepDto) { return this.payment.advance(by, id, 'receipt', reference); }

  @Does('Menilai penyedia', 'Rate the vendor')
  @Can('order.rate-vendor') @Post('orders/:id/ratings/vendor')
  rateVendor(@By() by: Actor, @Param('id', orderId) id: string, @Body() marks: RateDto) { return this.orders.rateVendor(by, id, marks); }

  @Does('Menilai pembeli', 'Rate the buyer')
  @Can('order.rate-buyer') @Post('orders/:id/ratings/buyer')
  rateBuyer(@By() by: Actor, @Param('id', orderId) id: string, @Body() marks: RateDto) { return this.orders.rateBuyer(by, id, marks); }
}
