import { ZodError } from 'zod';
import { closeCampaign } from '../../functions/campaign/close-campaign.ts';
import { createCampaign } from '../../functions/campaign/create-campaign.ts';
import { launchCampaign } from '../../functions/campaign/launch-campaign.ts';
import { readResult } from '../../functions/campaign/read-result.ts';
import { recordSupport } from '../../functions/support/record-support.ts';
import { instantOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import type { MovableClock } from '../host/clock.ts';
import type { Host } from '../host/host.ts';
import { coordinator } from './actors.ts';
import type { CampaignFolder } from './campaign-folder.ts';
import { type BoardAt, defaultEvents } from './default-events.ts';
import { inspectionResults } from './inspection-results.ts';
import { performEvent, type SimulatedEvent } from './perform-event.ts';
import { type SimulationProgress, simulationProgress } from './progress.ts';

export interface SimulationOptions {
  /** Stops before the first event at or after this instant and leaves the campaign unfinished. */
  readonly until?: Date;
  /** Called after every event, refused or not. */
  readonly onEvent?: (event: SimulatedEvent, refusal: Refusal | undefined) => void;
}

/**
 * Runs a whole campaign in virtual time, with the same steps, workflows, runner and stores as a real one. An
 * interrupted simulation goes on where it stopped and ends with the same result.
 */
export async function simulate(
  folder: CampaignFolder,
  host: Host,
  clock: MovableClock,
  { until, onEvent = () => {} }: SimulationOptions = {},
): Promise<void> {
  const { campaign, path } = folder;
  const progress = simulationProgress(host.db, campaign.id);
  const time = virtualTime(host, clock, progress);
  const simulation = { campaign, folder: path, ports: host.ports, settle: host.settle };
  const boardAt: BoardAt = async (instant) => {
    await time.passTo(until && until < instant ? until : instant);
    return host.ports.wards.list(campaign.id);
  };
  await launch(folder, host);
  for await (const event of eventsOf(folder, boardAt)) {
    if (progress.isDone(event)) continue;
    const at = timeOf(event.at);
    if (until && at >= until) break;
    await time.passTo(at);
    const refusal = await attempt(() => performEvent(event, simulation));
    await host.settle();
    progress.done(event, refusal?.name);
    onEvent(event, refusal);
  }
  if (until) return time.passTo(until);
  await finish(folder, host, time);
}

/** The result of the campaign, with its refused events and its transitions. */
export async function simulationResult({ campaign }: CampaignFolder, host: Host) {
  const { audit, ...result } = await readResult(
    { campaignId: campaign.id, by: coordinator(campaign) },
    host.ports,
  );
  const refused = simulationProgress(host.db, campaign.id).refused();
  const inspections = await inspectionResults(campaign, host);
  return {
    ...result,
    refused,
    audit,
    transitions: host.runner.transitions(),
    ...(inspections.length > 0 && { inspections }),
  };
}

const timeOf = (local: string): Date => instantOf(local.slice(0, 10), local.slice(11));

async function launch(
  { campaign, opening, support }: CampaignFolder,
  { ports, settle }: Host,
): Promise<void> {
  const by = coordinator(campaign);
  const entries = Object.fromEntries([...opening].map(([ward, list]) => [ward, [...list]]));
  await createCampaign({ campaign, opening: entries, by }, ports);
  if (support.length > 0) {
    const rows = [...support];
    await recordSupport({ campaignId: campaign.id, by, support: rows, request: 'support' }, ports);
  }
  const { status } = await ports.campaigns.get(campaign.id);
  if (status !== 'closed') await launchCampaign({ campaignId: campaign.id, by, request: 'launch' }, ports);
  await settle();
}

/** The events of the folder, or default ones. */
async function* eventsOf(
  { campaign, path, events }: CampaignFolder,
  boardAt: BoardAt,
): AsyncGenerator<SimulatedEvent> {
  if (!events) return yield* defaultEvents(campaign, path, boardAt);
  for (const [index, event] of events.entries()) yield { ...event, id: `event-${index + 1}` };
}

interface VirtualTime {
  moveTo(instant: Date): void;
  /** Moves to an instant, stopping wherever a timer is due on the way. */
  passTo(instant: Date): Promise<void>;
}

function virtualTime(host: Host, clock: MovableClock, progress: SimulationProgress): VirtualTime {
  const moveTo = (instant: Date) => {
    progress.moveTo(instant);
    clock.moveTo(instant);
  };
  const before = progress.time();
  if (before) clock.moveTo(before);
  return {
    moveTo,
    async passTo(instant) {
      for (let due = host.nextDue(); due && due <= instant; due = host.nextDue()) {
        moveTo(due);
        await host.tick();
      }
      moveTo(instant);
    },
  };
}

/** The refusal of what a person did, if there is one. Any other error is a fault of the program. */
async function attempt(work: () => Promise<void>): Promise<Refusal | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    if (error instanceof ZodError) return new Refusal('BadRequest');
    throw error;
  }
}

/** Lets time pass until every ward is recorded; on the planned day the coordinator closes the campaign. */
async function finish({ campaign }: CampaignFolder, host: Host, time: VirtualTime): Promise<void> {
  const isRunning = async () => (await host.ports.campaigns.get(campaign.id)).status === 'running';
  const end = instantOf(campaign.calendar.close, '17:00');
  for (let due = host.nextDue(); due && due <= end && (await isRunning()); due = host.nextDue()) {
    time.moveTo(due);
    await host.tick();
  }
  if (!(await isRunning())) return;
  time.moveTo(end);
  const by = coordinator(campaign);
  const reason = 'Hết thời hạn của đợt rà soát';
  await closeCampaign({ campaignId: campaign.id, by, reason, request: 'close' }, host.ports);
  await host.settle();
}
