/** The kinds of fact an event may hold: no free text, no personal data. Instants are handed in as Date and kept as ISO text. */
export type FactKind = 'uuid' | 'instant' | 'date' | 'rupiah' | 'count' | 'code' | 'hash' | 'flag';

/** OCDS 1.1.5 release tags that our events lead to. */
type ReleaseTag = 'planning' | 'tender' | 'tenderUpdate' | 'tenderAmendment' | 'tenderCancellation' | 'award' | 'awardUpdate' | 'awardCancellation'
  | 'contract' | 'implementation' | 'implementationUpdate' | 'contractTermination';

interface EventKind {
  readonly subject: 'person' | 'agency' | 'vendor' | 'product' | 'request' | 'package' | 'lot' | 'offer' | 'award' | 'objection' | 'order' | 'invoice' | 'report' | 'bulletin' | 'system';
  readonly ocds: ReleaseTag | null;
  /** Who reads it from the queue, or that it is kept for the auditors. */
  readonly readers: readonly 'notifications'[] | 'kept-for-audit';
  /** When the public sees it in the history: at once, after the opening of its lot, or never. */
  readonly shown: 'at-once' | 'after-opening' | 'never';
  readonly facts: Readonly<Record<string, FactKind>>;
}

const told = ['notifications'] as const;
const kept = 'kept-for-audit' as const;

