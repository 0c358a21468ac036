import type { Actor } from '../../shared/access/actor.ts';
import { audience, hasRole, may, seesPeople } from '../../shared/access/policy.ts';
import type { AuditEvent } from '../../shared/audit.ts';
import { type Campaign, wardOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { headOf } from '../campaign/board-view.ts';
import { type CampaignReadContext, campaignRead } from '../campaign/campaign-read.ts';
import { fullNames } from '../users/full-names.ts';

/** The audit events, newest first: of one ward, or of the asker's area and the campaign itself. */
export const readStory = campaignRead('readStory', async (context) => {
  const { run, campaign, input, by } = context;
  const events = (await eventsOf(context)).slice(0, input.limit);
  const people = await fullNames(context.ports.identity);
  return {
    campaign: headOf(run),
    events: events.map((event) => ({
      ...viewOfEvent(event, by, campaign),
      ...(people.has(event.by) && { fullName: people.get(event.by) }),
    })),
  };
});

/** So many times the limit is read, because the newest events may all be of areas that the asker does not see. */
const readAhead = 20;

async function eventsOf({
  by,
  campaign,
  input: { limit, ward },
  ports: { audit },
}: CampaignReadContext<'readStory'>): Promise<AuditEvent[]> {
  const seesWard = (code: string) => may(by, audience.staff, code, campaign);
  if (ward !== undefined) {
    if (!seesWard(ward)) throw new Refusal('NotAllowed');
    return (await audit.chain(campaign.id, ward)).toReversed();
  }
  const events = await audit.story(campaign.id, limit * readAhead);
  return events.filter((event) => event.ward === '' || seesWard(event.ward));
}

/**
 * Only those who may see personal data see which households an event concerns, and its reason, which is free text and
 * may name people; of the campaign's own events too.
 */
function viewOfEvent({ at, by, did, ward, why, detail }: AuditEvent, reader: Actor, campaign: Campaign) {
  const isNamed = ward === '' ? hasRole(reader, audience.caseworkers) : seesPeople(reader, ward, campaign);
  const { household, into, households, changed, votedDown, ...rest } = detail;
  const name = wardOf(campaign, ward)?.name;
  if (isNamed) return { at, by, did, ward, name, why, detail };
  const counts = countsOf({ households, changed, votedDown });
  return { at, by, did, ward, name, detail: { ...rest, ...counts } };
}

type Detail = AuditEvent['detail'];

/** Lists of households replaced by their lengths. */
function countsOf(lists: Readonly<Record<string, Detail[string] | undefined>>): Detail {
  const counts: Detail = {};
  for (const [name, list] of Object.entries(lists)) {
    if (list !== undefined) counts[name] = Array.isArray(list) ? list.length : list;
  }
  return counts;
}
