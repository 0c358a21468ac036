import { dryRun } from '../../shared/launch/dry-run.ts';
import { campaignRead } from '../campaign/campaign-read.ts';

/** What the campaign would do if it were launched now, from its wards' opening lists and its province's accounts. */
export const readDryRun = campaignRead('readDryRun', async ({ campaign, ports }) => {
  const reviews = await ports.wards.list(campaign.id);
  const users = await ports.identity.users();
  const opening = new Map(
    reviews.map(({ ward, totals }) => [
      ward,
      totals.opening.poor.households + totals.opening['near-poor'].households,
    ]),
  );
  const accounts = users.filter(({ province }) => province === campaign.province.code);
  return dryRun(campaign, { opening, accounts });
});
