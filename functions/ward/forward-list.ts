import { forward } from '../../shared/ward/vetting.ts';
import { wardCommand } from './ward-command.ts';

/** The ward forwards its list to be posted, once every village has passed. */
export const forwardList = wardCommand('forwardList', ({ review, campaign, now }) => ({
  review: forward(review, campaign, now),
  answer: undefined,
}));
