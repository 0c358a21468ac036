import * as z from 'zod';
import type { Task } from '../../task.ts';
import type { Work } from './handlers.ts';
import { idsOfEvent } from './ids-of-event.ts';
import type { Figures } from './metrics.ts';

/** A step parses what it is called with. */
type Step = Task<never, unknown>;

/** Calls a step with the state that a workflow gives it. */
export const onCall =
  (step: Step): Work =>
  async (event, ports) => ({
    answer: await step(event as never, ports),
    line: { ...idsOfEvent(event), outcome: 'done' },
  });

/** Calls a step by the clock alone, and tells in figures what it found. */
export const onTick =
  <Out>(step: Task<Record<string, never>, Out>, figuresOf: (answer: Out) => Figures): Work =>
  async (_event, ports) => {
    const answer = await step({}, ports);
    return { answer, line: { outcome: 'done' }, figures: figuresOf(answer) };
  };

const Scheduled = z.object({ id: z.string(), step: z.string(), input: z.record(z.string(), z.unknown()) });

/** Calls a step with the input that a schedule holds, which sends itself whole. */
export const onSchedule =
  (step: Step): Work =>
  (event, ports, context) =>
    onCall(step)(Scheduled.parse(event).input, ports, context);
