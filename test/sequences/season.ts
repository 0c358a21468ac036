import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import * as z from 'zod';
import { loadStep, type UncheckedCall } from '../../functions/perform.ts';
import { movableClock } from '../../local/host/clock.ts';
import { type Host, openHost } from '../../local/host/host.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { dayOf } from '../../shared/calendar.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { type EndpointName, endpoint, endpointNames } from '../../shared/contract/contract.ts';
import { wardPath } from '../../shared/contract/endpoint.ts';
import { Refusal } from '../../shared/errors.ts';
import { asDeclared } from '../against-contract.ts';
import {
  at,
  campaignWith,
  coordinator,
  districtOfficer,
  entry,
  officerOf,
  ownDistrict,
  surveyFile,
} from '../examples.ts';
import { perform } from '../perform.ts';
import { randomFrom } from '../seed.ts';
import { type Draws, drawsFrom } from './draws.ts';
import { type Fields, fileOf, generators, type Scene } from './generators.ts';
import { requireSound } from './invariants.ts';
import { nextCommand } from './next-command.ts';
import { requireNobodyNamed } from './observer-reads.ts';
import { type Commits, isSame, requireRestored } from './undo-restores.ts';
import { once, takeHome } from './way-home.ts';

/** Every command of the contract in a ward. */
export const commandNames = endpointNames.filter((name) => {
  const { method, path } = endpoint(name);
  return method === 'POST' && path.startsWith(wardPath);
});

/** Commands for each ward, on average. */
const length = 40;
const firstDay = '2019-09-23T08:00';
const lastDay = '2020-01-30T18:00';
const listed = ['h-1', 'h-2', 'h-3'];
/** The last one is unknown everywhere. */
const keys = [...listed, 'h-4', 'h-5', 'h-99'];

export interface Tally {
  sequences: number;
  done: number;
  refused: number;
  replayed: number;
  undone: number;
  /** Households that an undo has left to another file. */
  kept: number;
  recorded: number;
  /** How often each command was done. */
  readonly by: Map<string, number>;
}

interface Season {
  readonly wardCodes: readonly string[];
  readonly host: Host;
  readonly campaign: Campaign;
  readonly draw: Draws;
  readonly tally: Tally;
  readonly commits: Commits;
  /** The commands so far, for whoever looks for a fault. */
  readonly log: string[];
  passTo(moment: Date): Promise<void>;
  now(): Date;
}

export const newTally = (): Tally => ({
  sequences: 0,
  done: 0,
  refused: 0,
  replayed: 0,
  undone: 0,
  kept: 0,
  recorded: 0,
  by: new Map(),
});

/**
 * Plays one campaign in virtual time: commands to its wards in any order, valid and invalid ones, with days passing
 * between them; each ward is one sequence. After each command what must hold is checked. Throws with the last commands.
 */
