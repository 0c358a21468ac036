import { vietnameseDay } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import type { Text } from '../i18n/text.ts';
import { reportingPreset } from '../reporting/reporting-rules.ts';
import type { ReportingSettings } from '../reporting/reporting-settings.ts';
import { daysInText } from './days-in-text.ts';
import type { Plan } from './plan.ts';

type Fields = Pick<Plan, 'reportPreliminary' | 'reportOfficial' | 'reportInYear'>;

/** The reporting days that a plan names; a field that is left empty names none. */
export function reportingOfPlan({
  reportPreliminary,
  reportOfficial,
  reportInYear,
}: Fields): ReportingSettings {
  const inYear = daysInText(reportInYear).days;
  return {
    ...(reportPreliminary && { preliminary: reportPreliminary }),
    ...(reportOfficial && { official: reportOfficial }),
    ...(inYear.length > 0 && { inYear }),
  };
}

/** The same days as a plan's fields hold them. */
export const reportingFields = ({
  preliminary = '',
  official = '',
  inYear = [],
}: ReportingSettings = {}): Fields => ({
  reportPreliminary: preliminary,
  reportOfficial: official,
  reportInYear: inYear.map(vietnameseDay).join('\n'),
});

/** What cannot be read of a plan's reporting days. */
export function reportingProblems({ reportInYear }: Fields): { readonly reportInYear?: Text } {
  const { days, unread } = daysInText(reportInYear);
  if (days.length > 24)
    return { reportInYear: { vi: 'Nhiều nhất 24 ngày.', en: 'There may be at most 24 days.' } };
  if (unread.length === 0) return {};
  const lines = unread.join(', ');
  return {
    reportInYear: {
      vi: `Dòng ${lines}: không đọc được ngày. Ghi mỗi dòng một ngày dạng 05/02/2027.`,
      en: `Line ${lines}: no day can be read. Write one day a line, like 05/02/2027.`,
    },
  };
}

/**
 * The reporting days of a copied campaign's year: as the law has them where the earlier campaign followed it or had
 * none, else its own days moved by years as `moved` does.
 */
export function reportingIn(
  { reporting, year }: Pick<Campaign, 'reporting' | 'year'>,
  next: number,
  moved: (day: string) => string,
): ReportingSettings {
  const preset = reportingPreset(next);
  if (!reporting || isSame(reporting, reportingPreset(year))) return preset;
  const { preliminary, official, inYear } = reporting;
  return {
    ...(preliminary && { preliminary: moved(preliminary) }),
    ...(official && { official: moved(official) }),
    ...(inYear && { inYear: inYear.map(moved) }),
  };
}

const isSame = (one: ReportingSettings, other: ReportingSettings): boolean =>
  one.preliminary === other.preliminary &&
  one.official === other.official &&
  one.inYear?.join() === other.inYear?.join();
