import { createHash, randomUUID } from 'node:crypto';
import { dayOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';

/**
 * Records a session among the campaign's decisions. Its id follows from the request's, so that the same request again is
 * answered with the same session.
 */
export const recordSession = campaignCommand('recordSession', async (context) => {
  const { campaignId, by, input, request, isRepeated, event, ports } = context;
  const session = createHash('sha256')
    .update(request?.id ?? randomUUID())
    .digest('hex')
    .slice(0, 16);
  if (isRepeated) return { session };
  const { heldOn } = input;
  if (heldOn > dayOf(ports.now())) throw new Refusal('DayInFuture', { on: heldOn });
  const { ward, at, did } = event;
  const body = { ...input, area: by.area };
  await ports.changes.commit({
    decision: { id: session, campaignId, ward, kind: did, at, by: by.name, body },
    event: { ...event, detail: { session, area: by.area, heldOn } },
    request,
  });
  return { session };
});
