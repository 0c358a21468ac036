import type { Standard } from './standard.ts';

/** An indicator of the national standards, each of which counts ten points. */
export const indicator = (
  key: string,
  label: string,
  dimension: string,
  vi: string,
  en: string,
): Standard['indicators'][number] => ({ key, label, dimension, definition: { vi, en }, points: 10 });
