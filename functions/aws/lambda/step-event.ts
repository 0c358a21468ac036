import * as z from 'zod';
import type { ProcessStep } from '../../process-step.ts';
import type { Handler } from './handlers.ts';
import { idsOfEvent } from './ids-of-event.ts';
import type { MetricValues } from './metrics.ts';

/** A step validates its own input. */
type Step = ProcessStep<never, unknown>;

/** Calls a step with the event itself, as a workflow or an operator sends it. */
export const onCall =
  (step: Step): Handler =>
  async (event, ports) => ({
    answer: await step(event as never, ports),
    line: { ...idsOfEvent(event), outcome: 'done' },
  });

/** Calls a step without input, as a timer does, and publishes metrics of its answer. */
export const onTick =
  <Out>(step: ProcessStep<Record<string, never>, Out>, metricsOf: (answer: Out) => MetricValues): Handler =>
  async (_event, ports) => {
    const answer = await step({}, ports);
    return { answer, line: { outcome: 'done' }, metrics: metricsOf(answer) };
  };

const Scheduled = z.object({ id: z.string(), step: z.string(), input: z.record(z.string(), z.unknown()) });

/** Calls a step with the `input` of a schedule; the event is the whole schedule. */
export const onSchedule =
  (step: Step): Handler =>
  (event, ports, context) =>
    onCall(step)(Scheduled.parse(event).input, ports, context);
