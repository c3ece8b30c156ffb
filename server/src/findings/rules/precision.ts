/** Both sides of a 95 % interval: the 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** What people's verdicts say of a rule: of `judged` findings that they decided on, `right` were true. */
export interface Precision {
  judged: number;
  right: number;
}

/**
 * Lower bound of the Wilson score interval at 95 % (E. B. Wilson 1927, doi 10.1080/01621459.1927.10502953): with few
 * verdicts it stays low, so that three out of three prove nothing. 0 without a verdict.
 */
export function lowerBound({ judged, right }: Precision): number {
  if (judged === 0) return 0;
  const share = right / judged;
  const square = Z * Z;
  const centre = share + square / (2 * judged);
  const margin = Z * Math.sqrt((share * (1 - share) + square / (4 * judged)) / judged);
  const bound = (centre - margin) / (1 + square / judged);
  // Rounding may leave a hair more or less than nothing where nothing was right.
  return Math.max(0, Math.min(share, bound));
}

/** Verdicts that are looked back on, and fewer than which decide nothing. */
export const LAST_VERDICTS = 200;
const LEAST_VERDICTS = 50;
const WANTED_PRECISION = 0.9;

/** What the verdicts ask to be done with a rule: nothing, unless there are enough of them. */
export function demandOf(
  state: 'shadow' | 'active' | 'suspended',
  precision: Precision,
): 'earn' | 'suspend' | null {
  if (precision.judged < LEAST_VERDICTS) return null;
  const isPrecise = lowerBound(precision) >= WANTED_PRECISION;
  if (state === 'shadow' && isPrecise) return 'earn';
  return state === 'active' && !isPrecise ? 'suspend' : null;
}
