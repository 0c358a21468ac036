import * as z from 'zod';
import { needReason } from '../shared/ward-review.ts';
import { executionOf, startWard } from './start-wards.ts';
import { task } from './task.ts';
import { WardInput, wardStep } from './ward-step.ts';

const Input = WardInput.extend({ reason: z.string() });

const raiseAttempt = wardStep({
  may: 'restartWard',
  did: 'restartWard',
  Input,
  act: ({ input: { reason }, review }) => ({
    review: { ...review, attempt: review.attempt + 1 },
    why: needReason(reason),
    detail: { stage: review.stage, attempt: review.attempt + 1 },
    answer: undefined,
  }),
});

/**
 * Stops the execution that drives a ward and starts another at the ward's present stage, with a reason: after a
 * fault, or so that the ward follows a new definition. Nothing of the ward's own state changes.
 */
export const restartWard = task(Input, async (input, ports) => {
  const before = await ports.wards.get(input);
  await raiseAttempt(input, ports);
  await ports.workflows.stop(executionOf(before), 'restarted');
  await startWard(await ports.wards.get(input), ports);
});
