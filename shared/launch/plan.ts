import type { ApprovalLevel } from '../approval/levels.ts';
import { addDays, type Day } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import { reportingPreset } from '../reporting/reporting-rules.ts';
import { vn2016 } from '../standards/vn-2016.ts';
import { vn2022 } from '../standards/vn-2022.ts';
import { vn2027 } from '../standards/vn-2027.ts';
import { reportingFields } from './reporting-of-plan.ts';

/** What somebody fills in to open a campaign, as the fields hold it. Nothing of it names a person. */
export interface Plan {
  readonly year: string;
  readonly provinceName: string;
  /** Proposed where nobody typed one. */
  readonly title?: string;
  readonly id?: string;
  /** The official standard, and one that is classified beside it, or an empty text. */
  readonly standard: string;
  readonly besides: string;
  /** Standards of the province's own that it can name, where a campaign that is edited has some. */
  readonly ownStandards?: Campaign['ownStandards'];
  /** `both`: the district, then the province. */
  readonly approval: ApprovalLevel | 'both' | 'none';
  readonly gate: Campaign['training']['gate'];
  /** Per cent of those who attend. */
  readonly agree: string;
  readonly trainingFrom: Day;
  readonly trainingTo: Day;
  readonly surveyFrom: Day;
  readonly surveyTo: Day;
  readonly vettingTo: Day;
  readonly close: Day;
  /** In working days. */
  readonly posting: string;
  readonly recheck: string;
  readonly answer: string;
  /** Whether the day of posting or the working day after is the first of its working days. */
  readonly postingStarts: 'nextDay' | 'sameDay';
  /** Whose days off count: the national ones, or those typed below. */
  readonly daysOff: 'national' | 'own';
  /** Own days off and weekend days that are worked, as they were typed or pasted. */
  readonly holidays: string;
  readonly swapDays: string;
  /** The days by which the province reports upwards, the last ones as they were typed; empty where there is none. */
  readonly reportPreliminary: Day;
  readonly reportOfficial: Day;
  readonly reportInYear: string;
  /** What the province wants to reach, where it says so: rates below so many per cent, a fall of so many points. */
  readonly goalPoor?: string;
  readonly goalNearPoor?: string;
  readonly goalFall?: string;
  /** Between which times of the day no mail is sent, where the province wants such hours. */
  readonly quietFrom?: string;
  readonly quietTo?: string;
  /** By when households' requests are answered, where that is not as the process has it. */
  readonly requestsFrom?: string;
  readonly requestsDays?: string;
  readonly requestsWorkingDays?: string;
}
export type PlanField = Exclude<keyof Plan, 'ownStandards'>;

/** The years of the process of TT 17/2016; that of QĐ 24/2021 follows. */
const lastOfOldProcess = 2021;
/** The district level was abolished on 01/07/2025. */
const firstWithoutDistricts = 2025;

/**
 * What is usual for a year: all of it can be changed. The survey's days are those of the official plan that the demo
 * follows, training fills the two weeks before. The numbers of working days are not verified; see `unverified`.
 */
export function presetOf(year: number): Omit<Plan, 'provinceName' | 'title' | 'id'> {
  const isOld = year <= lastOfOldProcess;
  const surveyFrom = `${year}-10-07`;
  const trainingFrom = mondayBefore(addDays(surveyFrom, -13));
  return {
    year: String(year),
    standard: nationalOf(year),
    besides: nationalOf(year + 1) === nationalOf(year) ? '' : nationalOf(year + 1),
    approval: year < firstWithoutDistricts ? 'district' : 'province',
    gate: 'required',
    agree: '50',
    trainingFrom,
    trainingTo: addDays(trainingFrom, 11),
    surveyFrom,
    surveyTo: `${year}-12-15`,
    vettingTo: `${year}-12-20`,
    close: `${year + 1}-01-31`,
    posting: isOld ? '7' : '3',
    recheck: '3',
    answer: '5',
    postingStarts: 'nextDay',
    daysOff: 'national',
    holidays: '',
    swapDays: '',
    ...reportingFields(reportingPreset(year)),
  };
}

/** The national standard of a year; the last one also of the years after. In its last autumn the next one is classified besides. */
const nationalOf = (year: number): string =>
  [vn2016, vn2022, vn2027].find(({ years }) => year <= years.to)?.id ?? vn2027.id;

/** Fields whose preset was not checked against the text of the law, so that a page says so. */
export const unverified: readonly PlanField[] = ['posting', 'recheck', 'answer', 'approval'];

/** The Monday of the week of a day. */
const mondayBefore = (day: Day): Day => addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));

/** The plan for another year: its dates and rules, without what was typed about names and holidays. */
export const withYear = (plan: Plan, year: string): Plan => {
  const number = Number(year);
  const isYear = Number.isInteger(number) && number >= 2016 && number <= 2100;
  return isYear ? { ...plan, ...presetOf(number) } : { ...plan, year };
};

export const titleOf = ({ title, year, provinceName }: Plan): string =>
  title ?? ['Rà soát hộ nghèo, hộ cận nghèo', provinceName.trim(), 'năm', year].filter(Boolean).join(' ');

/** An id of letters, digits and hyphens, such as `bac-kan-2026`. */
export const idOf = ({ id, year, provinceName }: Plan): string =>
  id ?? [...slug(provinceName), year].join('-');

const slug = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, 6);
