import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../shared/access/actor.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { DemoAccount } from '../../shared/contract/session.ts';
import type { Identity } from '../../shared/ports.ts';
import { replaceFile } from '../data-folder/replace-file.ts';
import { approver, coordinator, wardOfficer } from '../simulation/actors.ts';

/** An account of the demo, with the password that its page offers. */

/** A ward that has work to do at the demo's moment: rejected households to correct. */
const demoWard = '02071';

const accountsFile = 'demo-accounts.txt';

/**
 * Adds an account for each role, named like the people of the simulation, and lists them in `demo-accounts.txt`. An
 * account that an interrupted start added gets the new password.
 */
export async function addDemoAccounts(
  folder: string,
  campaign: Campaign,
  identity: Identity,
): Promise<DemoAccount[]> {
  const accounts = newAccounts(campaign);
  const known = new Set((await identity.users()).map(({ name }) => name));
  await Promise.all(
    accounts.map(({ name, role, area, province, password }) =>
      known.has(name)
        ? identity.setPassword(name, password, { mustChange: true })
        : identity.addUser({ name, role, area, province, mustChange: true }, password),
    ),
  );
  replaceFile(folder, accountsFile, accountLines(accounts));
  return accounts;
}

function newAccounts(campaign: Campaign): DemoAccount[] {
  const district = approver(campaign, demoWard);
  const observer: Actor = { ...district, name: 'giam-sat', role: 'observer' };
  return [coordinator(campaign), district, wardOfficer(campaign, demoWard), observer].map((actor) => ({
    ...actor,
    areaName: areaName(campaign, actor.area),
    password: randomBytes(9).toString('base64url'),
  }));
}

const areaName = ({ province, areas }: Campaign, code: string): string =>
  areas.find((area) => area.code === code)?.name ?? province.name;

/** The accounts as they are printed and stored: name, password, role, area. */
export const accountLines = (accounts: readonly DemoAccount[]): string =>
  accounts
    .map(
      ({ name, password, role, area, areaName }) =>
        `${name.padEnd(9)} ${password}  ${role.padEnd(8)} ${area.padEnd(5)} ${areaName}\n`,
    )
    .join('');

/** The accounts listed in `demo-accounts.txt`; none where it was deleted, because the database has only hashes. */
export function readDemoAccounts(folder: string): DemoAccount[] {
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
