import { audience, may } from '../../shared/access/policy.ts';
import { resultOf } from '../../shared/results/result.ts';
import { countChains } from '../audit/audit-chains.ts';
import { campaignRead } from './campaign-read.ts';

/** The result of the asker's area as it stands, with its audit chains and that of the campaign checked. */
export const readResult = campaignRead('readResult', async ({ run, campaign, by, ports }) => {
  const isOwn = (ward: string): boolean => may(by, audience.staff, ward, campaign);
  const reviews = (await ports.wards.list(campaign.id)).filter(({ ward }) => isOwn(ward));
  const wards = reviews.map(({ ward }) => ward);
  const { events, broken } = await countChains(campaign.id, wards, ports);
  const duplicates = await ports.households.duplicates(campaign.id);
  const reminders = await ports.reminders.list(campaign.id);
  return resultOf({
    run,
    reviews,
    duplicates: duplicates.filter(({ holders }) => holders.some(({ ward }) => isOwn(ward))),
    reminders: reminders.filter(({ ward }) => isOwn(ward)),
    audit: { events, valid: broken === 0 },
  });
});