/** Every fact of the house, in the past tense, with its closed schema. */
export const EVENTS = {
  'demo.seeded': { subject: 'system', ocds: null, readers: kept, shown: 'at-once', facts: { at: 'instant' } },

  'person.added': { subject: 'person', ocds: null, readers: kept, shown: 'never', facts: {} },
  'person.signed-in': { subject: 'person', ocds: null, readers: kept, shown: 'never', facts: { secondFactor: 'flag' } },
  'person.sign-in-failed': { subject: 'person', ocds: null, readers: kept, shown: 'never', facts: {} },
  'person.signed-out': { subject: 'person', ocds: null, readers: kept, shown: 'never', facts: {} },
  'person.joined': { subject: 'person', ocds: null, readers: kept, shown: 'never', facts: {} },
  'person.recovery-asked': { subject: 'person', ocds: null, readers: kept, shown: 'never', facts: {} },
  'person.code-handed-over': { subject: 'person', ocds: null, readers: told, shown: 'never', facts: {} },
  'person.contact-changed': { subject: 'person', ocds: null, readers: told, shown: 'never', facts: {} },
  'person.disabled': { subject: 'person', ocds: null, readers: kept, shown: 'never', facts: {} },
  'person.enabled': { subject: 'person', ocds: null, readers: told, shown: 'never', facts: {} },
  'person.recovered': { subject: 'person', ocds: null, readers: told, shown: 'never', facts: {} },
  'person.second-factor-set': { subject: 'person', ocds: null, readers: told, shown: 'never', facts: {} },
  'person.second-factor-removed': { subject: 'person', ocds: null, readers: told, shown: 'never', facts: {} },
  'person.api-key-made': { subject: 'person', ocds: null, readers: told, shown: 'never', facts: { key: 'uuid' } },
  'person.api-key-revoked': { subject: 'person', ocds: null, readers: told, shown: 'never', facts: { key: 'uuid' } },
  'member-key.made': { subject: 'person', ocds: null, readers: kept, shown: 'at-once', facts: { key: 'uuid', publicKeyHash: 'hash' } },
  'member-key.passkey-added': { subject: 'person', ocds: null, readers: kept, shown: 'at-once', facts: { key: 'uuid' } },
  'member-key.proven': { subject: 'person', ocds: null, readers: kept, shown: 'at-once', facts: { key: 'uuid' } },
  'agency.added': { subject: 'agency', ocds: null, readers: kept, shown: 'at-once', facts: { code: 'code' } },
  'agency.unit-added': { subject: 'agency', ocds: null, readers: kept, shown: 'at-once', facts: { unit: 'uuid' } },
  'person.appointed': { subject: 'person', ocds: null, readers: told, shown: 'never', facts: { appointment: 'uuid', role: 'code', from: 'instant', until: 'instant' } },
  'person.appointment-ended': { subject: 'person', ocds: null, readers: told, shown: 'never', facts: { appointment: 'uuid', role: 'code' } },

  'vendor.registered': { subject: 'vendor', ocds: null, readers: told, shown: 'never', facts: { code: 'code' } },
  'vendor.amended': { subject: 'vendor', ocds: null, readers: told, shown: 'never', facts: { identity: 'flag', bankAccount: 'flag' } },
  'vendor.verified': { subject: 'vendor', ocds: null, readers: told, shown: 'at-once', facts: { reason: 'code' } },
  'vendor.returned': { subject: 'vendor', ocds: null, readers: told, shown: 'never', facts: { reason: 'code' } },
  'vendor.suspended': { subject: 'vendor', ocds: null, readers: told, shown: 'at-once', facts: { reason: 'code' } },
  'vendor.reinstated': { subject: 'vendor', ocds: null, readers: told, shown: 'at-once', facts: { reason: 'code' } },
  'vendor.unmasked': { subject: 'vendor', ocds: null, readers: told, shown: 'never', facts: { field: 'code', reason: 'code' } },
  'paper.submitted': { subject: 'vendor', ocds: null, readers: told, shown: 'never', facts: { paper: 'uuid', kind: 'code', fileHash: 'hash' } },
  'paper.checked': { subject: 'vendor', ocds: null, readers: told, shown: 'at-once', facts: { paper: 'uuid', kind: 'code', reason: 'code', fileHash: 'hash' } },
  'paper.refused': { subject: 'vendor', ocds: null, readers: told, shown: 'never', facts: { paper: 'uuid', kind: 'code', reason: 'code' } },
  'paper.expiring': { subject: 'vendor', ocds: null, readers: told, shown: 'never', facts: { paper: 'uuid', kind: 'code', validUntil: 'date' } },
  'product.shown': { subject: 'product', ocds: null, readers: kept, shown: 'at-once', facts: { vendor: 'uuid', priceFrom: 'rupiah' } },
  'product.amended': { subject: 'product', ocds: null, readers: kept, shown: 'at-once', facts: { vendor: 'uuid', priceFrom: 'rupiah', state: 'code' } },

  'budget-line.added': { subject: 'agency', ocds: null, readers: kept, shown: 'at-once', facts: { budgetLine: 'uuid', ceiling: 'rupiah' } },
  'request.drafted': { subject: 'request', ocds: null, readers: kept, shown: 'never', facts: { estimate: 'rupiah' } },
  'request.amended': { subject: 'request', ocds: null, readers: kept, shown: 'never', facts: { estimate: 'rupiah' } },
  'request.submitted': { subject: 'request', ocds: null, readers: told, shown: 'never', facts: { estimate: 'rupiah' } },
  'request.accepted': { subject: 'request', ocds: null, readers: told, shown: 'never', facts: { budgetLine: 'uuid', room: 'rupiah' } },
  'request.returned': { subject: 'request', ocds: null, readers: told, shown: 'never', facts: {} },
  'request.rejected': { subject: 'request', ocds: null, readers: told, shown: 'never', facts: {} },

  'package.assembled': { subject: 'package', ocds: null, readers: kept, shown: 'never', facts: { ceiling: 'rupiah', requests: 'count' } },
  'package.planned': { subject: 'package', ocds: null, readers: told, shown: 'never', facts: { method: 'code', smallBusinessOnly: 'flag' } },
  'package.announced': { subject: 'package', ocds: 'planning', readers: told, shown: 'at-once', facts: { rupCode: 'code', method: 'code', ceiling: 'rupiah' } },
  'package.person-replaced': { subject: 'package', ocds: null, readers: told, shown: 'at-once', facts: { seat: 'code', replacement: 'uuid', outgoing: 'uuid', incoming: 'uuid' } },
  'package.cancelled': { subject: 'package', ocds: 'tenderCancellation', readers: told, shown: 'at-once', facts: { lots: 'count' } },
  'lot.drafted': { subject: 'lot', ocds: null, readers: kept, shown: 'never', facts: { ownerEstimate: 'rupiah' } },
  'lot.amended': { subject: 'lot', ocds: null, readers: kept, shown: 'never', facts: { ownerEstimate: 'rupiah' } },
  'lot.prepared': { subject: 'lot', ocds: null, readers: told, shown: 'never', facts: { ownerEstimate: 'rupiah', sources: 'count' } },
  'lot.reworked': { subject: 'lot', ocds: null, readers: kept, shown: 'never', facts: {} },
  'lot.published': { subject: 'lot', ocds: 'tender', readers: told, shown: 'at-once', facts: { ownerEstimate: 'rupiah', budgetLine: 'uuid', closesAt: 'instant', manifestHash: 'hash', category: 'code' } },
  'lot.extended': { subject: 'lot', ocds: 'tenderAmendment', readers: told, shown: 'at-once', facts: { from: 'instant', until: 'instant' } },
  'lot.cancelled': { subject: 'lot', ocds: 'tenderCancellation', readers: told, shown: 'at-once', facts: {} },
  'lot.closed': { subject: 'lot', ocds: 'tenderUpdate', readers: told, shown: 'at-once', facts: { manifestHash: 'hash', offers: 'count' } },
  'lot.retendered': { subject: 'lot', ocds: null, readers: kept, shown: 'never', facts: { lot: 'uuid' } },
  'lot.failed': { subject: 'lot', ocds: 'tenderUpdate', readers: told, shown: 'at-once', facts: { reason: 'code' } },

  'offer.submitted': { subject: 'offer', ocds: null, readers: told, shown: 'after-opening', facts: { envelopeHash: 'hash', receivedAt: 'instant', vendor: 'uuid', version: 'count' } },
  'offer.withdrawn': { subject: 'offer', ocds: null, readers: told, shown: 'after-opening', facts: { envelopeHash: 'hash', receivedAt: 'instant', vendor: 'uuid', version: 'count' } },
  'offer.refused': { subject: 'offer', ocds: null, readers: told, shown: 'after-opening', facts: { code: 'code', envelopeHash: 'hash', receivedAt: 'instant', vendor: 'uuid' } },

  'assistance.begun': { subject: 'lot', ocds: null, readers: told, shown: 'after-opening', facts: { assistance: 'uuid', vendor: 'uuid', codeSent: 'flag' } },
  'assistance.confirmed': { subject: 'lot', ocds: null, readers: told, shown: 'after-opening', facts: { assistance: 'uuid', vendor: 'uuid', confirmedBy: 'code' } },

  'opening.confirmed': { subject: 'lot', ocds: null, readers: told, shown: 'at-once', facts: { role: 'code', member: 'count', answersHash: 'hash' } },
  'opening.fault-found': { subject: 'offer', ocds: null, readers: kept, shown: 'at-once', facts: { party: 'code', code: 'code', member: 'count', proof: 'code' } },
  'recovery.asked': { subject: 'lot', ocds: null, readers: told, shown: 'at-once', facts: { members: 'count', lost: 'count' } },
  'recovery.allowed': { subject: 'lot', ocds: null, readers: told, shown: 'at-once', facts: { slipsUntil: 'instant' } },
  'recovery.slip-given': { subject: 'offer', ocds: null, readers: told, shown: 'after-opening', facts: { vendor: 'uuid', envelopeHash: 'hash' } },
  'recovery.finished': { subject: 'lot', ocds: null, readers: kept, shown: 'at-once', facts: { slips: 'count', unrecoverable: 'count' } },
  'lot.opened': { subject: 'lot', ocds: 'tenderUpdate', readers: told, shown: 'at-once', facts: { minutes: 'code', offers: 'count' } },
  'lot.documents-cleared': { subject: 'lot', ocds: null, readers: kept, shown: 'after-opening', facts: { documents: 'count', documentsHash: 'hash' } },
  'offer.opened': { subject: 'offer', ocds: null, readers: kept, shown: 'at-once', facts: { vendor: 'uuid', envelopeHash: 'hash', total: 'rupiah', correctedTotal: 'rupiah', fault: 'code' } },
  'evaluation.declared': { subject: 'lot', ocds: null, readers: kept, shown: 'at-once', facts: {} },
  'evaluation.started': { subject: 'lot', ocds: null, readers: kept, shown: 'at-once', facts: { evaluation: 'uuid', round: 'count' } },
  'offer.checked': { subject: 'offer', ocds: null, readers: kept, shown: 'at-once', facts: { evaluation: 'uuid', kind: 'code', passed: 'flag', reason: 'code' } },
  'evaluation.finished': { subject: 'lot', ocds: null, readers: told, shown: 'at-once', facts: { evaluation: 'uuid', valid: 'count', resultHash: 'hash' } },

  'award.consented': { subject: 'lot', ocds: null, readers: told, shown: 'at-once', facts: { evaluation: 'uuid', consents: 'count', needed: 'count' } },
  'award.decided': { subject: 'award', ocds: 'award', readers: told, shown: 'at-once', facts: { offer: 'uuid', vendor: 'uuid', amount: 'rupiah', reason: 'code', standstillUntil: 'instant' } },
  'award.objected': { subject: 'award', ocds: 'awardUpdate', readers: told, shown: 'at-once', facts: { objection: 'uuid', grounds: 'code' } },
  'objection.answered': { subject: 'objection', ocds: 'awardUpdate', readers: told, shown: 'at-once', facts: { verdict: 'code', award: 'uuid' } },
  'award.cancelled': { subject: 'award', ocds: 'awardCancellation', readers: told, shown: 'at-once', facts: { reason: 'code' } },
  'award.confirmed': { subject: 'award', ocds: 'awardUpdate', readers: told, shown: 'at-once', facts: { amount: 'rupiah' } },

  'order.issued': { subject: 'order', ocds: 'contract', readers: told, shown: 'at-once', facts: { amount: 'rupiah', form: 'code', deliverBy: 'date' } },
  'order.signed': { subject: 'order', ocds: 'contract', readers: told, shown: 'at-once', facts: {} },
  'order.shipped': { subject: 'order', ocds: 'implementation', readers: told, shown: 'at-once', facts: { shipment: 'uuid' } },
  'order.received': { subject: 'order', ocds: 'implementation', readers: told, shown: 'at-once', facts: { shipment: 'uuid', daysLate: 'count', rejected: 'flag' } },
  'delivery-photo.added': { subject: 'order', ocds: null, readers: kept, shown: 'at-once', facts: { photo: 'uuid', shipment: 'uuid', side: 'code', fileHash: 'hash' } },
  'order.delivered': { subject: 'order', ocds: 'implementationUpdate', readers: told, shown: 'at-once', facts: {} },
  'order.accepted': { subject: 'order', ocds: 'implementationUpdate', readers: told, shown: 'at-once', facts: { minutes: 'code', daysLate: 'count', penalty: 'rupiah', payable: 'rupiah' } },
  'order.sent-back': { subject: 'order', ocds: 'implementationUpdate', readers: told, shown: 'at-once', facts: { goodsReturn: 'uuid', lines: 'count' } },
  'order.terminated': { subject: 'order', ocds: 'contractTermination', readers: told, shown: 'at-once', facts: { reason: 'code', delivered: 'rupiah', released: 'rupiah' } },
  'invoice.sent': { subject: 'invoice', ocds: 'implementationUpdate', readers: told, shown: 'at-once', facts: { order: 'uuid', amount: 'rupiah' } },
  'invoice.returned': { subject: 'invoice', ocds: null, readers: told, shown: 'at-once', facts: { order: 'uuid' } },
  'invoice.advanced': { subject: 'invoice', ocds: 'implementationUpdate', readers: told, shown: 'at-once', facts: { order: 'uuid', step: 'code' } },
  'invoice.paid': { subject: 'invoice', ocds: 'implementation', readers: told, shown: 'at-once', facts: { order: 'uuid', amount: 'rupiah', payment: 'uuid' } },
  'invoice.received': { subject: 'invoice', ocds: 'implementationUpdate', readers: told, shown: 'at-once', facts: { order: 'uuid' } },
  'order.rated': { subject: 'order', ocds: null, readers: told, shown: 'at-once', facts: { side: 'code', quality: 'count', cost: 'count', time: 'count', service: 'count' } },

  'audit.read': { subject: 'person', ocds: null, readers: kept, shown: 'never', facts: { resource: 'code' } },
  'report.received': { subject: 'report', ocds: null, readers: told, shown: 'never', facts: { code: 'code' } },
  'report.examined': { subject: 'report', ocds: null, readers: kept, shown: 'never', facts: {} },
  'report.closed': { subject: 'report', ocds: null, readers: kept, shown: 'never', facts: {} },
  'bulletin.published': { subject: 'bulletin', ocds: null, readers: kept, shown: 'at-once', facts: { kind: 'code', textHash: 'hash', shownFrom: 'instant', shownUntil: 'instant' } },
  'bulletin.amended': { subject: 'bulletin', ocds: null, readers: kept, shown: 'at-once', facts: { kind: 'code', textHash: 'hash', shownFrom: 'instant', shownUntil: 'instant' } },
  'bulletin.withdrawn': { subject: 'bulletin', ocds: null, readers: kept, shown: 'at-once', facts: {} },
  'sealer.served': {
    subject: 'system', ocds: null, readers: kept, shown: 'at-once', facts: {
      sealer: 'hash', sealerBytes: 'count', member: 'hash', memberBytes: 'count', verifier: 'hash', verifierBytes: 'count', worker: 'hash', workerBytes: 'count', page: 'hash', pageBytes: 'count',
      offline: 'hash', offlineBytes: 'count', offer: 'hash', offerBytes: 'count', counter: 'hash', counterBytes: 'count', committee: 'hash', committeeBytes: 'count', unlocking: 'hash', unlockingBytes: 'count',
      slip: 'hash', slipBytes: 'count', receipt: 'hash', receiptBytes: 'count', scan: 'hash', scanBytes: 'count', decoder: 'hash', decoderBytes: 'count',
    },
  },
  'record.reopened': { subject: 'system', ocds: null, readers: kept, shown: 'at-once', facts: { formerSize: 'count', formerRoot: 'hash', lostSize: 'count' } },
  'record.compared': { subject: 'system', ocds: null, readers: kept, shown: 'at-once', facts: { differences: 'count' } },
  'message.sent-again': { subject: 'system', ocds: null, readers: kept, shown: 'never', facts: { mail: 'uuid' } },
} as const satisfies Record<string, EventKind>;

export type EventName = keyof typeof EVENTS;

interface FactValue {
  uuid: string;
  instant: Date;
  date: string;
  rupiah: number;
  count: number;
  code: string;
  hash: string;
  flag: boolean;
}

/** The facts that this kind of event must carry, and no others. Null only where an instant, code or uuid is truly absent. */
export type EventFacts<Name extends EventName> = {
  readonly [Key in keyof (typeof EVENTS)[Name]['facts']]:
    (typeof EVENTS)[Name]['facts'][Key] extends infer Kind extends FactKind ? FactValue[Kind] | null : never;
};

/** The definition of an event kind, as plain data. */
export function eventKind(name: EventName): EventKind {
  return EVENTS[name];
}
