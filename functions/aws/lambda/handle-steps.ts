import { checkChains } from '../../audit/check-chains.ts';
import { awaitWards } from '../../campaign/await-wards.ts';
import { consolidate } from '../../campaign/consolidate.ts';
import { prepareCampaign } from '../../campaign/prepare-campaign.ts';
import { startWards } from '../../campaign/start-wards.ts';
import { turnDay } from '../../campaign/turn-day.ts';
import { failEvidence } from '../../evidence/fail-evidence.ts';
import { deliver } from '../../messages/deliver.ts';
import { noteMail } from '../../messages/note-mail.ts';
import { sendReminders } from '../../messages/send-reminders.ts';
import { failReport } from '../../reports/fail-report.ts';
import { openStage } from '../../ward/open-stage.ts';
import { recordWard } from '../../ward/record-ward.ts';
import type { Handler } from './handlers.ts';
import { mailNews } from './mail-event.ts';
import { onCall, onSchedule, onTick } from './step-event.ts';

/** Keeps what an event of SES tells; of other events it says so. */
const onNews: Handler = async (event, ports, context) => {
  const news = mailNews(event);
  if (!news) return { answer: 'ignored', line: { outcome: 'ignored' } };
  return onCall(noteMail)(news, ports, context);
};

/** The steps that workflows, timers and schedules call. */
export const stepHandlers = {
  openStage: onCall(openStage),
  recordWard: onCall(recordWard),
  prepareCampaign: onCall(prepareCampaign),
  startWards: onCall(startWards),
  awaitWards: onCall(awaitWards),
  consolidate: onCall(consolidate),
  failReport: onCall(failReport),
  failEvidence: onCall(failEvidence),
  noteMail: onNews,
  deliver: onTick(deliver, ({ failed }) => ({ DeliveryFailed: failed })),
  checkChains: onTick(checkChains, ({ broken }) => ({ AuditChainBroken: broken })),
  turnDay: onSchedule(turnDay),
  sendReminders: onSchedule(sendReminders),
};
