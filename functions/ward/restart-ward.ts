import { requireReason } from '../../shared/require-reason.ts';
import { replaceExecution } from '../campaign/start-wards.ts';
import type { Step } from '../step.ts';
import { wardCommand } from './ward-command.ts';

const raiseAttempt = wardCommand('restartWard', ({ input: { reason }, review }) => ({
  review: { ...review, attempt: review.attempt + 1 },
  why: requireReason(reason),
  detail: { stage: review.stage, attempt: review.attempt + 1 },
  answer: undefined,
}));

/**
 * Stops the execution that runs a ward and starts another at the ward's current stage, with a reason: after a fault,
 * or for a new version of the workflow. The ward's own state does not change. The same request again stops only older
 * executions, never the one that it started.
 */
export const restartWard: Step<'restartWard'> = async (call, ports) => {
  await raiseAttempt(call, ports);
  await replaceExecution(await ports.wards.get(call), ports);
  return undefined;
};
