import type { Preview } from './batch.ts';

/** Households that recording a file would keep: the ward's own ones without an error. */
export const goodHouseholds = ({ new: added, changed, unchanged }: Preview): number =>
  added + changed + unchanged;
