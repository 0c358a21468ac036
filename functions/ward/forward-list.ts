import { forward } from '../../shared/ward/vetting.ts';
import { WardInput, wardStep } from './ward-step.ts';

/** The ward forwards its list to be posted, once every village has passed. */
export const forwardList = wardStep({
  may: 'forward',
  did: 'forwardList',
  Input: WardInput,
  act: ({ review, campaign, now }) => ({ review: forward(review, campaign, now), answer: undefined }),
});
