import type { Standard } from './standard.ts';

/** An indicator of a national standard; each counts ten points. */
export const indicator = (
  key: string,
  label: string,
  dimension: string,
  vi: string,
  en: string,
): Standard['indicators'][number] => ({ key, label, dimension, definition: { vi, en }, points: 10 });
