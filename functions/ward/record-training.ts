import { train } from '../../shared/ward/training.ts';
import { wardCommand } from './ward-command.ts';

/** Records a training session's attendance; the first one trains the ward. */
export const recordTraining = wardCommand('recordTraining', ({ input: { attended }, review, now }) => ({
  review: train(review, attended, now),
  detail: { attended },
  answer: undefined,
}));
