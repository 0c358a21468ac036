import * as z from 'zod';
import { Actor, may } from '../../shared/access/policy.ts';
import type { AuditEvent } from '../../shared/audit.ts';
import { type Campaign, wardOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { headOf } from '../campaign/read-board.ts';
import { task } from '../task.ts';

const Input = z.object({
  campaignId: z.string(),
  by: Actor,
  limit: z.int(),
  ward: z.string().optional(),
});

/** What happened, newest first: in one ward, or in the asker's whole area and the campaign itself. */
export const readStory = task(Input, async (input, ports) => {
  const run = await ports.campaigns.get(input.campaignId);
  const { campaign } = run;
  const seen = (await eventsOf(input, campaign, ports)).slice(0, input.limit);
  return { campaign: headOf(run), events: seen.map((event) => tell(event, input.by, campaign)) };
});

/** Read a good deal further than asked, because the newest events may all be of other areas. */
const reach = 20;

async function eventsOf(
  { campaignId, by, limit, ward }: z.infer<typeof Input>,
  campaign: Campaign,
  { audit }: Ports,
): Promise<AuditEvent[]> {
  if (ward !== undefined) {
    if (!may(by, 'seeStory', ward, campaign)) throw new Refusal('NotAllowed');
    return (await audit.chain(campaignId, ward)).toReversed();
  }
  const isHere = (event: AuditEvent) => event.ward === '' || may(by, 'seeStory', event.ward, campaign);
  return (await audit.story(campaignId, limit * reach)).filter(isHere);
}

/** Which households were meant, and reasons in free words, are for those who may see personal data. */
function tell({ at, by, did, ward, why, detail }: AuditEvent, reader: Actor, campaign: Campaign) {
  const seesPeople = ward === '' || may(reader, 'seePersonalData', ward, campaign);
  const { household, households, changed, ...rest } = detail;
  const name = wardOf(campaign, ward)?.name;
  if (seesPeople) return { at, by, did, ward, name, why, detail };
  return { at, by, did, ward, name, detail: { ...rest, ...countsOf({ households, changed }) } };
}

const countsOf = (lists: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]) => {
      if (list === undefined) return [];
      return [[name, Array.isArray(list) ? list.length : list]];
    }),
  );
