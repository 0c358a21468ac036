import type { ReactNode } from 'react';
import { daysOffOf } from '../../shared/holidays/days-off.ts';
import { campaignOf } from '../../shared/launch/campaign-of-plan.ts';
import { useRead } from '../client/use-read.ts';
import { dayOf } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Months } from '../province/calendar/months.tsx';
import { periodsOf } from '../province/calendar/windows.ts';
import { isSound, type PlanForm } from './use-plan.ts';
import { fieldsOf } from './wizard-steps.ts';

/** The months of the plan, drawn with their working days as entered; nothing while a date is wrong. */
export function PlanMonths({ form: { plan, problems } }: { readonly form: PlanForm }): ReactNode {
  const { say } = useLanguage();
  const { now } = useRead('GET /api/session', {});
  if (!isSound(problems, fieldsOf['thoi-gian'] ?? [])) {
    return (
      <p className="none">
        {say(
          'Lịch tháng hiện ra khi mọi ô của bước này đã đúng.',
          'The months are drawn once all fields of this step are right.',
        )}
      </p>
    );
  }
  const campaign = campaignOf(plan, '', []);
  const { calendar, approval } = campaign;
  const firstDayCounts = plan.postingStarts === 'sameDay';
  const daysOff = daysOffOf(campaign);
  const periods = periodsOf({ calendar, approval, firstDayCounts, ...daysOff });
  return (
    <div>
      <Months board={{ campaign: daysOff, today: dayOf(now) }} periods={periods} />
    </div>
  );
}
