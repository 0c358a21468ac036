import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Identity } from './identity.ts';
import { Ingest } from './intake/ingest.ts';
import { Functions } from './lambdas/functions.ts';
import { together } from './lambdas/permission.ts';
import { sendMail } from './mail.ts';
import { exportSettings } from './outputs.ts';
import { RecurringJobs } from './process/recurring-jobs.ts';
import { Schedules } from './process/schedules.ts';
import { Workflows } from './process/workflows.ts';
import { Api } from './site/api.ts';
import { Site } from './site/site.ts';
import type { Stage } from './stage.ts';
import { Buckets } from './storage/buckets.ts';
import { Keys } from './storage/keys.ts';
import { Tables } from './storage/tables.ts';
import { Alarms } from './watch/alarms.ts';
import { Dashboard } from './watch/dashboard.ts';
import { type Watched, watchesOf } from './watch/watches.ts';

export interface RasoatProps {
  readonly stage: Stage;
  /** The folder with the bundle of all Lambdas. */
  readonly codeFolder: string;
}

/** One stage of an installation: its parts, and what each is given of the others. */
export class Rasoat extends Stack {
  constructor(scope: Construct, id: string, { stage, codeFolder }: RasoatProps) {
    super(scope, id, {
      description: `rasoat ${stage.name}: the annual review of poor and near-poor households`,
      terminationProtection: stage.keep,
    });
    const keys = new Keys(this, 'Keys', { stage });
    const tables = new Tables(this, 'Tables', { stage, keys });
    const buckets = new Buckets(this, 'Buckets', { stage, keys });
    const identity = new Identity(this, 'Identity', { stage });
    const functions = new Functions(this, 'Functions', { stage, keys, codeFolder });
    const workflows = new Workflows(this, 'Workflows', { stage, keys, functions });
    const schedules = new Schedules(this, 'Schedules', { functions });
    const permissions = {
      keepRegistry: tables.keepRegistry(),
      keepHouseholds: tables.keepHouseholds(),
      appendAudit: tables.appendAudit(),
      rememberHandled: tables.rememberHandled(),
      receiveFiles: buckets.receiveFiles(),
      admitFiles: buckets.admitFiles(),
      keepBatches: buckets.keepBatches(),
      readBatches: buckets.readBatches(),
      hangPosted: buckets.hangPosted(),
      readPosted: buckets.readPosted(),
      openVault: keys.openVault(),
      signIn: identity.signIn(),
      manageAccounts: identity.manageAccounts(),
      startCampaigns: workflows.campaign.start(),
      startWards: workflows.ward.start(),
      schedule: schedules.schedule(),
      sendMail: sendMail(this, stage),
    };
    functions.give(permissions);

    const ingest = new Ingest(this, 'Ingest', { stage, keys, inbox: buckets.inbox, functions });
    // The construct keeps its old id: another one would replace the queue and lose the messages in it.
    const jobs = new RecurringJobs(this, 'Sweep', { functions });
    const api = new Api(this, 'Api', { stage, keys, functions });
    const { inboxOrigin } = buckets;
    const site = new Site(this, 'Site', { stage, apiDomain: api.domain, inboxOrigin });
    const watched: Watched = { stage, api, functions, ingest, schedules, jobs, tables, workflows };
    const alarms = new Alarms(this, 'Alarms', { stage, keys, watches: watchesOf(watched) });
    new Dashboard(this, 'Dashboard', { stage, alarms, watched });
    exportSettings(this, {
      ...together(...Object.values(permissions)).env,
      SITE_ADDRESS: site.address,
      API_ADDRESS: api.http.apiEndpoint,
      SITE_BUCKET: site.bucket.bucketName,
      ACCESS_BUCKET: buckets.access.bucketName,
      INGEST_DEAD_LETTERS: ingest.deadLetters.queueArn,
      SWEEP_DEAD_LETTERS: jobs.deadLetters.queueArn,
      MIGRATE_EXECUTIONS: functions.byName.migrateExecutions.functionName,
    });
  }
}
