import { type CampaignFolder, readCampaignFolder } from '../../../local/simulation/campaign-folder.ts';
import { CampaignEvents } from '../../../shared/simulation/events.ts';

const folder = new URL('../../cloud/campaign', import.meta.url).pathname;
/** Cannot come to its training. */
const untrained = '02068';

/** The district approves this ward's list, takes that back and approves it again. */
const recalled: readonly object[] = [
  { at: '2019-10-23T09:00', do: 'recall', ward: '02056', reason: 'Chưa xem hết danh sách' },
  { at: '2019-10-23T10:00', do: 'approve', ward: '02056' },
];

/** The deployed test's campaign, but that the province waives the training of one ward, and a recall. */
export async function playedCampaign(): Promise<CampaignFolder> {
  const campaign = await readCampaignFolder(folder);
  const events = (campaign.events ?? []).map((event) => {
    const { at, ward, do: did } = event;
    if (did !== 'train' || ward !== untrained) return event;
    return { at, ward, do: 'waiveTraining', reason: 'Cán bộ xã đã tập huấn năm trước' };
  });
  const all = [...events, ...CampaignEvents.parse(recalled)].sort((a, b) => (a.at < b.at ? -1 : 1));
  return { ...campaign, events: CampaignEvents.parse(all) };
}
