import type { Preview } from './batch.ts';

/** Households that recording a file would keep: the ward's own ones without an error. */
export const goodHouseholds = ({ new: added, changed, unchanged }: Preview): number =>
  added + changed + unchanged;

/** Whether a file holds nothing but what is recorded already. */
export const isIdentical = ({ new: added, changed, unchanged, rejected }: Preview): boolean =>
  unchanged > 0 && added + changed + rejected === 0;
