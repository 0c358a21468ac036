import { awaitWards } from '../await-wards.ts';
import { checkChains } from '../check-chains.ts';
import { consolidate } from '../consolidate.ts';
import { deliver } from '../deliver.ts';
import { migrateExecutions } from '../migrate-executions.ts';
import { openStage } from '../open-stage.ts';
import { prepareCampaign } from '../prepare-campaign.ts';
import { recordWard } from '../record-ward.ts';
import { sendReminders } from '../send-reminders.ts';
import { startWards } from '../start-wards.ts';
import { turnDay } from '../turn-day.ts';
import { onCall, onSchedule, onTick } from './step-event.ts';

/** What workflows, clocks and the operator call: each step of a process. */
export const stepWorks = {
  openStage: onCall(openStage),
  recordWard: onCall(recordWard),
  prepareCampaign: onCall(prepareCampaign),
  startWards: onCall(startWards),
  awaitWards: onCall(awaitWards),
  consolidate: onCall(consolidate),
  deliver: onTick(deliver, ({ failed }) => ({ DeliveryFailed: failed })),
  checkChains: onTick(checkChains, ({ broken }) => ({ AuditChainBroken: broken })),
  migrateExecutions: onCall(migrateExecutions),
  turnDay: onSchedule(turnDay),
  sendReminders: onSchedule(sendReminders),
};
