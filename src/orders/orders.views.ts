import type { Actor } from '../core/actor.js';
import { canStep } from '../core/machine.js';
import { INVOICE, ORDER, type InvoiceState, type OrderState } from '../core/machines/order.js';
import { may, rolesFor, type Ability } from '../core/policy.js';

/** The order as its statement brings it, with its names. Amounts in whole rupiah. */
export interface OrderHead {
  readonly id: string;
  readonly code: string;
  readonly state: OrderState;
  readonly form: string;
  readonly amount: number;
  readonly deliverBy: string;
  readonly issuedAt: Date;
  readonly signedAt: Date | null;
  readonly agencyId: string;
  readonly agency: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly lotId: string;
  readonly lot: string;
  readonly title: string;
}

/** Quantities in thousandths of the unit. */
export interface OrderedItem {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly lineTotal: number;
  readonly shipped: number;
  readonly received: number;
  readonly rejected: number;
}

/** The acceptance (BAST): what is paid is what was accepted, less the penalty. */
export interface AcceptanceView {
  readonly code: string;
  readonly acceptedAt: Date;
  readonly daysLate: number;
  readonly penalty: number;
  readonly payable: number;
}

/** Why and with what reckoning the order ended early. */
export interface TerminationView {
  readonly reasonCode: string;
  readonly reason: string;
  readonly deliveredValue: number;
  readonly released: number;
  readonly endedAt: Date;
}

export interface InvoiceView {
  readonly id: string;
  readonly code: string;
  readonly amount: number;
  readonly state: InvoiceState;
  readonly sentAt: Date;
  readonly vendorNumber: string;
  /** Why it came back the last time; null when it never did. */
  readonly returnReason: string | null;
}

export interface OrderView extends OrderHead {
  readonly items: readonly OrderedItem[];
  readonly acceptance: AcceptanceView | null;
  readonly invoice: InvoiceView | null;
  readonly termination: TerminationView | null;
  readonly can: {
    readonly sign: boolean; readonly refuse: boolean; readonly terminate: boolean; readonly ship: boolean; readonly receive: boolean;
    readonly sendBack: boolean; readonly accept: boolean; readonly invoice: boolean; readonly returnInvoice: boolean; readonly sendInvoiceAgain: boolean;
    readonly check: boolean; readonly requestPayment: boolean; readonly orderPayment: boolean; readonly disburse: boolean; readonly confirm: boolean;
    readonly rateVendor: boolean; readonly rateBuyer: boolean;
  };
}

type Whole = Pick<OrderView, 'items' | 'acceptance' | 'invoice' | 'termination'>;

export function orderView(order: OrderHead, { items, acceptance, invoice, termination }: Whole, by: Actor, now: Date): OrderView {
  const roles = (ability: Ability) => rolesFor(by, ability, order);
  const step = (action: keyof typeof ORDER.steps, ability: Ability) => canStep(ORDER, order, action, roles(ability), now);
  const pay = (action: keyof typeof INVOICE.steps, ability: Ability) => invoice !== null && canStep(INVOICE, invoice, action, roles(ability), now);
  return {
    ...order, items, acceptance, invoice, termination,
    can: {
      sign: step('sign', 'order.sign'),
      refuse: step('refuse', 'order.refuse'),
      terminate: step('terminate', 'order.terminate'),
      ship: step('ship', 'order.ship') || (order.state === 'delivering' && may(by, 'order.ship', order)),
      receive: order.state === 'delivering' && may(by, 'order.receive', order),
      sendBack: step('ship-again', 'order.send-back'),
      accept: step('accept', 'order.accept'),
      invoice: invoice === null && acceptance !== null && acceptance.payable > 0 && step('invoice', 'invoice.send'),
      returnInvoice: pay('return', 'payment.check'),
      sendInvoiceAgain: pay('send-again', 'invoice.send'),
      check: pay('check', 'payment.check'),
      requestPayment: pay('request-payment', 'payment.request'),
      orderPayment: pay('order-payment', 'payment.order'),
      disburse: pay('disburse', 'payment.disburse'),
      confirm: pay('confirm-receipt', 'payment.confirm'),
      rateVendor: step('close', 'order.rate-vendor'),
      rateBuyer: (order.state === 'paid' || order.state === 'closed') && may(by, 'order.rate-buyer', order),
    },
  };
}
