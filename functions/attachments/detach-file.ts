import { requireDetaching } from '../../shared/attachments/attaching.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { placeOf } from './attachment-detail.ts';

/** Takes off a file that was attached by mistake. It stays sealed where it is, and among the ward's decisions. */
export const detachFile = wardCommand('detachFile', async ({ input, ref, review, campaign, ports }) => {
  const { file, reason } = input;
  requireReason(reason);
  const decisions = await ports.decisions.list(ref);
  const { to, content } = requireDetaching({ review, campaign, decisions }, file);
  return {
    review,
    detail: { file, ...placeOf(to), content },
    // The household's own history tells of it too.
    decision: { file, reason, ...(to.kind === 'household' && { household: to.household }) },
    answer: undefined,
  };
});
