import * as z from 'zod';
import { Actor, may } from '../../shared/access/policy.ts';
import { task } from '../task.ts';

/** The reminders of the asker's wards, newest first, with how each one's message fared: queued, sent or failed. */
export const readReminders = task(
  z.object({ campaignId: z.string(), by: Actor }),
  async ({ campaignId, by }, ports) => {
    const { campaign } = await ports.campaigns.get(campaignId);
    const reminders = await ports.reminders.list(campaignId);
    return { reminders: reminders.filter(({ ward }) => may(by, 'seeBoard', ward, campaign)).reverse() };
  },
);
