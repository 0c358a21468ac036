import { wardCommand } from './ward-command.ts';

/** A monitoring team notes what it saw in the ward. The text may name people, so it is not in the audit chain. */
export const remark = wardCommand('remark', ({ input: { text } }) => ({
  decision: { text },
  answer: undefined,
}));
