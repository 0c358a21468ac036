import type { Text } from '../i18n/text.ts';
import type { Goal } from '../reports/goals.ts';
import type { Plan, PlanField } from './plan.ts';

type GoalField = Extract<PlanField, `goal${string}`>;

const goals: Readonly<Record<GoalField, (value: number) => Goal>> = {
  goalPoor: (below) => ({ class: 'poor', below }),
  goalNearPoor: (below) => ({ class: 'near-poor', below }),
  goalFall: (fall) => ({ class: 'both', fall }),
};
const fields = Object.keys(goals) as GoalField[];

/** A number of per cent above 0, as `0,5` or `0.5`. */
function percent(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return /^\s*\d{1,3}(?:[.,]\d{1,3})?\s*$/.test(text) && value > 0 && value <= 100 ? value : undefined;
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** The goals that a plan names. */
export const goalsOf = (plan: Plan): Goal[] =>
  fields.flatMap((field) => {
    const value = percent(plan[field] ?? '');
    return value === undefined ? [] : [goals[field](value)];
  });

/** What is wrong with a plan's goals, by their fields. */
export const goalProblems = (plan: Plan): Partial<Record<GoalField, Text>> =>
  Object.fromEntries(
    fields
      .filter((field) => !isBlank(plan[field]) && percent(plan[field] ?? '') === undefined)
      .map((field) => [
        field,
        {
          vi: 'Nhập số trên 0 đến 100, ví dụ 0,5; hoặc để trống.',
          en: 'Enter a number above 0 up to 100, such as 0.5, or nothing.',
        },
      ]),
  );
