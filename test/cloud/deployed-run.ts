import * as z from 'zod';
import type { CampaignFolder } from '../../local/simulation/campaign-folder.ts';
import type { SimulatedEvent } from '../../local/simulation/perform-event.ts';
import { addDays, instantOf } from '../../shared/calendar.ts';
import { type Campaign, wardsOf } from '../../shared/campaign.ts';
import { actOverHttp } from './deployed-acts.ts';
import { type Account, letIn, type Person, personWith } from './deployed-people.ts';
import type { Site } from './deployed-site.ts';
import { until } from './deployed-until.ts';

/** A host of the campaign, seen from outside, with a clock that can be moved. */
export interface World {
  readonly site: Site;
  /** The account that lets all others in. */
  readonly coordinator: Account;
  /** Sets the clock, before anything is there that could be due. */
  begin(at: Date): Promise<void>;
  /** Lets time pass to an instant; whatever is due on the way is called, and arrives, at its own time. */
  passTo(at: Date, settle: () => Promise<void>): Promise<void>;
}

/** What a campaign came to, as the simulation tells it of one machine. */
export interface Outcome {
  readonly result: Readonly<Record<string, unknown>>;
  readonly refused: { at: string; do: string; ward: string; refusal: string }[];
}

/** Runs a campaign folder with its `events.json` over HTTP, everybody with a session of their own. */
export async function runOverHttp(folder: CampaignFolder, world: World): Promise<Outcome> {
  const { campaign, path, events } = folder;
  const { site } = world;
  await world.begin(beginningOf(campaign));
  const first = personWith(world.coordinator, site);
  await launch(folder, first);
  const people = await letIn(site, campaign, first);
  const settle = () => settled(folder, first);
  await settle();
  const refused: Outcome['refused'] = [];
  for (const event of actsOf(events ?? [])) {
    const { at, do: deed, ward } = event;
    await world.passTo(instantOf(at.slice(0, 10), at.slice(11)), settle);
    const refusal = await refusalOf(actOverHttp(event, { site, campaign, folder: path, people, settle }));
    if (refusal) refused.push({ at, do: deed, ward, refusal });
    await settle();
  }
  return { result: await readResult(folder, first), refused };
}

/** The simulation's own beginning. */
export const beginningOf = ({ calendar }: Campaign): Date =>
  instantOf(addDays(calendar.training.from, -7), '08:00');

const actsOf = (events: NonNullable<CampaignFolder['events']>): SimulatedEvent[] =>
  events.map((event, index) => ({ ...event, id: `event-${index + 1}` }));

async function launch({ campaign, opening }: CampaignFolder, first: Person): Promise<void> {
  await first.ask('createCampaign', { body: { campaign, opening: Object.fromEntries(opening) } });
  await first.ask('launchCampaign', { params: { campaign: campaign.id } });
}

/** The name of a refusal, which is an outcome like any other; of anything else the error itself is thrown. */
async function refusalOf(work: Promise<void>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if ((error as Error).name === 'Error') throw error;
    return (error as Error).name;
  }
}

const WardSeen = z.object({
  campaign: z.object({ status: z.string() }),
  ward: z.object({ stage: z.string() }),
  stages: z.array(z.object({ closedAt: z.string().optional() })),
});
type WardSeen = z.infer<typeof WardSeen>;

/** Nothing is on its way: every ward's last stage is open, or all are recorded and the campaign is closed. */
export async function settled({ campaign }: CampaignFolder, first: Person): Promise<void> {
  const wards = wardsOf(campaign).map(({ code }) => code);
  await until('every ward has arrived at its stage', async () => {
    const seen = await Promise.all(wards.map((ward) => readWard({ campaign: campaign.id, ward })));
    return seen.every(hasArrived) && (!seen.every(isRecorded) || seen[0]!.campaign.status === 'closed');
  });
  async function readWard(params: Record<string, string>): Promise<WardSeen> {
    return WardSeen.parse(await first.ask('readWard', { params }));
  }
}

const isRecorded = ({ ward }: WardSeen): boolean => ward.stage === 'recorded';
const hasArrived = (seen: WardSeen): boolean => {
  const last = seen.stages.at(-1);
  return isRecorded(seen) || (last !== undefined && last.closedAt === undefined);
};

async function readResult({ campaign }: CampaignFolder, first: Person): Promise<Outcome['result']> {
  const result = await first.ask('readResult', { params: { campaign: campaign.id } });
  return z.record(z.string(), z.unknown()).parse(result);
}
