import type { Account } from '../../shared/access/account.ts';
import { mayManage } from '../../shared/access/accounts.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Identity } from '../../shared/ports.ts';

/** The accounts that somebody manages in a campaign's areas. */
export const managedUsers = async (by: Actor, campaign: Campaign, identity: Identity): Promise<Account[]> =>
  (await identity.users()).filter((user) => mayManage(by, user, campaign));

/** One of them by its name. Refuses `UserNotFound`, also for an account that somebody else manages. */
export async function managedUser(
  name: string,
  by: Actor,
  campaign: Campaign,
  identity: Identity,
): Promise<Account> {
  const found = (await managedUsers(by, campaign, identity)).find((user) => user.name === name);
  if (!found) throw new Refusal('UserNotFound');
  return found;
}

/**
 * One of them that is not the asker's own. Refuses `NotAllowed` for that: a province could end up with nobody who adds
 * accounts, and one's own password and second factor change only for whoever knows the present ones.
 */
export async function otherManagedUser(
  name: string,
  by: Actor,
  campaign: Campaign,
  identity: Identity,
): Promise<Account> {
  const user = await managedUser(name, by, campaign, identity);
  if (user.name === by.name) throw new Refusal('NotAllowed');
  return user;
}
