import type { Campaign, CampaignRun } from '../campaign.ts';
import type { Reported, ReportKind } from './reporting-settings.ts';

/** A day by which the province reports, and when it did. */
export interface ReportingDay extends Omit<Reported, 'sentOn' | 'paperNumber'> {
  readonly kind: ReportKind;
  readonly sentOn?: string | undefined;
  readonly paperNumber?: string | undefined;
}

/** The days that a campaign has set, the earliest first. */
export function reportingDaysOf({ reporting = {} }: Pick<Campaign, 'reporting'>): ReportingDay[] {
  const { preliminary, official, inYear = [] } = reporting;
  const days: ReportingDay[] = [...new Set(inYear)].map((dueOn) => ({ kind: 'inYear', dueOn }));
  if (preliminary !== undefined) days.push({ kind: 'preliminary', dueOn: preliminary });
  if (official !== undefined) days.push({ kind: 'official', dueOn: official });
  return days.sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

type Run = Pick<CampaignRun, 'campaign' | 'reported'>;

/** The same days, each with what was recorded of its report. */
export const reportsOf = ({ campaign, reported = [] }: Run): ReportingDay[] =>
  reportingDaysOf(campaign).map((day) => ({ ...day, ...reported.find((each) => isSame(each, day)) }));

/** The reports that nobody recorded as sent. */
export const openReports = (run: Run): ReportingDay[] =>
  reportsOf(run).filter(({ sentOn }) => sentOn === undefined);

export const isSame = (
  one: Pick<ReportingDay, 'kind' | 'dueOn'>,
  other: Pick<ReportingDay, 'kind' | 'dueOn'>,
): boolean => one.kind === other.kind && one.dueOn === other.dueOn;
