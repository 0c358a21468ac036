import { concerns } from '../../shared/access/accounts.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import { readStory } from '../audit/read-story.ts';
import { readBoard } from '../campaign/read-board.ts';
import { readResult } from '../campaign/read-result.ts';
import { readReminders } from '../messages/read-reminders.ts';
import type { Api } from './http-types.ts';

type Reads = 'listCampaigns' | 'readResult' | 'readBoard' | 'readReminders' | 'readStory';

/** What is to be seen of a whole campaign. */
export const campaignReads: Pick<Api, Reads> = {
  async listCampaigns({ by }, { campaigns }) {
    const runs = await campaigns.list();
    return { campaigns: runs.filter(({ campaign }) => concerns(campaign, by)).map(lineOf) };
  },
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
