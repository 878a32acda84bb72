import { type Rupiah, rupiah } from '../../core/money.js';

/** What a vendor asks for one unit: its part of the estimate, rounded down to 50 rupiah as price lists do, so never above the estimate. */
export function offeredUnitPrice(unitEstimate: Rupiah, permille: number): Rupiah {
  const asked = (BigInt(unitEstimate) * BigInt(permille)) / 1000n;
  return rupiah(Number(asked - (asked % 50n)));
}
