import type { Machine } from '../machine.js';

export type OrderState = 'issued' | 'signed' | 'delivering' | 'delivered' | 'accepted' | 'invoiced' | 'paid' | 'closed' | 'terminated';
export type OrderAction = 'sign' | 'ship' | 'complete-delivery' | 'ship-again' | 'accept' | 'invoice' | 'pay' | 'close' | 'terminate' | 'refuse';

export interface Order {
  readonly state: OrderState;
}

/** So many days a vendor has to sign before the PPK may end the order for it (house rule). */
export const SIGNATURE_DAYS = 7;

export function signatureIsOverdue({ issuedAt }: { readonly issuedAt: Date }, now: Date): boolean {
  return now.getTime() > issuedAt.getTime() + SIGNATURE_DAYS * 86_400_000;
}

/**
 * From the order letter to the rating (domain rows 23-30). Money follows acceptance; closing follows the rating. What was delivered of an order
 * that ended early is still invoiced and paid.
 */
export const ORDER: Machine<OrderState, OrderAction, Order> = {
  name: 'order',
  start: 'issued',
  steps: {
    sign: [{ from: 'issued', to: 'signed', by: ['vendor'] }],
    ship: [{ from: 'signed', to: 'delivering', by: ['vendor'] }],
    'complete-delivery': [{ from: 'delivering', to: 'delivered', by: ['receiver'] }],
    'ship-again': [{ from: 'delivered', to: 'delivering', by: ['ppk'] }],
    accept: [{ from: 'delivered', to: 'accepted', by: ['ppk'] }],
    invoice: [{ from: 'accepted', to: 'invoiced', by: ['vendor'] }, { from: 'terminated', to: 'terminated', by: ['vendor'] }],
    pay: [{ from: 'invoiced', to: 'paid', by: ['treasurer'] }, { from: 'terminated', to: 'terminated', by: ['treasurer'] }],
    close: [{ from: 'paid', to: 'closed', by: ['ppk'] }],
    refuse: [{ from: 'issued', to: 'terminated', by: ['vendor'] }],
    terminate: (['issued', 'signed', 'delivering', 'delivered'] as const).map((from) => ({ from, to: 'terminated' as const, by: ['ppk'] as const })),
  },
};

export type InvoiceState = 'sent' | 'returned' | 'checked' | 'spp' | 'spm' | 'sp2d' | 'received';
export type InvoiceAction = 'return' | 'send-again' | 'check' | 'request-payment' | 'order-payment' | 'disburse' | 'confirm-receipt';

export interface Invoice {
  readonly state: InvoiceState;
}

/** The payment clock: checked, SPP, SPM, SP2D, received (Permendagri 77/2020). Who asks for the money does not order it. */
export const INVOICE: Machine<InvoiceState, InvoiceAction, Invoice> = {
  name: 'invoice',
  start: 'sent',
  steps: {
    return: [{ from: 'sent', to: 'returned', by: ['treasurer'] }],
    'send-again': [{ from: 'returned', to: 'sent', by: ['vendor'] }],
    check: [{ from: 'sent', to: 'checked', by: ['treasurer'] }],
    'request-payment': [{ from: 'checked', to: 'spp', by: ['treasurer'] }],
    'order-payment': [{ from: 'spp', to: 'spm', by: ['pa', 'kpa'] }],
    disburse: [{ from: 'spm', to: 'sp2d', by: ['treasurer'] }],
    'confirm-receipt': [{ from: 'sp2d', to: 'received', by: ['vendor'] }],
  },
};
