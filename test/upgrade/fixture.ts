import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inject, onTestFinished } from 'vitest';
import type { Dynamo } from '../../functions/aws/dynamo/dynamo.ts';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { recountWards } from '../../functions/campaign/recount-wards.ts';
import { vaultOf } from '../../functions/vault.ts';
import { readKeyFile } from '../../local/data-folder/key-file.ts';
import { movableClock } from '../../local/host/clock.ts';
import { type HostOptions, openHost } from '../../local/host/host.ts';
import type { Executions } from '../fixtures/executions.ts';
import { type FixtureEvent, type Outcome, timeOf, type World } from '../fixtures/play.ts';
import { tablesFrom } from '../fixtures/table-items.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';

const fixtures = new URL('../fixtures', import.meta.url).pathname;

/** Every version that left a fixture. */
export const versions = readdirSync(fixtures).filter((name) => /^v\d+$/.test(name));

interface Rest {
  /** Local time at which the campaign was left. */
  readonly standsAt: string;
  readonly campaignId: string;
  readonly events: readonly FixtureEvent[];
}

const pathIn = (version: string, name: string): string => join(fixtures, version, name);
const textOf = (version: string, name: string): string => readFileSync(pathIn(version, name), 'utf8');

export const restOf = (version: string): Rest => JSON.parse(textOf(version, 'rest.json')) as Rest;
export const executionsOf = (version: string): Executions =>
  JSON.parse(textOf(version, 'executions.json')) as Executions;

/** What the version's own code made of the rest. Later versions count what it did not: their outcomes have more. */
export const expectedOf = (version: string): Outcome =>
  JSON.parse(gunzipSync(readFileSync(pathIn(version, 'expected.json.gz'))).toString()) as Outcome;

/** A copy of a packed folder, gone with the test. */
export function unpacked(version: string, name: 'folder' | 'runner'): string {
  const folder = temporaryFolder();
  execFileSync('tar', ['-xpzf', pathIn(version, `${name}.tar.gz`), '-C', folder]);
  return folder;
}

/** The version's tables in the engine, as they were left. */
const tablesOf = (version: string): Promise<Dynamo> =>
  tablesFrom(pathIn(version, 'tables.json.gz'), inject('dynamodb'));

/** A copy of a fixture's folder, upgraded to today's code at the moment at which it was left. */
export async function openWorld(version: string, folder: string, storesOver?: StoresOver): Promise<World> {
  const world = await openLeft(version, folder, storesOver);
  // As the first start and `migrate-executions` do.
  await recountWards(world.campaign, world.host.ports);
  return world;
}

type StoresOver = (now: () => Date) => NonNullable<HostOptions['stores']>;

/** The same, as it was left. */
export async function openLeft(version: string, folder: string, storesOver?: StoresOver): Promise<World> {
  const { standsAt, campaignId } = restOf(version);
  const clock = movableClock(timeOf(standsAt));
  const stores = storesOver && { stores: storesOver(clock.now) };
  const host = openHost({ folder, now: clock.now, synchronous: 'NORMAL', concurrency: 1, ...stores });
  onTestFinished(() => {
    if (host.db.isOpen) host.close();
  });
  const { campaign } = await host.ports.campaigns.get(campaignId);
  return { host, clock, campaign, folder: join(fixtures, version) };
}

/** The same over the version's tables, with a runner in place of Step Functions. */
export async function openCloudWorld(version: string, open = openWorld): Promise<World> {
  const folder = unpacked(version, 'runner');
  const dynamo = await tablesOf(version);
  return open(version, folder, (now) => dynamoStores(dynamo, vaultOf(readKeyFile(folder)), now));
}
