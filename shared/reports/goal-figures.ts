import type { Goal } from './goals.ts';
import { comparePercent } from './rates.ts';
import type { GoalFigure, ReportUnit } from './report.ts';

/** The province's goals with its figures. `below` is strict, `fall` is at least; both are judged on exact fractions. */
export const goalFigures = (goals: readonly Goal[], province: ReportUnit): GoalFigure[] =>
  goals.map((goal) => {
    const { allHouseholds, rates } = province;
    const isFall = 'fall' in goal;
    const value = rates[isFall ? 'fall' : 'closing'][goal.class];
    if (!allHouseholds) return { ...goal, value, met: null };
    const end = householdsOf(province.closing, goal.class);
    if (!isFall) return { ...goal, value, met: comparePercent(end, allHouseholds, goal.below) < 0 };
    const fall = householdsOf(province.opening, goal.class) - end;
    return { ...goal, value, met: comparePercent(fall, allHouseholds, goal.fall) >= 0 };
  });

function householdsOf({ poor, 'near-poor': nearPoor }: ReportUnit['closing'], name: Goal['class']): number {
  if (name === 'both') return poor.households + nearPoor.households;
  return (name === 'poor' ? poor : nearPoor).households;
}
