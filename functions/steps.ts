// The steps that workflows, schedules and queues call, under the names of their Lambdas. Steps of the HTTP contract are
// found by name (perform.ts).

export { checkChains } from './audit/check-chains.ts';
export { giveUpFile } from './batch/give-up-file.ts';
export { ingestBatch } from './batch/ingest-batch.ts';
export { refuseFile } from './batch/refuse-file.ts';
export { awaitWards } from './campaign/await-wards.ts';
export { consolidate } from './campaign/consolidate.ts';
export { migrateExecutions } from './campaign/migrate-executions.ts';
export { prepareCampaign } from './campaign/prepare-campaign.ts';
export { startWards } from './campaign/start-wards.ts';
export { turnDay } from './campaign/turn-day.ts';
export { failEvidence } from './evidence/fail-evidence.ts';
export { makeEvidence } from './evidence/make-evidence.ts';
export { deliver } from './messages/deliver.ts';
export { noteMail } from './messages/note-mail.ts';
export { sendReminders } from './messages/send-reminders.ts';
export { failReport } from './reports/fail-report.ts';
export { makeReport } from './reports/make-report.ts';
export { openStage } from './ward/open-stage.ts';
export { recordWard } from './ward/record-ward.ts';