export async function playSeason(seed: number, wards: number, tally: Tally): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const clock = movableClock(at('2019-09-16T08:00'));
  const host = openHost({ folder, now: clock.now, synchronous: 'NORMAL', concurrency: 1 });
  const draw = drawsFrom(randomFrom(seed));
  const wardCodes = Array.from({ length: wards }, (_, index) => String(10_001 + index));
  const campaign = campaignOf(wardCodes, draw);
  const passTo = async (moment: Date) => {
    for (let due = host.nextDue(); due && due <= moment; due = host.nextDue()) {
      clock.moveTo(due);
      await host.tick();
    }
    clock.moveTo(moment);
  };
  const season = {
    wardCodes,
    host,
    campaign,
    draw,
    tally,
    commits: new Map(),
    log: [],
    passTo,
    now: clock.now,
  };
  try {
    await play(season);
  } catch (error) {
    throw new Error(`The season of seed ${seed} failed after:\n${season.log.slice(-60).join('\n')}`, {
      cause: error,
    });
  } finally {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function campaignOf(wardCodes: readonly string[], draw: Draws): Campaign {
  const wards = wardCodes.map((code) => ({
    code,
    level: 'ward',
    parent: ownDistrict,
    name: `Xã ${code}`,
    setting: 'rural',
  }));
  return campaignWith({
    areas: [{ code: ownDistrict, level: 'district', name: 'Nà Sơn' }, ...wards],
    approval: draw.one(['district', 'province', ['district', 'province']]),
    training: { gate: draw.one(['required', 'advisory']) },
    duplicates: { gate: draw.one(['required', 'advisory']) },
  });
}

async function play(season: Season): Promise<void> {
  const { wardCodes, host, campaign, draw, tally } = season;
  const { ports } = host;
  const opening = Object.fromEntries(wardCodes.map((code) => [code, listed.map((each) => entryOf(each))]));
  await perform('createCampaign', { campaign, opening, by: coordinator }, ports);
  await perform('launchCampaign', { campaignId: campaign.id, by: coordinator }, ports);
  await host.settle();
  const first = at(firstDay).getTime();
  const commands = wardCodes.length * length;
  const step = (at(lastDay).getTime() - first) / commands;
  for (let index = 0; index < commands; index += 1) {
    await season.passTo(new Date(first + step * index));
    if (draw.chance(0.002)) await inspect(season);
    await act(season, { campaignId: campaign.id, ward: draw.one(wardCodes) });
  }
  for (const ward of wardCodes) await requireSound({ campaignId: campaign.id, ward }, ports);
  tally.sequences += wardCodes.length;
  for (const ward of wardCodes) {
    await requireNobodyNamed({ campaignId: campaign.id, ward }, ports);
    await takeHome({ campaignId: campaign.id, ward }, season);
  }
  const reviews = await ports.wards.list(campaign.id);
  tally.recorded += reviews.filter(({ stage }) => stage === 'recorded').length;
}

const entryOf = (code: string) =>
  entry({ code, name: `Lò ${code}`, class: code === 'h-3' ? 'near-poor' : 'poor' });

async function inspect({ host, campaign }: Season): Promise<void> {
  const asked = { campaignId: campaign.id, by: coordinator, households: 3 };
  await perform('drawInspection', asked, host.ports).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

/** What people of a stage would do; anybody may try anything else. */
const usual: Readonly<Record<string, readonly EndpointName[]>> = {
  training: ['recordTraining', 'recordTraining', 'waiveTraining', 'extendStage'],
  survey: [
    'receiveBatch',
    'receiveBatch',
    'commitBatch',
    'commitBatch',
    'undoBatch',
    'discardBatch',
    'correctCell',
    'dropRow',
    'attachFile',
    'attachPosition',
    'excuseHousehold',
    'withdrawHousehold',
    'removeHousehold',
    'mergeHousehold',
    'changeVillages',
    'submitSurvey',
    'submitSurvey',
    'submitSurvey',
  ],
  vetting: [
    'changeVillages',
    'recordMeeting',
    'recordMeeting',
    'recordMeeting',
    'attachFile',
    'detachFile',
    'forwardList',
    'forwardList',
    'recall',
  ],
  posting: [
    'postList',
    'postList',
    'attachFile',
    'fileObjection',
    'claim',
    'accept',
    'dismiss',
    'resolveObjection',
  ],
  approval: [
    'approveWard',
    'approveWard',
    'approveWard',
    'returnHouseholds',
    'recall',
    'askOpinion',
    'giveOpinion',
  ],
  recorded: ['recall', 'recordRecheck'],
};

async function act(season: Season, ref: WardRef): Promise<void> {
  const { host, draw, log, tally } = season;
  const scene = await sceneOf(season, ref);
  const { name, fields } = commandFor(scene);
  const call: UncheckedCall = {
    ...ref,
    by: actorOf(name, ref, season),
    request: requestFrom(draw),
    ...fields,
  };
  log.push(
    `${season.now().toISOString()} ${ref.ward} ${scene.review.stage}: ${name} ${JSON.stringify(fields)}`,
  );
  const before = await stateOf(host, ref);
  const answer = await tried(name, call, host);
  if (answer instanceof Error) {
    log.push(`  ${answer.name}`);
    tally.refused += 1;
    expect(await stateOf(host, ref), 'a refused command changes nothing').toEqual(before);
    return;
  }
  tally.done += 1;
  tally.by.set(name, (tally.by.get(name) ?? 0) + 1);
  if (name === 'receiveBatch') await send(answer, scene, host);
  await host.settle();
  if (draw.chance(0.3)) await replay(name, call, season, ref);
  if (name === 'commitBatch') remember(String(call.batchId), before, await stateOf(host, ref), season);
  if (name === 'undoBatch') {
    const batches = await host.ports.batches.list(ref);
    const undone = { batch: String(call.batchId), batches, last: before.records };
    tally.kept += requireRestored(undone, (await stateOf(host, ref)).records, season.commits);
    tally.undone += 1;
  }
  await requireSound(ref, host.ports);
}

/** The command that takes the ward on, one that people of its stage give, or any other. */
function commandFor(scene: Scene): { readonly name: EndpointName; readonly fields: Fields } {
  const { draw, review } = scene;
  const next = draw.chance(0.4) ? nextCommand(scene) : undefined;
  const among = draw.chance(0.6) ? usual[review.stage] : undefined;
  const name = next?.name ?? draw.one(among ?? commandNames);
  return { name, fields: { ...generators[name]?.(scene), ...next?.fields } };
}

async function sceneOf({ host, draw, now }: Season, ref: WardRef): Promise<Scene> {
  const { ports } = host;
  const entries = await ports.intakes.heads(ref);
  const later = new Date(now().getTime() + (draw.below(20) - 5) * 86_400_000);
  return {
    draw,
    review: await ports.wards.get(ref),
    batches: await ports.batches.list(ref),
    decisions: await ports.decisions.list(ref),
    keys,
    receipts: entries.map(({ receipt }) => receipt),
    day: dayOf(later),
  };
}

const requestFrom = (draw: Draws): string => `r-${draw.below(2 ** 32)}-${draw.below(2 ** 32)}`;

/** Mostly somebody who may; sometimes anybody. */
function actorOf(name: EndpointName, { ward }: WardRef, { draw, wardCodes }: Season): Actor | undefined {
  const { who } = endpoint(name);
  const own = officerOf(ward);
  const people = [coordinator, districtOfficer, own, undefined];
  if (who === 'signedIn' || draw.chance(0.05)) return draw.one([...people, officerOf(draw.one(wardCodes))]);
  if (who.includes('approver')) return draw.one([coordinator, districtOfficer]);
  if (who.includes('public')) return draw.one([own, undefined]);
  return draw.one(people.filter((each) => each && who.includes(each.role)));
}

/** The state that a refused or repeated command must not change. */
async function stateOf({ ports }: Host, ref: WardRef) {
  const review = await ports.wards.get(ref);
  const records = await ports.households.records(ref, review.generations);
  const { length: events } = await ports.audit.chain(ref.campaignId, ref.ward);
  return { review, events, records: new Map(records.map((record) => [record.key, record])) };
}
type State = Awaited<ReturnType<typeof stateOf>>;

/** The answer, or why it was refused. Whatever else is thrown is a fault. */
async function tried(name: EndpointName, call: UncheckedCall, { ports }: Host): Promise<unknown> {
  const step = await loadStep(name);
  try {
    return await asDeclared(
      name,
      (step as (call: UncheckedCall, with_: typeof ports) => Promise<unknown>)(call, ports),
    );
  } catch (error) {
    if (error instanceof Refusal || error instanceof z.ZodError) return error;
    throw error;
  }
}

const Opened = z.object({ upload: z.object({ url: z.string() }) });

/** Sends the file of a batch that was opened; one in ten never comes. */
async function send(answer: unknown, scene: Scene, { ports }: Host): Promise<void> {
  if (scene.draw.chance(0.1)) return;
  const token = Opened.parse(answer).upload.url.split('/').at(-1) ?? '';
  await ports.files.receive(token, once(surveyFile(fileOf(scene))));
}

/** The same request again changes nothing. */
async function replay(name: EndpointName, call: UncheckedCall, { host, tally }: Season, ref: WardRef) {
  const before = await stateOf(host, ref);
  const again = await tried(name, call, host);
  await host.settle();
  // Whoever may no longer do it is refused; nothing else is.
  if (again instanceof Error) expect(['FileNotFound', 'BatchNotFound']).toContain(again.name);
  expect(await stateOf(host, ref), 'a repeated command changes nothing').toEqual(before);
  tally.replayed += 1;
}

function remember(batch: string, before: State, after: State, { commits }: Season): void {
  const changed = [...after.records].filter(([key, record]) => !isSame(before.records.get(key), record));
  commits.set(batch, new Map(changed.map(([key]) => [key, before.records.get(key)])));
}
