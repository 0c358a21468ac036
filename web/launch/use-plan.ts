import { useEffect, useState } from 'react';
import { type Plan, type PlanField, presetOf, withYear } from '../../shared/launch/plan.ts';
import { type PlanProblems, planProblems } from '../../shared/launch/plan-problems.ts';

/** The plan that is being filled in. */
export interface PlanForm {
  readonly plan: Plan;
  readonly change: (changed: Partial<Plan>) => void;
  /** Replaces the dates by those of another year. */
  readonly chooseYear: (year: string) => void;
  readonly problems: PlanProblems;
  /** Whether it is that of a campaign which exists already, so that its id stays. */
  readonly isStored: boolean;
  readonly forget: () => void;
}

const storageKey = 'mo-dot';

/** The draft of the last time. It holds dates and settings, nobody's name. */
function remembered(preset: Plan): Plan {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    const isPlan =
      typeof kept === 'object' && kept !== null && Object.keys(preset).every((key) => key in kept);
    return isPlan ? (kept as Plan) : preset;
  } catch {
    return preset;
  }
}

function remember(plan: Plan | undefined): void {
  try {
    if (plan) localStorage.setItem(storageKey, JSON.stringify(plan));
    else localStorage.removeItem(storageKey);
  } catch {
    // A browser that stores nothing begins with the preset.
  }
}

interface Beginning {
  /** The year in which the reader is. */
  readonly year: number;
  readonly provinceName: string;
  /** Ids of the campaigns that there are. */
  readonly taken: readonly string[];
  /** The plan of the campaign that is edited. */
  readonly stored?: Plan | undefined;
}

/** Keeps the plan in the browser until the campaign is created. */
export function usePlan({ year, provinceName, taken, stored }: Beginning): PlanForm {
  const [plan, setPlan] = useState(() => stored ?? remembered({ ...presetOf(year), provinceName }));
  const isStored = stored !== undefined;
  useEffect(() => {
    // Only a new campaign's: what is stored already is read from there.
    if (!isStored) remember(plan);
  }, [plan, isStored]);
  return {
    plan,
    change: (changed) => setPlan((before) => ({ ...before, ...changed })),
    chooseYear: (next) => setPlan((before) => withYear(before, next)),
    problems: planProblems(plan, taken),
    isStored,
    forget: () => {
      if (!isStored) remember(undefined);
    },
  };
}

/** Whether none of the fields has a problem. */
export const isSound = (problems: PlanProblems, fields: readonly PlanField[]): boolean =>
  fields.every((field) => problems[field] === undefined);
