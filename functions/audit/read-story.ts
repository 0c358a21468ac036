import type { Actor } from '../../shared/access/actor.ts';
import { audience, may, seesPeople } from '../../shared/access/policy.ts';
import type { AuditEvent } from '../../shared/audit.ts';
import { type Campaign, wardOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { headOf } from '../campaign/read-board.ts';
import { type CampaignReading, campaignRead } from '../campaign-read.ts';

/** What happened, newest first: in one ward, or in the asker's whole area and the campaign itself. */
export const readStory = campaignRead('readStory', async (reading) => {
  const { run, campaign, input, by } = reading;
  const seen = (await eventsOf(reading)).slice(0, input.limit);
  return { campaign: headOf(run), events: seen.map((event) => told(event, by, campaign)) };
});

/** Read a good deal further than asked, because the newest events may all be of other areas. */
const reach = 20;

async function eventsOf({
  by,
  campaign,
  input: { limit, ward },
  ports: { audit },
}: CampaignReading<'readStory'>): Promise<AuditEvent[]> {
  const seesWard = (code: string) => may(by, audience.staff, code, campaign);
  if (ward !== undefined) {
    if (!seesWard(ward)) throw new Refusal('NotAllowed');
    return (await audit.chain(campaign.id, ward)).toReversed();
  }
  const events = await audit.story(campaign.id, limit * reach);
  return events.filter((event) => event.ward === '' || seesWard(event.ward));
}

/** Which households were meant, and reasons in free words, are for those who may see personal data. */
function told({ at, by, did, ward, why, detail }: AuditEvent, reader: Actor, campaign: Campaign) {
  const isNamed = ward === '' || seesPeople(reader, ward, campaign);
  const { household, households, changed, ...rest } = detail;
  const name = wardOf(campaign, ward)?.name;
  if (isNamed) return { at, by, did, ward, name, why, detail };
  return { at, by, did, ward, name, detail: { ...rest, ...countsOf({ households, changed }) } };
}

type Detail = AuditEvent['detail'];

/** Lists of households as numbers. */
function countsOf(lists: Readonly<Record<string, Detail[string] | undefined>>): Detail {
  const counts: Detail = {};
  for (const [name, list] of Object.entries(lists)) {
    if (list !== undefined) counts[name] = Array.isArray(list) ? list.length : list;
  }
  return counts;
}
