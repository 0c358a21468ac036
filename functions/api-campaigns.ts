import { concerns } from '../shared/accounts.ts';
import type { CampaignRun } from '../shared/campaign.ts';
import { closeCampaign } from './close-campaign.ts';
import { createCampaign } from './create-campaign.ts';
import type { Api } from './http-types.ts';
import { launchCampaign } from './launch-campaign.ts';
import { moveWindow } from './move-window.ts';
import { readBoard } from './read-board.ts';
import { readReminders } from './read-reminders.ts';
import { readResult } from './read-result.ts';
import { readStory } from './read-story.ts';

type Routes =
  | 'listCampaigns'
  | 'createCampaign'
  | 'launchCampaign'
  | 'closeCampaign'
  | 'moveWindow'
  | 'readResult'
  | 'readBoard'
  | 'readReminders'
  | 'readStory';

/** What concerns a whole campaign. */
export const campaignApi: Pick<Api, Routes> = {
  async listCampaigns({ by }, { campaigns }) {
    const runs = await campaigns.list();
    return { campaigns: runs.filter(({ campaign }) => concerns(campaign, by)).map(lineOf) };
  },
  createCampaign: ({ body, by }, ports) => createCampaign({ ...body, by }, ports),
  launchCampaign: ({ params, by, request }, ports) =>
    launchCampaign({ campaignId: params.campaign, by, request }, ports),
  closeCampaign: ({ params, body, by, request }, ports) =>
    closeCampaign({ ...body, campaignId: params.campaign, by, request }, ports),
  moveWindow: ({ params, body, by, request }, ports) =>
    moveWindow({ ...body, campaignId: params.campaign, by, request }, ports),
  readResult: ({ params }, ports) => readResult({ campaignId: params.campaign }, ports),
  readBoard: ({ params, by }, ports) => readBoard({ campaignId: params.campaign, by }, ports),
  readReminders: ({ params, by }, ports) => readReminders({ campaignId: params.campaign, by }, ports),
  readStory: ({ params, query, by }, ports) =>
    readStory({ ...query, campaignId: params.campaign, by }, ports),
};

const lineOf = ({ campaign, status }: CampaignRun) => {
  const { id, title, year } = campaign;
  return { id, title, year, status };
};
