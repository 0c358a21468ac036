import { waiveTraining as waive } from '../../shared/ward/training.ts';
import { wardCommand } from './ward-command.ts';

/** The coordinator waives a ward's training, with a reason. */
export const waiveTraining = wardCommand('waiveTraining', ({ input: { reason }, review, now }) => ({
  review: waive(review, reason, now),
  why: reason,
  answer: undefined,
}));
