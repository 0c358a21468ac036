import { campaignRead } from '../campaign/campaign-read.ts';
import { managedUsers } from './managed-users.ts';

/** The accounts that the asker manages. */
export const readUsers = campaignRead('readUsers', async ({ by, campaign, ports }) => ({
  users: await managedUsers(by, campaign, ports.identity),
}));
