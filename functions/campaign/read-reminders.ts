import { audience, may } from '../../shared/access/policy.ts';
import { campaignRead } from './campaign-read.ts';

/** The reminders of the asker's wards, newest first, each with the status of its message. */
export const readReminders = campaignRead('readReminders', async ({ campaign, by, ports }) => {
  const reminders = await ports.reminders.list(campaign.id);
  return {
    reminders: reminders.filter(({ ward }) => may(by, audience.staff, ward, campaign)).reverse(),
  };
});
