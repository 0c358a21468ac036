import type { ReportUnitLine } from '../client/answers.ts';
import type { Language } from '../language/format.ts';

/** A rate of the report as the reader writes it; a dash where its base is not known. */
export function rateText(rate: string | null, language: Language): string {
  if (rate === null) return '–';
  return (language === 'vi' ? rate.replace('.', ',') : rate).replace('-', '−');
}

/** Whether anything of an area is recorded: before that its rate at the end is none, and nothing fell. */
export const isSurveyed = ({ surveyed }: Pick<ReportUnitLine, 'surveyed'>): boolean =>
  surveyed.households > 0;
