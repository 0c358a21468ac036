import { Refusal } from '../../shared/errors.ts';
import { attend } from '../../shared/ward/training.ts';
import { sessionsOf } from '../training/sessions-of.ts';
import { type CommandContext, wardCommand } from './ward-command.ts';

/** Records a training session's attendance; the first one trains the ward. Names are kept apart from the audit chain. */
export const recordTraining = wardCommand('recordTraining', async (context) => {
  const { input, review, campaign, now } = context;
  const { attended, sessionId: session, people, passed } = input;
  await requireSession(context);
  return {
    review: attend(review, { attended, passed, session }, campaign, now),
    detail: {
      attended,
      ...(session !== undefined && { session }),
      ...(passed !== undefined && { passedCheck: passed }),
    },
    ...(people && { decision: { attended, session, people, passed } }),
    answer: undefined,
  };
});

/** Refuses `SessionNotFound` for a session that the campaign has not. */
async function requireSession({ input: { sessionId }, ref, ports }: CommandContext<'recordTraining'>) {
  if (sessionId === undefined) return;
  const sessions = await sessionsOf(ref.campaignId, ports);
  if (!sessions.some((each) => each.session === sessionId)) throw new Refusal('SessionNotFound');
}
