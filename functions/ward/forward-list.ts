import { forward } from '../../shared/ward/vetting.ts';
import { wardCommand } from './ward-command.ts';

/** The ward forwards its list for posting once every village has passed it. */
export const forwardList = wardCommand('forwardList', ({ review, campaign, now }) => ({
  review: forward(review, campaign, now),
  answer: undefined,
}));
