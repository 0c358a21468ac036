import { createReadStream, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as steps from '../../functions/steps.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { CampaignEvent } from '../../shared/simulation/events.ts';
import type { Host } from '../host/host.ts';
import { approver, coordinator, trainer, wardOfficer } from './actors.ts';

/** An event with its idempotency key: performed again after a crash, it takes effect once. */
export type SimulatedEvent = CampaignEvent & { readonly id: string };

export interface Simulation {
  readonly campaign: Campaign;
  /** The campaign folder, which holds the uploads. */
  readonly folder: string;
  readonly ports: Host['ports'];
  /** Runs workflows and arrived files until nothing is left to do. */
  readonly settle: () => Promise<void>;
}

/** Performs an event through the same steps as the web app, as the person whose work it is. */
export async function performEvent(event: SimulatedEvent, simulation: Simulation): Promise<void> {
  const perform = performers[event.do] as Performer<SimulatedEvent>;
  await perform(event, simulation);
}

type Performer<Event> = (event: Event, simulation: Simulation) => Promise<unknown>;

type Performers = {
  readonly [Do in SimulatedEvent['do']]: Performer<Extract<SimulatedEvent, { do: Do }>>;
};

const performers: Performers = {
  train: (event, { campaign, ports }) => {
    const by = trainer(campaign, event.ward);
    return steps.recordTraining({ ...where(event, campaign), by, attended: event.attended }, ports);
  },
  upload,
  excuse: (event, { campaign, ports }) => {
    const { household, reason } = event;
    return steps.excuseHousehold({ ...asWard(event, campaign), household, reason }, ports);
  },
  withdraw: (event, { campaign, ports }) => {
    const { household, reason } = event;
    return steps.withdrawHousehold({ ...asWard(event, campaign), household, reason }, ports);
  },
  submit: (event, { campaign, ports }) => steps.submitSurvey(asWard(event, campaign), ports),
  meeting: (event, { campaign, ports }) => {
    const { village, attended, agreed } = event;
    return steps.recordMeeting({ ...asWard(event, campaign), village, attended, agreed }, ports);
  },
  forward,
  object: (event, { campaign, ports }) => {
    const { household, text } = event;
    return steps.fileObjection({ ...asWard(event, campaign), household, text }, ports);
  },
  resolve: (event, { campaign, ports }) => {
    const { household, outcome, set } = event;
    return steps.resolveObjection({ ...asWard(event, campaign), household, outcome, set }, ports);
  },
  approve: (event, { campaign, ports }) => steps.approveWard(asApprover(event, campaign), ports),
  return: (event, { campaign, ports }) => {
    const { households, reason } = event;
    return steps.returnHouseholds({ ...asApprover(event, campaign), households, reason }, ports);
  },
  extend: (event, { campaign, ports }) => {
    const { stage, to, reason } = event;
    const by = coordinator(campaign);
    return steps.extendStage({ ...where(event, campaign), by, stage, to, reason }, ports);
  },
};

const where = ({ ward, id }: SimulatedEvent, campaign: Campaign) => ({
  campaignId: campaign.id,
  ward,
  request: id,
});

const asWard = (event: SimulatedEvent, campaign: Campaign) => ({
  ...where(event, campaign),
  by: wardOfficer(event.ward),
});

const asApprover = (event: SimulatedEvent, campaign: Campaign) => ({
  ...where(event, campaign),
  by: approver(campaign, event.ward),
});

/** Validates an upload and commits it at once. */
async function upload(
  event: SimulatedEvent & { do: 'upload' },
  { campaign, folder, ports, settle }: Simulation,
): Promise<void> {
  const { id, file } = event;
  const officer = asWard(event, campaign);
  const { upload } = await steps.receiveBatch({ ...officer, name: basename(file) }, ports);
  if (upload) {
    const token = basename(upload.url);
    await ports.files.receive(token, createReadStream(pathIn(folder, file)));
  }
  await settle();
  await steps.commitBatch({ ...officer, request: `${id}-commit`, batchId: id }, ports);
}

function pathIn(folder: string, file: string): string {
  const path = join(folder, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Refusal('FileNotFound');
  return path;
}

/** Forwards the list and posts it at the same instant. */
async function forward(event: SimulatedEvent, { campaign, ports, settle }: Simulation): Promise<void> {
  const officer = asWard(event, campaign);
  await steps.forwardList(officer, ports);
  await settle();
  const places = ['Trụ sở UBND xã', 'Nhà văn hóa thôn'];
  await steps.postList({ ...officer, request: `${event.id}-post`, places }, ports);
}
