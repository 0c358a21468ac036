import { levelsOf } from '../approval/levels.ts';
import { vietnameseDay } from '../calendar.ts';
import type { Campaign } from '../campaign.ts';
import type { Goal } from '../reports/goals.ts';
import { campaignOf } from './campaign-of-plan.ts';
import type { Plan } from './plan.ts';
import { reportingFields } from './reporting-of-plan.ts';
import { requestFields } from './requests-of-plan.ts';

/** The plan that describes a stored campaign, to be changed in the fields of a page. */
export function planOf(campaign: Campaign): Plan {
  const { calendar, standards, holidays, swapDays = [] } = campaign;
  const { training, survey, vetting, close, posting, recheck, approval } = calendar;
  const [standard = '', besides = ''] = standards;
  return {
    year: String(campaign.year),
    provinceName: campaign.province.name,
    title: campaign.title,
    id: campaign.id,
    standard,
    besides,
    ownStandards: campaign.ownStandards,
    approval: approverOf(campaign),
    gate: campaign.training.gate,
    agree: String(Math.round(campaign.vetting.agree * 100)),
    trainingFrom: training.from,
    trainingTo: training.to,
    surveyFrom: survey.from,
    surveyTo: survey.to,
    vettingTo: vetting.to,
    close,
    posting: String(posting.workingDays),
    recheck: String(recheck.workingDays),
    answer: String(approval.workingDays),
    postingStarts: campaign.posting?.firstDayCounts ? 'sameDay' : 'nextDay',
    daysOff: holidays ? 'own' : 'national',
    holidays: (holidays ?? []).map(vietnameseDay).join('\n'),
    swapDays: swapDays.map(vietnameseDay).join('\n'),
    ...goalsIn(campaign),
    ...quietIn(campaign),
    ...reportingFields(campaign.reporting),
    ...requestFields(campaign),
  };
}

const quietIn = ({ quietHours }: Campaign): Pick<Plan, 'quietFrom' | 'quietTo'> =>
  quietHours ? { quietFrom: quietHours.from, quietTo: quietHours.to } : {};

function approverOf({ approval }: Campaign): Plan['approval'] {
  const [first = 'none', second] = levelsOf(approval);
  return second ? 'both' : first;
}

const goalFields = { poor: 'goalPoor', 'near-poor': 'goalNearPoor', both: 'goalFall' } as const;

/** The goals that the plan has a field for. */
function goalsIn({ goals = [] }: Campaign): Pick<Plan, 'goalPoor' | 'goalNearPoor' | 'goalFall'> {
  return Object.fromEntries(
    goals.filter(hasField).map((goal) => [goalFields[goal.class], String(amountOf(goal)).replace('.', ',')]),
  );
}
const hasField = (goal: Goal): boolean => 'fall' in goal === (goal.class === 'both');
const amountOf = (goal: Goal): number => ('below' in goal ? goal.below : goal.fall);

/** A stored campaign as its plan and its areas were changed. What the plan has no field for stays. */
export function editedCampaign(campaign: Campaign, plan: Plan, areas: Campaign['areas']): Campaign {
  const { reporting, ...planned } = campaignOf(plan, campaign.province.code, areas);
  const {
    reporting: reportingBefore,
    holidays,
    swapDays,
    goals: kept = [],
    quietHours: _,
    requests: __,
    posting,
    ...settings
  } = campaign;
  const { province, ownStandards, training, reminders } = campaign;
  const goals = [...(planned.goals ?? []), ...kept.filter((goal) => !hasField(goal))];
  return {
    ...settings,
    // Without a list of its own, days that are worked besides the national ones stay.
    ...(plan.daysOff === 'national' && !holidays && swapDays && { swapDays }),
    ...planned,
    id: campaign.id,
    province: { ...province, name: planned.province.name },
    ownStandards,
    reminders,
    standards: [...new Set([...planned.standards, ...campaign.standards.slice(2)])],
    training: { ...training, ...planned.training },
    ...((posting || planned.posting) && {
      posting: { ...posting, firstDayCounts: plan.postingStarts === 'sameDay' },
    }),
    // A campaign from before there were reporting days stays without them.
    ...((reportingBefore || Object.keys(reporting ?? {}).length > 0) && { reporting }),
    ...(goals.length > 0 && { goals }),
  };
}
