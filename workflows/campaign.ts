import type { StateMachine } from './asl.ts';
import { call, waitFor } from './call.ts';

const campaignId = { campaignId: '{% $states.input.campaignId %}' };

/**
 * A campaign: prepare its calendar, start the review of every ward, wait until all are recorded or the coordinator
 * closes the campaign, and consolidate.
 */
export const campaign = {
  Comment: 'Prepare, start the wards, wait for them, consolidate.',
  QueryLanguage: 'JSONata',
  StartAt: 'Prepare',
  States: {
    Prepare: call('prepareCampaign', campaignId, { Next: 'Start the wards' }),
    'Start the wards': call('startWards', campaignId, { Next: 'Wait for the wards' }),
    'Wait for the wards': waitFor('awaitWards', campaignId, { Next: 'Consolidate' }),
    Consolidate: call('consolidate', campaignId, { End: true }),
  },
} satisfies StateMachine;
