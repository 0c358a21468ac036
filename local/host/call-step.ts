import type { ProcessStep } from '../../functions/process-step.ts';
import * as steps from '../../functions/steps.ts';
import type { Ports } from '../../shared/ports.ts';

/** A step parses its own input, so that workflows and schedules can hand it anything. */
const stepsByName = new Map(Object.entries(steps) as [string, ProcessStep<unknown, unknown>][]);

/** Calls a step by its name. Throws for an unknown name: then the definition that holds it is broken. */
export function callStep(name: string, input: unknown, ports: Ports): Promise<unknown> {
  const step = stepsByName.get(name);
  if (!step) throw new Error(`There is no step ${name}`);
  return step(input, ports);
}
