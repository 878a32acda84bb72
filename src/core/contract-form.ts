import type { Rupiah } from './money.js';
import { rulesFor } from './rules/rule-set.js';

export type ContractForm = 'receipt' | 'kuitansi' | 'spk' | 'agreement';

/** The form of the contract by its value (Perpres 16/2018 art. 28, as in force on the day). */
export function contractFormOf(amount: Rupiah, at: Date): ContractForm {
  const rules = rulesFor(at);
  if (amount <= rules.value('contract.receipt.ceiling')) return 'receipt';
  if (amount <= rules.value('contract.kuitansi.ceiling')) return 'kuitansi';
  return amount <= rules.value('contract.spk.ceiling') ? 'spk' : 'agreement';
}
