import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import { Buckets } from './buckets.ts';
import { Dashboard } from './dashboard.ts';
import { Functions } from './functions.ts';
import { Identity } from './identity.ts';
import { Ingest } from './ingest.ts';
import { Keys } from './keys.ts';
import { sendMail } from './mail.ts';
import { tell } from './outputs.ts';
import { together } from './permission.ts';
import { Schedules } from './schedules.ts';
import { Site } from './site.ts';
import type { Stage } from './stage.ts';
import { Sweep } from './sweep.ts';
import { Tables } from './tables.ts';
import { type Watched, watchesOf } from './watches.ts';
import { Workflows } from './workflows.ts';

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
    const sweep = new Sweep(this, 'Sweep', { functions });
    const api = new Api(this, 'Api', { stage, keys, functions });
    const { inboxOrigin } = buckets;
    const site = new Site(this, 'Site', { stage, apiDomain: api.domain, inboxOrigin });
    const watched: Watched = { stage, api, functions, ingest, schedules, sweep, tables, workflows };
    const alarms = new Alarms(this, 'Alarms', { stage, keys, watches: watchesOf(watched) });
    new Dashboard(this, 'Dashboard', { stage, alarms, watched });
    tell(this, {
      ...together(...Object.values(permissions)).env,
      SITE_ADDRESS: site.address,
      API_ADDRESS: api.http.apiEndpoint,
      SITE_BUCKET: site.bucket.bucketName,
      ACCESS_BUCKET: buckets.access.bucketName,
      INGEST_DEAD_LETTERS: ingest.deadLetters.queueArn,
      SWEEP_DEAD_LETTERS: sweep.deadLetters.queueArn,
      MIGRATE_EXECUTIONS: functions.byName.migrateExecutions.functionName,
    });
  }
}
