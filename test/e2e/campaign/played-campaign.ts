import { type CampaignFolder, readCampaignFolder } from '../../../local/simulation/campaign-folder.ts';
import { CampaignEvents } from '../../../shared/simulation/events.ts';

const folder = new URL('../../cloud/campaign', import.meta.url).pathname;
/** Cannot come to its training. */
const untrained = '02068';

/** The deployed test's campaign, but that the province waives the training of one ward. */
export async function playedCampaign(): Promise<CampaignFolder> {
  const campaign = await readCampaignFolder(folder);
  const events = (campaign.events ?? []).map((event) => {
    const { at, ward, do: did } = event;
    if (did !== 'train' || ward !== untrained) return event;
    return { at, ward, do: 'waiveTraining', reason: 'Cán bộ xã đã tập huấn năm trước' };
  });
  return { ...campaign, events: CampaignEvents.parse(events) };
}
