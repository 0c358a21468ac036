import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { Actor } from '../shared/access/policy.ts';
import { instantOf } from '../shared/calendar.ts';
import type { Campaign } from '../shared/campaign.ts';
import { readCampaignFolder } from './campaign-folder.ts';
import { movableClock, systemClock } from './host/clock.ts';
import { type Host, openHost } from './host/host.ts';
import { approver, coordinator, wardOfficer } from './simulation/actors.ts';
import { simulate } from './simulation/simulate.ts';

/** In the middle of the survey, when there are wards in every stage. */
const standsAt = instantOf('2019-11-06', '09:30');
const beginsAt = instantOf('2019-09-20', '08:00');
/** A ward that has something to do at that moment: rejected households to mend. */
const wardShown = '02071';
const examples = fileURLToPath(new URL('../examples/demo', import.meta.url));

const DemoAccount = Actor.extend({ areaName: z.string(), password: z.string() });
export type DemoAccount = z.infer<typeof DemoAccount>;

/** What makes a data folder a demo's: how far its time stands from the machine's. */
export interface Demo {
  readonly offset: number;
  /** As long as `demo-accounts.txt` is there; the database has their hashes alone. */
  readonly accounts: readonly DemoAccount[];
}

/** Without an offset the folder is still being filled. */
const Kept = z.object({ offset: z.number().optional() });

const demoFile = 'demo.json';
const accountsFile = 'demo-accounts.txt';

/** A folder in which nothing was begun. */
export const isNewFolder = (folder: string): boolean =>
  !['rasoat.db', 'vault.key', demoFile].some((name) => existsSync(join(folder, name)));

/** The demo that a folder holds: undefined where it is none, `half` where filling it was interrupted. */
export function readDemo(folder: string): Demo | 'half' | undefined {
  const path = join(folder, demoFile);
  if (!existsSync(path)) return undefined;
  const { offset } = Kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  return offset === undefined ? 'half' : { offset, accounts: readAccounts(folder) };
}

/**
 * Fills a data folder with the demo's campaign up to its moment, and makes its accounts. From then on the time goes on
 * by the kept offset. Interrupted, it is gone on with at the next start.
 */
export async function fillDemo(folder: string, real: () => Date = systemClock): Promise<Demo> {
  const campaignFolder = await readCampaignFolder(examples);
  keep(folder, demoFile, JSON.stringify({}));
  const clock = movableClock(beginsAt);
  const host = openHost({ folder, now: clock.now, synchronous: 'NORMAL' });
  try {
    await simulate(campaignFolder, host, clock, { until: standsAt });
    const accounts = newAccounts(campaignFolder.campaign);
    await addAccounts(host, accounts);
    keep(folder, accountsFile, accountLines(accounts));
    const offset = standsAt.getTime() - real().getTime();
    keep(folder, demoFile, JSON.stringify({ offset }));
    return { offset, accounts };
  } finally {
    host.close();
  }
}

function keep(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** An account that an interrupted start had made gets the password that is printed now. */
async function addAccounts({ ports: { identity } }: Host, accounts: readonly DemoAccount[]): Promise<void> {
  const known = new Set((await identity.users()).map(({ name }) => name));
  await Promise.all(
    accounts.map(({ name, role, area, password }) =>
      known.has(name)
        ? identity.setPassword(name, password)
        : identity.addUser({ name, role, area }, password),
    ),
  );
}

/** One account for each role, named as the campaign's people are in its story. */
function newAccounts(campaign: Campaign): DemoAccount[] {
  const district = approver(campaign, wardShown);
  const observer: Actor = { name: 'giam-sat', role: 'observer', area: district.area };
  return [coordinator(campaign), district, wardOfficer(wardShown), observer].map((actor) => ({
    ...actor,
    areaName: areaName(campaign, actor.area),
    password: randomBytes(9).toString('base64url'),
  }));
}

const areaName = ({ province, areas }: Campaign, code: string): string =>
  areas.find((area) => area.code === code)?.name ?? province.name;

/** The accounts as they are printed and kept: name, password, role, area. */
export const accountLines = (accounts: readonly DemoAccount[]): string =>
  accounts
    .map(
      ({ name, password, role, area, areaName }) =>
        `${name.padEnd(9)} ${password}  ${role.padEnd(8)} ${area.padEnd(5)} ${areaName}\n`,
    )
    .join('');

function readAccounts(folder: string): DemoAccount[] {
  const path = join(folder, accountsFile);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [name, password, role, area, ...words] = line.split(/ +/);
      return DemoAccount.parse({ name, password, role, area, areaName: words.join(' ') });
    });
}
