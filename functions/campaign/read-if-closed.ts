import { audience, may } from '../../shared/access/policy.ts';
import { dayOf } from '../../shared/calendar.ts';
import { wardsOf } from '../../shared/campaign.ts';
import { duplicatesByWard } from '../../shared/duplicates.ts';
import { type IfClosed, ifClosedToday } from '../../shared/ward/if-closed.ts';
import { besideEach } from '../ward/beside.ts';
import { headOf, withoutNames } from './board-view.ts';
import { campaignRead } from './campaign-read.ts';

/** What would be missing, late and contradictory in the wards of the asker's area if the campaign closed today. */
export const readIfClosed = campaignRead('readIfClosed', async ({ run, campaign, by, ports }) => {
  const today = dayOf(ports.now());
  const sharedIds = duplicatesByWard(await ports.households.duplicates(campaign.id));
  const names = new Map(wardsOf(campaign).map((ward) => [ward.code, ward.name]));
  const reviews = await ports.wards.list(campaign.id);
  const own = reviews.filter(({ ward }) => may(by, audience.staff, ward, campaign));
  const beside = await besideEach(own, run, ports);
  return {
    campaign: headOf(run),
    today,
    wards: own.map((review) => ({
      ward: review.ward,
      name: names.get(review.ward) ?? review.ward,
      stage: review.stage,
      ...withoutAnyName(
        ifClosedToday(review, {
          run,
          today,
          beside: beside.get(review.ward) ?? {},
          sharedIds: sharedIds.get(review.ward) ?? 0,
        }),
      ),
    })),
  };
});

const withoutAnyName = (left: IfClosed): IfClosed => ({ ...left, tasks: left.tasks.map(withoutNames) });
