/**
 * Shares a whole number among weights so that the parts add up exactly: largest remainders first, then the earlier one.
 * Weights are whole and at least one is above 0; a weight of 0 gets nothing.
 */
export function sharedOut(total: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight, place) => ({ place, share: Math.floor((total * weight) / whole), remainder: (total * weight) % whole }));
  const missing = total - parts.reduce((sum, part) => sum + part.share, 0);
  const lucky = new Set(
    [...parts]
      .sort((one, other) => other.remainder - one.remainder || one.place - other.place)
      .slice(0, missing)
      .map((part) => part.place),
  );
  return parts.map((part) => part.share + (lucky.has(part.place) ? 1 : 0));
}
