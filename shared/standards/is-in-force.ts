import type { Standard } from './standard.ts';

/** Whether a standard is in force in a year, both its first and its last year included. */
export const isInForce = ({ years }: Pick<Standard, 'years'>, year: number): boolean =>
  years.from <= year && year <= years.to;
