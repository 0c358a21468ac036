import { Stack } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';
import { Identity } from './identity.ts';
import { Ingest } from './intake/ingest.ts';
import { Functions } from './lambdas/functions.ts';
import { Mail } from './mail.ts';
import { alarmRulesOf, type Monitored } from './monitoring/alarm-rules.ts';
import { Alarms } from './monitoring/alarms.ts';
import { Dashboard } from './monitoring/dashboard.ts';
import { exportSettings } from './outputs.ts';
import { permissionsOf } from './permissions.ts';
import { RecurringJobs } from './process/recurring-jobs.ts';
import { Schedules } from './process/schedules.ts';
import { Workflows } from './process/workflows.ts';
import { Api, apiLambdas } from './site/api.ts';
import { OriginSecret } from './site/origin-secret.ts';
import { Site } from './site/site.ts';
import { Anchors } from './storage/anchors.ts';
import { Buckets } from './storage/buckets.ts';
import { Keys } from './storage/keys.ts';
import { Tables } from './storage/tables.ts';

export interface RasoatProps {
  readonly deployment: Deployment;
  /** The folder with the bundle of all Lambdas. */
  readonly codeFolder: string;
}

/** A deployment of rasoat: it creates the parts and connects them. */
export class Rasoat extends Stack {
  constructor(scope: Construct, id: string, { deployment, codeFolder }: RasoatProps) {
    super(scope, id, {
      description: `rasoat ${deployment.name}: the annual review of poor and near-poor households`,
      terminationProtection: deployment.keep,
    });
    const keys = new Keys(this, 'Keys', { deployment });
    const tables = new Tables(this, 'Tables', { deployment, keys });
    const buckets = new Buckets(this, 'Buckets', { deployment, keys });
    // The library's types do not follow exactOptionalPropertyTypes.
    const anchors = new Anchors(this, 'Anchors', { deployment, access: buckets.access as IBucket });
    const identity = new Identity(this, 'Identity', { deployment });
    const functions = new Functions(this, 'Functions', { deployment, keys, codeFolder });
    const workflows = new Workflows(this, 'Workflows', { deployment, keys, functions });
    const schedules = new Schedules(this, 'Schedules', { functions });
    const mail = new Mail(this, 'Mail', { deployment });
    const stores = { keys, tables, buckets, anchors };
    const permissions = permissionsOf({ deployment, ...stores, identity, mail, workflows, schedules });
    functions.grant(permissions);

    const ingest = new Ingest(this, 'Ingest', { deployment, keys, inbox: buckets.inbox, functions });
    // The construct keeps its old id: another one would replace the queue and lose the messages in it.
    const jobs = new RecurringJobs(this, 'Sweep', { functions });
    mail.tell({ lambda: functions.byName.noteMail, deadLetters: jobs.deadLetters });
    const api = new Api(this, 'Api', { deployment, keys, functions });
    const origin = new OriginSecret(this, 'Origin');
    for (const name of Object.values(apiLambdas)) origin.tell(functions.byName[name]);
    const origins = { inboxOrigin: buckets.inboxOrigin, apiDomain: api.domain, apiHeaders: origin.headers };
    const site = new Site(this, 'Site', { deployment, ...origins });
    this.monitor({ deployment, api, functions, ingest, schedules, jobs, tables, workflows }, keys);
    exportSettings(this, {
      ...Object.assign({}, ...Object.values(permissions).map(({ env }) => env)),
      SITE_ADDRESS: site.address,
      API_ADDRESS: api.http.apiEndpoint,
      SITE_BUCKET: site.bucket.bucketName,
      ACCESS_BUCKET: buckets.access.bucketName,
      INGEST_DEAD_LETTERS: ingest.deadLetters.queueArn,
      SWEEP_DEAD_LETTERS: jobs.deadLetters.queueArn,
      MIGRATE_EXECUTIONS: functions.byName.migrateExecutions.functionName,
    });
  }

  private monitor(monitored: Monitored, keys: Keys): void {
    const { deployment } = monitored;
    const alarms = new Alarms(this, 'Alarms', { deployment, keys, rules: alarmRulesOf(monitored) });
    new Dashboard(this, 'Dashboard', { deployment, alarms, monitored });
  }
}
