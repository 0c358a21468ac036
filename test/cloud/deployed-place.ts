import type { CampaignFolder } from '../../local/simulation/campaign-folder.ts';
import { instantOf } from '../../shared/calendar.ts';
import type { Place } from '../e2e/place.ts';
import { openFront } from './deployed-front.ts';
import { personWith } from './deployed-people.ts';
import { beginningOf, settled } from './deployed-run.ts';
import type { Stack } from './deployed-stack.ts';
import { deployedWorld } from './deployed-world.ts';

/** A deployed rehearsal as a place with pages, where nothing has been done yet. */
export async function deployedPlace(stack: Stack, folder: CampaignFolder): Promise<Place> {
  const { campaign } = folder;
  const world = deployedWorld(stack, { campaignId: campaign.id, byItself: new Map() });
  await world.begin(beginningOf(campaign));
  const coordinator = personWith(stack.first, world.site);
  const settle = () => settled(folder, coordinator);
  const { address, stop } = await openFront(stack);
  return {
    address,
    coordinator: stack.first,
    async passTo(local) {
      await settle();
      await world.passTo(instantOf(local.slice(0, 10), local.slice(11)), settle);
    },
    settle,
    stop,
  };
}
