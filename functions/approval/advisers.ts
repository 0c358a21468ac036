import type { Actor } from '../../shared/access/actor.ts';
import { audience, may } from '../../shared/access/policy.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { Identity } from '../../shared/ports.ts';

/** The accounts, beside the asker's own, that approve a ward's list at whatever level. */
export async function advisersOf(
  by: Actor,
  ward: string,
  campaign: Campaign,
  identity: Identity,
): Promise<string[]> {
  const users = await identity.users();
  const others = users.filter(
    (user) => user.name !== by.name && may(user, audience.approver, ward, campaign),
  );
  return others.map(({ name }) => name).sort();
}
