import { seesPeople } from '../../shared/access/policy.ts';
import { wardRead } from '../ward/ward-read.ts';

/**
 * The ward's households that share a citizen id with another household of the campaign (W303), never the id itself.
 * For a household of a ward that the asker may not look into, only the ward is named.
 */
export const readDuplicates = wardRead('readDuplicates', async ({ ref, by, campaign, ports }) => {
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
