import { seesPeople } from '../../shared/access/policy.ts';
import { campaignRead } from '../campaign-read.ts';

/**
 * The ward's households that share a citizen id with another household of the campaign (W303), never the id itself.
 * A household of a ward that the asker may not look into is named by its ward alone.
 */
export const readDuplicates = campaignRead('readDuplicates', async ({ ref, by, campaign, ports }) => {
  const duplicates = (await ports.households.duplicates(ref.campaignId)).flatMap(({ holders }) => {
    const own = holders.filter(({ ward }) => ward === ref.ward);
    return own.map((mine) => ({
      household: mine.key,
      with: holders
        .filter((other) => other !== mine)
        .map(({ ward, key }) => (seesPeople(by, ward, campaign) ? { ward, household: key } : { ward })),
    }));
  });
  return { duplicates };
});
