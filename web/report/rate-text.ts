import type { Language } from '../language/format.ts';

/** A rate of the report as the reader writes it; a dash where its base is not known. */
export function rateText(rate: string | null, language: Language): string {
  if (rate === null) return '–';
  return (language === 'vi' ? rate.replace('.', ',') : rate).replace('-', '−');
}
