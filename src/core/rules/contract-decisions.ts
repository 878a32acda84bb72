import { fractionOf, rupiah, type Rupiah } from '../money.js';
import { because, type Decision } from './decision.js';
import { rulesFor, type RuleCode, type RuleSet } from './rule-set.js';
import type { ProcurementMethod, PurchaseKind } from './selection-decisions.js';

/** Purchase receipt, signed receipt, work order (SPK), agreement, order letter of e-purchasing (art. 28). */
export type ContractForm = 'receipt' | 'kuitansi' | 'spk' | 'agreement' | 'order-letter';

/** The least form the value asks for. A richer form is always allowed. */
export function contractFormFor(value: Rupiah, method: ProcurementMethod, at: Date, kind: PurchaseKind = 'goods'): Decision<ContractForm> {
  const rules = rulesFor(at);
  const told = (code: RuleCode) => because(rules, code, { value, method, kind });
  if (method === 'e-purchasing') return { value: 'order-letter', because: [told('contract.order-letter.in-e-purchasing')] };
  for (const { form, ceiling } of FORMS[kind]) {
    if (value <= rules.value(ceiling)) return { value: form, because: [told(ceiling)] };
  }
  return { value: 'agreement', because: FORMS[kind].map(({ ceiling }) => told(ceiling)) };
}

export interface SecuredContract {
  readonly method: ProcurementMethod;
  readonly contractValue: Rupiah;
  /** The winner's offer after arithmetic correction. */
  readonly correctedOffer: Rupiah;
  readonly ownerEstimate: Rupiah;
}

/**
 * Performance security in rupiah, 0 where none is due (art. 33). Services whose assets the agency already holds need none either;
 * no amount shows that, so an official says it.
 */
export function performanceSecurityFor(contract: SecuredContract, at: Date): Decision<Rupiah> {
  const { method, contractValue, correctedOffer, ownerEstimate } = contract;
  const rules = rulesFor(at);
  if (method === 'e-purchasing' && !rules.value('performance-security.in-e-purchasing')) {
    return { value: rupiah(0), because: [because(rules, 'performance-security.in-e-purchasing', { method, contractValue })] };
  }
  const floor = because(rules, 'performance-security.floor', { method, contractValue });
  if (contractValue <= rules.value('performance-security.floor')) return { value: rupiah(0), because: [floor] };
  const lowOffer = BigInt(correctedOffer) * 1000n < BigInt(ownerEstimate) * BigInt(rules.value('performance-security.low-offer-share'));
  const base = lowOffer ? ownerEstimate : contractValue;
  return {
    value: fractionOf(base, rules.value('performance-security.share'), 1000),
    because: [
      floor,
      because(rules, 'performance-security.low-offer-share', { correctedOffer, ownerEstimate }),
      because(rules, 'performance-security.share', { base }),
    ],
  };
}

/** Least and most advance, in permil of the contract value. */
export interface AdvanceBounds {
  readonly leastShare: number;
  readonly mostShare: number;
}

/** The advance for a micro or small enterprise or a cooperative; null above the bands, where no rule is known here. */
export function advanceFor(contractValue: Rupiah, at: Date): Decision<AdvanceBounds | null> {
  const rules = rulesFor(at);
  const told = (...codes: readonly RuleCode[]) => codes.map((code) => because(rules, code, { contractValue }));
  if (rules.has('advance.small.most-share')) {
    return { value: { leastShare: 0, mostShare: rules.value('advance.small.most-share') }, because: told('advance.small.most-share') };
  }
  const { bounds, codes } = advanceBand(contractValue, rules);
  return { value: bounds, because: told(...codes) };
}

interface FormStep {
  readonly form: ContractForm;
  readonly ceiling: Extract<RuleCode, `contract.${string}ceiling`>;
}

const GOODS_AND_SERVICES: readonly FormStep[] = [
  { form: 'receipt', ceiling: 'contract.receipt.ceiling' },
  { form: 'kuitansi', ceiling: 'contract.kuitansi.ceiling' },
  { form: 'spk', ceiling: 'contract.spk.ceiling' },
];

const FORMS: Readonly<Record<PurchaseKind, readonly FormStep[]>> = {
  goods: GOODS_AND_SERVICES,
  services: GOODS_AND_SERVICES,
  construction: [{ form: 'spk', ceiling: 'contract.spk.construction-ceiling' }],
  consultancy: [{ form: 'spk', ceiling: 'contract.spk.consultancy-ceiling' }],
};

function advanceBand(value: Rupiah, rules: RuleSet): { readonly bounds: AdvanceBounds | null; readonly codes: readonly RuleCode[] } {
  if (value < rules.value('advance.whole-payment-below')) {
    return { bounds: { leastShare: 0, mostShare: 1000 }, codes: ['advance.whole-payment-below'] };
  }
  if (value <= rules.value('advance.low-band.ceiling')) {
    const codes = ['advance.low-band.ceiling', 'advance.low-band.least-share'] as const;
    return { bounds: { leastShare: rules.value(codes[1]), mostShare: 1000 }, codes };
  }
  if (value <= rules.value('advance.middle-band.ceiling')) {
    const codes = ['advance.middle-band.ceiling', 'advance.middle-band.least-share'] as const;
    return { bounds: { leastShare: rules.value(codes[1]), mostShare: 1000 }, codes };
  }
  if (value <= rules.value('advance.high-band.ceiling')) {
    const codes = ['advance.high-band.ceiling', 'advance.high-band.most-share'] as const;
    return { bounds: { leastShare: 0, mostShare: rules.value(codes[1]) }, codes };
  }
  return { bounds: null, codes: ['advance.high-band.ceiling'] };
}
