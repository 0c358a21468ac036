import type { Actor } from '../../shared/access/actor.ts';
import { seesPeople } from '../../shared/access/policy.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { Duplicate } from '../../shared/records.ts';
import { wardRead } from '../ward/ward-read.ts';
import { likelyDuplicates } from './likely-duplicates.ts';

/**
 * The ward's households that share a citizen id with another household of the campaign (W303), never the id itself.
 * For a household of a ward that the asker may not look into, only the ward is named. Where wards are named, those that
 * are likely a household of these wards too.
 */
export const readDuplicates = wardRead('readDuplicates', async ({ ref, by, campaign, input, ports }) => {
  const found = await ports.households.duplicates(ref.campaignId);
  const duplicates = found.flatMap((duplicate) => pairsOf(duplicate, ref.ward, by, campaign));
  if (input.among === undefined) return { duplicates };
  const among = input.among.split(',');
  return { duplicates, likely: await likelyDuplicates({ campaign, by, ward: ref.ward, among, ports }) };
});

const pairsOf = ({ holders }: Duplicate, own: string, by: Actor, campaign: Campaign) =>
  holders
    .filter(({ ward }) => ward === own)
    .map((mine) => ({
      household: mine.key,
      with: holders
        .filter((other) => other !== mine)
        .map(({ ward, key }) => (seesPeople(by, ward, campaign) ? { ward, household: key } : { ward })),
    }));
