import { wardCommand } from './ward-command.ts';

/** A monitoring team notes what it saw at the ward. What it says may be of people, so it stands in the decision alone. */
export const remark = wardCommand('remark', ({ input: { text } }) => ({
  decision: { text },
  answer: undefined,
}));
