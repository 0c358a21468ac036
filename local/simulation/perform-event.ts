import { createReadStream, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { commitBatch } from '../../functions/batch/commit-batch.ts';
import { nameOfBatch, receiveBatch } from '../../functions/batch/receive-batch.ts';
import { loadStep, type UncheckedStep } from '../../functions/perform.ts';
import { postList } from '../../functions/posting/post-list.ts';
import { forwardList } from '../../functions/ward/forward-list.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { type CampaignEvent, commandOf } from '../../shared/simulation/events.ts';
import type { Host } from '../host/host.ts';
import { actorFor, wardOfficer } from './actors.ts';

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
export async function performEvent(event: SimulatedEvent, given: Simulation): Promise<void> {
  // Wards may have been added since the beginning.
  const { campaign } = await given.ports.campaigns.get(given.campaign.id);
  const simulation = { ...given, campaign };
  if (event.do === 'upload') return upload(event, simulation);
  if (event.do === 'forward') return forward(event, simulation);
  if (event.do === 'correct' || event.do === 'drop') return correct(event, simulation);
  const { id, ward, at: _, do: did, ...said } = event;
  const { ports } = simulation;
  const name = commandOf(did);
  const step: UncheckedStep = await loadStep(name);
  const review = (await ports.wards.list(campaign.id)).find((each) => each.ward === ward);
  const who = { by: actorFor(name, campaign, ward, review), request: id };
  const batch = event.do === 'undo' || event.do === 'discard' ? await batchNamed(event, simulation) : {};
  const receipts = await receiptsIn(said, { campaignId: campaign.id, ward }, ports);
  await step({ ...said, ...batch, ...receipts, campaignId: campaign.id, ward, ...who }, ports);
}

/** The ward's newest batch of a file that can be undone or discarded. Refuses `BatchNotFound`. */
async function batchNamed(
  { ward, file, do: did }: SimulatedEvent & { do: 'undo' | 'discard' },
  { campaign, ports }: Simulation,
): Promise<{ batchId: string }> {
  const batches = await ports.batches.list({ campaignId: campaign.id, ward });
  const named = batches.filter(({ name }) => name === nameOfBatch(basename(file)));
  const batch = named.find(({ status }) => (status === 'committed') === (did === 'undo')) ?? named[0];
  if (!batch) throw new Refusal('BatchNotFound');
  return { batchId: batch.id };
}

/** In a simulation a receipt is the number of what came in for its ward, from 1: nobody knows the codes before. */
async function receiptsIn(
  { receipt, receipts }: Readonly<Record<string, unknown>>,
  ref: WardRef,
  { intakes }: Simulation['ports'],
) {
  if (receipt === undefined && receipts === undefined) return {};
  const heads = await intakes.heads(ref);
  const codeOf = (number: unknown): string => heads[Number(number) - 1]?.receipt ?? String(number);
  return {
    ...(receipt !== undefined && { receipt: codeOf(receipt) }),
    ...(Array.isArray(receipts) && { receipts: receipts.map(codeOf) }),
  };
}

/** Corrects the newest file of a name and records what is right now. */
async function correct(
  event: SimulatedEvent & { do: 'correct' | 'drop' },
  { campaign, ports }: Simulation,
): Promise<void> {
  const { id, ward, at: _, do: did, file, ...said } = event;
  const asWard = { campaignId: campaign.id, ward, by: wardOfficer(campaign, ward) };
  const batches = await ports.batches.list(asWard);
  const batch = batches.find(
    ({ name, status }) =>
      name === nameOfBatch(basename(file)) && (status === 'committed' || status === 'ready'),
  );
  if (!batch) throw new Refusal('BatchNotFound');
  const step: UncheckedStep = await loadStep(commandOf(did));
  const call = { ...said, ...asWard, batchId: batch.id, request: id };
  const { id: batchId } = z.object({ id: z.string() }).parse(await step(call, ports));
  await commitBatch({ ...asWard, request: `${id}-commit`, batchId }, ports);
}

/** Validates an upload and commits it at once. */
async function upload(
  event: SimulatedEvent & { do: 'upload' },
  { campaign, folder, ports, settle }: Simulation,
): Promise<void> {
  const { ward, id, file, confirm } = event;
  const asWard = { campaignId: campaign.id, ward, by: wardOfficer(campaign, ward) };
  const { upload } = await receiveBatch({ ...asWard, request: id, name: basename(file) }, ports);
  if (upload) {
    const token = basename(upload.url);
    await ports.files.receive(token, createReadStream(pathIn(folder, file)));
  }
  await settle();
  await commitBatch({ ...asWard, request: `${id}-commit`, batchId: id, confirm }, ports);
}

function pathIn(folder: string, file: string): string {
  const path = join(folder, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Refusal('FileNotFound');
  return path;
}

/** Forwards the list and posts it at the same instant. */
async function forward(event: SimulatedEvent, { campaign, ports, settle }: Simulation): Promise<void> {
  const { ward, id } = event;
  const asWard = { campaignId: campaign.id, ward, by: wardOfficer(campaign, ward) };
  await forwardList({ ...asWard, request: id }, ports);
  await settle();
  const places = ['Trụ sở UBND xã', 'Nhà văn hóa thôn'];
  await postList({ ...asWard, request: `${id}-post`, places }, ports);
}
