import type { Rate } from './report.ts';

/** Per cent of a whole as text with two decimals, half rounded up (towards plus infinity); null without a base. */
export function percentOf(part: number | bigint, whole: number | bigint | null): Rate {
  if (!whole) return null;
  const base = BigInt(whole);
  const hundredths = floorOf(20_000n * BigInt(part) + base, 2n * base);
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The greatest whole number that is not above the quotient. BigInt division rounds towards zero. */
function floorOf(part: bigint, whole: bigint): bigint {
  const quotient = part / whole;
  return part % whole < 0n ? quotient - 1n : quotient;
}

/**
 * How a share of a whole, exact and in per cent, compares with a decimal number: negative where it is less, 0 where
 * both are the same.
 */
export function comparePercent(part: number, whole: number, percent: number): number {
  const { digits, scale } = decimalOf(percent);
  const difference = 100n * BigInt(part) * scale - digits * BigInt(whole);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** A number as people wrote it: 0.4 is 4 of 10, not the binary fraction next to it. */
function decimalOf(number: number): { readonly digits: bigint; readonly scale: bigint } {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const places = decimals.length - Number(exponent);
  const digits = BigInt(whole + decimals) * 10n ** BigInt(Math.max(0, -places));
  return { digits, scale: 10n ** BigInt(Math.max(0, places)) };
}
