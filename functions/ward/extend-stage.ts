import { requireReason } from '../../shared/require-reason.ts';
import { extend } from '../../shared/ward/windows.ts';
import { wardCommand } from './ward-command.ts';

/** Extends a window for one ward, with a reason. Refuses `ExtensionTooEarly` and `ReasonMissing`. */
export const extendStage = wardCommand(
  'extendStage',
  ({ input: { stage, to, reason }, review, campaign }) => ({
    why: requireReason(reason),
    review: extend(review, stage, to, campaign),
    detail: { stage, to },
    answer: undefined,
  }),
);
