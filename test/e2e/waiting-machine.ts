import { movableClock } from '../../local/host/clock.ts';
import { openHost } from '../../local/host/host.ts';
import type { SecondFactor } from '../../local/identity/asked-second-factor.ts';
import { readCampaignFolder } from '../../local/simulation/campaign-folder.ts';
import { simulate } from '../../local/simulation/simulate.ts';
import { start } from '../../local/start.ts';
import type { Account as Holder } from '../../shared/access/account.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { at } from '../examples.ts';
import { toApproval } from '../local/simulation/campaigns/acts.ts';
import { smallFolder } from '../local/simulation/small-campaign.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import type { Account, Place } from './place.ts';

const password = 'lua-chin-vang-dong';

interface WaitingMachine extends Pick<Place, 'address' | 'stop'> {
  readonly accountOf: (user: Actor) => Account;
}

/** One machine with a small campaign whose two lists wait for their approval, at a local time from 06/11/2019 on. */
export async function waitingMachine(
  campaign: Campaign,
  until: string,
  users: readonly Holder[],
  secondFactor: SecondFactor = 'optional',
): Promise<WaitingMachine> {
  const clock = movableClock(at('2019-09-16T08:00'));
  const folder = temporaryFolder();
  // Without threads, so that a file is read when its hour is over.
  const host = openHost({ folder, now: clock.now, synchronous: 'NORMAL' });
  const lists = await readCampaignFolder(smallFolder(campaign, toApproval));
  await simulate(lists, host, clock, { until: at(until) });
  for (const user of users) await host.ports.identity.addUser(user, password);
  host.close();
  const machine = await start({ folder, port: 0, demo: false, now: clock.now, secondFactor });
  return {
    address: machine.address,
    stop: machine.stop,
    accountOf: ({ name }) => ({ name, password }),
  };
}
