import * as z from 'zod';
import type { Ports } from '../../shared/ports.ts';
import type { Task } from '../task.ts';
import type { LogLine, Told } from './telling.ts';

/** A step parses what it is called with. */
type Step = Task<never, unknown>;

/** Calls a step for a workflow, with the state that the workflow gives it. */
export async function callStep(event: unknown, ports: Ports, step: Step): Promise<Told<unknown>> {
  return { answer: await step(event as never, ports), line: { ...idsOf(event), outcome: 'done' } };
}

const Scheduled = z.object({ id: z.string(), step: z.string(), input: z.record(z.string(), z.unknown()) });

/** Calls a step for a schedule, which sends itself whole. */
export const callScheduled = (event: unknown, ports: Ports, step: Step) =>
  callStep(Scheduled.parse(event).input, ports, step);

const Ids = z.object({
  campaignId: z.string().optional().catch(undefined),
  ward: z.string().optional().catch(undefined),
});

function idsOf(event: unknown): LogLine {
  const { data } = Ids.safeParse(event);
  return { campaignId: data?.campaignId, wardCode: data?.ward };
}
