import { mayManage } from '../../shared/access/accounts.ts';
import { accountsChain } from '../../shared/access/accounts-chain.ts';
import { Role } from '../../shared/access/actor.ts';
import { campaignRead } from '../campaign/campaign-read.ts';
import { fullNames } from './full-names.ts';

/** What was done with the accounts that the asker manages, removed ones too; newest first. */
export const readAccountEvents = campaignRead('readAccountEvents', async ({ by, campaign, input, ports }) => {
  const { campaignId, ward } = accountsChain;
  const events = (await ports.audit.chain(campaignId, ward)).toReversed().filter(({ detail }) => {
    const role = Role.safeParse(detail.role);
    const [area, province] = [String(detail.area), String(detail.province)];
    return role.success && mayManage(by, { role: role.data, area, province }, campaign);
  });
  const names = await fullNames(ports.identity);
  return {
    events: events.slice(0, input.limit).map(({ at, by: who, did, detail }) => ({
      at,
      by: who,
      did,
      account: String(detail.account),
      ...(names.has(who) && { byFullName: names.get(who) }),
      ...(names.has(String(detail.account)) && { fullName: names.get(String(detail.account)) }),
    })),
  };
});
