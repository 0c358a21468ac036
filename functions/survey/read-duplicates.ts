import { Actor, may } from '../../shared/access/policy.ts';
import { task } from '../task.ts';
import { WardPlace } from '../ward/ward-place.ts';

const Input = WardPlace.extend({ by: Actor });

/**
 * The ward's households that share a citizen id with another household of the campaign (W303), never the id itself.
 * A household of a ward that the asker may not look into is named by its ward alone.
 */
export const readDuplicates = task(Input, async ({ campaignId, ward, by }, { campaigns, households }) => {
  const { campaign } = await campaigns.get(campaignId);
  const seen = (code: string) => may(by, 'seePersonalData', code, campaign);
  const shared = (await households.duplicates(campaignId)).flatMap(({ holders }) => {
    const own = holders.filter((holder) => holder.ward === ward);
    return own.map((mine) => ({
      household: mine.key,
      with: holders
        .filter((other) => other !== mine)
        .map(({ ward: code, key }) => (seen(code) ? { ward: code, household: key } : { ward: code })),
    }));
  });
  return { duplicates: shared };
});
