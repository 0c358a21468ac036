import type { Day } from '../calendar.ts';
import type { Text } from '../i18n/text.ts';
import type { ReportingSettings } from './reporting-settings.ts';

/** A day without its year, as `12-20`. */
type DayOfYear = string;

interface Dates {
  readonly days: readonly DayOfYear[];
  /** `verified` where the source was read. */
  readonly mark: 'verified' | 'unverified';
  readonly source: Text;
}

/** By when a province reports under one process. */
interface ReportingRules {
  /** Its first year. */
  readonly from: number;
  readonly preliminary: Dates;
  readonly official: Dates;
  /** Of changes outside the autumn's review. */
  readonly inYear: Dates;
}

const tt17 = { vi: 'Thông tư 17/2016/TT-BLĐTBXH', en: 'Circular 17/2016/TT-BLDTBXH' };
const qd24 = { vi: 'Quyết định 24/2021/QĐ-TTg, Điều 7', en: 'Decision 24/2021/QD-TTg, Article 7' };

/** The process of 2016, which 2021 keeps for its reports, and that of 2022; the newest first. */
const rules: readonly ReportingRules[] = [
  {
    from: 2022,
    preliminary: { days: ['11-15'], mark: 'verified', source: qd24 },
    official: { days: ['12-20'], mark: 'verified', source: qd24 },
    inYear: {
      days: ['02-05', '03-05', '04-05', '05-05', '06-05', '07-05', '08-05', '09-05'],
      mark: 'verified',
      source: qd24,
    },
  },
  {
    from: 2016,
    preliminary: { days: ['11-15'], mark: 'verified', source: tt17 },
    official: { days: ['12-15'], mark: 'verified', source: tt17 },
    inYear: {
      days: ['03-31', '06-30', '09-30'],
      mark: 'unverified',
      source: {
        vi: `${tt17.vi}: mỗi quý một lần; ngày cuối quý là đề xuất`,
        en: `${tt17.en}: once a quarter; the last day of the quarter is a proposal`,
      },
    },
  },
];

/** The rules that a province's reports of a year follow. */
export function reportingRulesOf(year: number): Omit<ReportingRules, 'from'> {
  const found = rules.find(({ from }) => from <= year) ?? rules.at(-1);
  if (!found) throw new Error('there are no rules of reporting');
  return found;
}

/**
 * The days of a campaign's year as its law has them: those of the autumn, and those of the year after it, in which
 * households still ask and are answered, until the next autumn's campaign reports.
 */
export function reportingPreset(year: number): Required<ReportingSettings> {
  const { preliminary, official } = reportingRulesOf(year);
  const { inYear } = reportingRulesOf(year + 1);
  const on = (dates: Dates, ofYear: number): Day[] => dates.days.map((day) => `${ofYear}-${day}`);
  const [preliminaryOn = ''] = on(preliminary, year);
  const [officialOn = ''] = on(official, year);
  return { preliminary: preliminaryOn, official: officialOn, inYear: on(inYear, year + 1) };
}
