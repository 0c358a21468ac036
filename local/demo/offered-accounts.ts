import type { DemoAccount, OfferedAccount } from '../../shared/contract/session.ts';
import type { Ports } from '../../shared/ports.ts';
import { duty } from '../../shared/ward/duty.ts';

/** The demo's accounts with the work that waits for each at this moment. */
export async function offeredAccounts(
  accounts: readonly DemoAccount[],
  { campaigns, wards }: Ports,
): Promise<OfferedAccount[]> {
  const runs = await campaigns.list();
  const perCampaign = runs.map(async ({ campaign }) =>
    (await wards.list(campaign.id)).map((review) => ({ review, area: duty(review, campaign)?.area })),
  );
  const duties = (await Promise.all(perCampaign)).flat();
  return accounts.map((account) => ({
    ...account,
    waiting: duties.filter(({ area }) => area === account.area).length,
    stage: duties.find(({ review }) => review.ward === account.area)?.review.stage,
  }));
}
