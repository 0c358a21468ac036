import { wardsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';

/**
 * Deletes a campaign before its launch, with the opening lists of its wards. Its audit chains stay, so that they tell
 * who made and deleted it. Refuses `CampaignLaunched`.
 */
export const deleteCampaign = campaignCommand('deleteCampaign', async ({ campaignId, run, event, ports }) => {
  if (run.status !== 'prepared') throw new Refusal('CampaignLaunched', { campaign: campaignId });
  const wards = wardsOf(run.campaign);
  await ports.campaigns.remove(run, { ...event, detail: { wards: wards.length } });
  // Afterwards, because it may have been launched at the same moment: then `remove` refuses, and the lists stay.
  for (const { code } of wards) await ports.households.putOpening({ campaignId, ward: code }, []);
  await ports.support.put(campaignId, []);
  return undefined;
});
