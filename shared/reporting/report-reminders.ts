import type { Day } from '../calendar.ts';
import type { CampaignRun } from '../campaign.ts';
import { words } from '../i18n/words.ts';
import { daysLeft, kindOf, type Reminder, recipients } from '../reminders.ts';
import { openReports } from './reporting-days.ts';

interface Since {
  readonly after: Day;
  readonly today: Day;
  readonly at: string;
}

/** The reminders of a day of reports that nobody recorded as sent, to the province's contacts by the campaign's ladder. */
export function reportReminders(
  run: Pick<CampaignRun, 'campaign' | 'reported'>,
  { after, today, at }: Since,
): Reminder[] {
  const { campaign } = run;
  const { code } = campaign.province;
  return openReports(run).flatMap(({ kind, dueOn }) => {
    const left = daysLeft(campaign.reminders, dueOn, after, today);
    if (left === undefined) return [];
    const { vi, en } = words[kind];
    const missing = { vi: `chưa ghi là đã gửi ${vi}`, en: `the ${en} is not recorded as sent` };
    const line = {
      at,
      ward: code,
      stage: 'recorded',
      about: 'reports',
      kind: kindOf(left),
      dueOn,
      missing,
    } as const;
    return [...new Set(recipients(campaign, code))].map((to) => ({ ...line, to }));
  });
}
