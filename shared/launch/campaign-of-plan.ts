import { approvalLevels } from '../approval/levels.ts';
import type { Campaign } from '../campaign.ts';
import { daysInText } from './days-in-text.ts';
import { goalsOf } from './goals-of-plan.ts';
import { idOf, type Plan, titleOf } from './plan.ts';
import { quietHoursOf } from './quiet-hours-of-plan.ts';
import { reportingOfPlan } from './reporting-of-plan.ts';
import { requestsOfPlan } from './requests-of-plan.ts';

/** The campaign that a plan describes, for the given province and areas. Its numbers must have been checked before. */
export function campaignOf(plan: Plan, provinceCode: string, areas: Campaign['areas']): Campaign {
  const workingDays = (text: string) => ({ workingDays: Number(text) });
  return {
    id: idOf(plan),
    title: titleOf(plan).trim(),
    year: Number(plan.year),
    province: { code: provinceCode, name: plan.provinceName.trim(), contacts: [] },
    standards: [plan.standard, plan.besides].filter(Boolean),
    ownStandards: plan.ownStandards ?? [],
    approval: plan.approval === 'both' ? [...approvalLevels] : plan.approval,
    calendar: {
      training: { from: plan.trainingFrom, to: plan.trainingTo },
      survey: { from: plan.surveyFrom, to: plan.surveyTo },
      vetting: { to: plan.vettingTo },
      posting: workingDays(plan.posting),
      recheck: workingDays(plan.recheck),
      approval: workingDays(plan.answer),
      close: plan.close,
    },
    ...daysOff(plan),
    training: { gate: plan.gate },
    vetting: { agree: Number(plan.agree) / 100 },
    ...postingRules(plan),
    ...goals(plan),
    ...requestsOfPlan(plan),
    reporting: reportingOfPlan(plan),
    reminders: [14, 7, 3, 1, 0, -1, -2, -3],
    ...quiet(plan),
    areas,
  };
}

/** Nothing where the national days off count, so that later additions to them count as well. */
function daysOff({ daysOff, holidays, swapDays }: Plan): Pick<Campaign, 'holidays' | 'swapDays'> {
  if (daysOff === 'national') return {};
  return { holidays: daysInText(holidays).days, swapDays: daysInText(swapDays).days };
}

const postingRules = ({ postingStarts }: Plan): Pick<Campaign, 'posting'> =>
  postingStarts === 'sameDay' ? { posting: { firstDayCounts: true } } : {};

function goals(plan: Plan): Pick<Campaign, 'goals'> {
  const named = goalsOf(plan);
  return named.length > 0 ? { goals: named } : {};
}

function quiet(plan: Plan): Pick<Campaign, 'quietHours'> {
  const quietHours = quietHoursOf(plan);
  return quietHours ? { quietHours } : {};
}
