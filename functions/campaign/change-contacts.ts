import { managesArea } from '../../shared/access/accounts.ts';
import { maskText } from '../../shared/batch/findings/mask.ts';
import { contactsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { withContacts } from '../../shared/with-contacts.ts';
import { campaignCommand } from './campaign-command.ts';

/**
 * Gives an area other mail addresses, with a reason. Reminders go there from the next ones on; those that were sent
 * keep the address that they went to. The event names the area, and no address. Refuses `CampaignNotRunning` after the
 * close, `ReasonMissing`, and `NotAllowed` for an area that the asker does not manage.
 */
export const changeContacts = campaignCommand('changeContacts', async (context) => {
  const { campaignId, by, run, input, request, isRepeated, event, ports } = context;
  const { area, contacts, reason } = input;
  if (!managesArea(by, area, run.campaign)) throw new Refusal('NotAllowed');
  if (isRepeated) return undefined;
  if (run.status === 'closed')
    throw new Refusal('CampaignNotRunning', { campaign: campaignId, status: run.status });
  const why = requireReason(reason);
  const campaign = withContacts(run.campaign, area, contacts);
  const name = [campaign.province, ...campaign.areas].find(({ code }) => code === area)?.name ?? area;
  await ports.changes.commit({
    run: { ...run, campaign },
    event: {
      ...event,
      why: maskText(why),
      detail: { area, name, addresses: contactsOf(campaign, area).length },
    },
    request,
  });
  return undefined;
});
