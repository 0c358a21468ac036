import { concerns } from '../shared/accounts.ts';
import type { CampaignRun } from '../shared/campaign.ts';
import type { Api } from './http-types.ts';
import { readBoard } from './read-board.ts';
import { readReminders } from './read-reminders.ts';
import { readResult } from './read-result.ts';
import { readStory } from './read-story.ts';

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
