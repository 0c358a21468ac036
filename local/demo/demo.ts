import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { instantOf } from '../../shared/calendar.ts';
import type { DemoAccount } from '../../shared/contract/session.ts';
import { replaceFile } from '../data-folder/replace-file.ts';
import { movableClock, systemClock } from '../host/clock.ts';
import { openHost } from '../host/host.ts';
import { readCampaignFolder } from '../simulation/campaign-folder.ts';
import { simulate } from '../simulation/simulate.ts';
import { addDemoAccounts, readDemoAccounts } from './demo-accounts.ts';

const simulatedFrom = instantOf('2019-09-20', '08:00');
/** In the middle of the survey, when there are wards in every stage. */
const simulatedUntil = instantOf('2019-11-06', '09:30');
const examples = fileURLToPath(new URL('../../examples/demo', import.meta.url));

export interface Demo {
  /** Milliseconds from the machine's time to the demo's. */
  readonly offset: number;
  readonly accounts: readonly DemoAccount[];
}

const demoFile = 'demo.json';
/** Without an offset the demo is not complete. */
const DemoFile = z.object({ offset: z.number().optional() });

/** Whether nothing was stored in a data folder yet. */
export const isNewFolder = (folder: string): boolean =>
  !['rasoat.db', 'vault.key', demoFile].some((name) => existsSync(join(folder, name)));

/** The demo in a data folder: undefined where there is none, `incomplete` where filling it was interrupted. */
export function readDemo(folder: string): Demo | 'incomplete' | undefined {
  const path = join(folder, demoFile);
  if (!existsSync(path)) return undefined;
  const { offset } = DemoFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  return offset === undefined ? 'incomplete' : { offset, accounts: readDemoAccounts(folder) };
}

/**
 * Simulates the demo's campaign in a data folder up to its moment, and adds its accounts. The offset of that moment is
 * stored, so that the demo's time goes on from there. An interrupted call is completed by the next one.
 */
export async function fillDemo(folder: string, real: () => Date = systemClock): Promise<Demo> {
  const campaignFolder = await readCampaignFolder(examples);
  replaceFile(folder, demoFile, JSON.stringify({}));
  const clock = movableClock(simulatedFrom);
  const host = openHost({ folder, now: clock.now, synchronous: 'NORMAL' });
  try {
    await simulate(campaignFolder, host, clock, { until: simulatedUntil });
    const accounts = await addDemoAccounts(folder, campaignFolder.campaign, host.ports.identity);
    const offset = simulatedUntil.getTime() - real().getTime();
    replaceFile(folder, demoFile, JSON.stringify({ offset }));
    return { offset, accounts };
  } finally {
    host.close();
  }
}
