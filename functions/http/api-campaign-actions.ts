import { closeCampaign } from '../campaign/close-campaign.ts';
import { createCampaign } from '../campaign/create-campaign.ts';
import { launchCampaign } from '../campaign/launch-campaign.ts';
import { moveWindow } from '../campaign/move-window.ts';
import type { Api } from './http-types.ts';

type Actions = 'createCampaign' | 'launchCampaign' | 'closeCampaign' | 'moveWindow';

/** What is done to a whole campaign. */
export const campaignActions: Pick<Api, Actions> = {
  createCampaign: ({ body, by }, ports) => createCampaign({ ...body, by }, ports),
  launchCampaign: ({ params, by, request }, ports) =>
    launchCampaign({ campaignId: params.campaign, by, request }, ports),
  closeCampaign: ({ params, body, by, request }, ports) =>
    closeCampaign({ ...body, campaignId: params.campaign, by, request }, ports),
  moveWindow: ({ params, body, by, request }, ports) =>
    moveWindow({ ...body, campaignId: params.campaign, by, request }, ports),
};
