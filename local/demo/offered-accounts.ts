import { dayOf } from '../../shared/calendar.ts';
import type { DemoAccount, OfferedAccount } from '../../shared/contract/session.ts';
import type { Ports } from '../../shared/ports.ts';
import { whatNext } from '../../shared/ward/next/what-next.ts';

/** The demo's accounts with the work that waits for each at this moment. */
export async function offeredAccounts(
  accounts: readonly DemoAccount[],
  { campaigns, wards, now }: Pick<Ports, 'campaigns' | 'wards' | 'now'>,
): Promise<OfferedAccount[]> {
  const today = dayOf(now());
  const runs = await campaigns.list();
  const perCampaign = runs.map(async (run) =>
    (await wards.list(run.campaign.id)).map((review) => ({
      review,
      area: whatNext(review, { ...run, today }).due?.area,
    })),
  );
  const duties = (await Promise.all(perCampaign)).flat();
  return accounts.map((account) => ({
    ...account,
    waiting: duties.filter(({ area }) => area === account.area).length,
    stage: duties.find(({ review }) => review.ward === account.area)?.review.stage,
  }));
}
