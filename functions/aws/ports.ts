import { issuerSettingsOf } from '../issuer/issuer-settings.ts';
import { openIdIssuer } from '../issuer/openid-issuer.ts';
import { lazy } from '../lazy.ts';
import type { Vault } from '../vault.ts';
import { documents, settings } from './clients.ts';
import type { CloudPorts } from './cloud-ports.ts';
import type { Dynamo } from './dynamo/dynamo.ts';
import { dynamoStores } from './dynamo/dynamo-stores.ts';
import { requireKnownTables } from './dynamo/tables-version.ts';
import { env, isRehearsal, isSet, issuerVariables } from './env.ts';
import type { CognitoUsers } from './identity/cognito-users.ts';
import { lazyAsync } from './lazy-async.ts';
import { lazyPort } from './lazy-port.ts';

/**
 * The ports of a function on AWS. The stores are built at once; the other adapters are loaded at their first call.
 * Call it once per event, because it reads a rehearsal's clock each time.
 */
export async function awsPorts(): Promise<CloudPorts> {
  if (isRehearsal()) await readClock();
  return ports();
}

let clock = (): Date => new Date();
const now = (): Date => clock();

async function readClock(): Promise<void> {
  const { rehearsalClock } = await import('./rehearsal-clock.ts');
  clock = await rehearsalClock(dynamo());
}

const dynamo = lazy(
  (): Dynamo => ({
    client: documents(),
    tables: {
      registry: env('REGISTRY_TABLE'),
      // A function without the setting does not use the table, and its role could not read it.
      households: isSet('HOUSEHOLDS_TABLE') ? env('HOUSEHOLDS_TABLE') : 'none',
      audit: isSet('AUDIT_TABLE') ? env('AUDIT_TABLE') : 'none',
    },
  }),
);

const ports = lazyAsync(async (): Promise<CloudPorts> => {
  const [opened] = await Promise.all([vault(), requireKnownTables(dynamo())]);
  const kept = files();
  return {
    ...dynamoStores(dynamo(), opened, now),
    anchors: anchors(),
    signer: signer(),
    files: kept,
    sealed: sealed(kept, opened),
    workflows: workflows(),
    schedules: schedules(),
    mail: mail(),
    identity: identity(opened),
    issuer: issuer(),
    site: site(),
    now,
  };
});

/** A function without the key reads and writes no sealed data. */
async function vault(): Promise<Vault> {
  if (!isSet('VAULT_KEY')) return closedVault;
  const { kmsVault, KMSClient } = await import('./kms-vault.ts');
  return kmsVault({ client: new KMSClient(settings), keyId: env('VAULT_KEY'), dynamo: dynamo() })();
}

const closed = (): never => {
  throw new Error('VAULT_KEY is not set for this function');
};
const closedVault: Vault = { fingerprint: closed, seal: closed, unseal: closed, unsealBytes: closed };

const anchors = () =>
  lazyPort<CloudPorts['anchors']>(async () => {
    const { s3Anchors, S3Client } = await import('./files/s3-anchors.ts');
    return s3Anchors(new S3Client(settings), env('ANCHOR_STORE'));
  });

const signer = () =>
  lazyPort<CloudPorts['signer']>(async () => {
    const { kmsSigner, KMSClient } = await import('./kms-signer.ts');
    return kmsSigner(new KMSClient(settings), env('ANCHOR_KEY'));
  });

const files = () =>
  lazyPort<CloudPorts['files']>(async () => {
    const { s3Files, S3Client } = await import('./files/s3-files.ts');
    const client = new S3Client(settings);
    return s3Files({ client, files: env('FILES_BUCKET'), inbox: env('INBOX_BUCKET') });
  });

const sealed = (kept: CloudPorts['files'], opened: Vault) =>
  lazyPort<CloudPorts['sealed']>(async () => {
    const { sealedFiles } = await import('../sealed-files.ts');
    return sealedFiles(kept, opened);
  });

/** Read when used, because only functions that start executions have these settings. */
const machines = {
  get campaign() {
    return env('CAMPAIGN_MACHINE');
  },
  get wardReview() {
    return env('WARD_MACHINE');
  },
  get report() {
    return env('REPORT_MACHINE');
  },
  get evidence() {
    return env('EVIDENCE_MACHINE');
  },
};

const workflows = () =>
  lazyPort<CloudPorts['workflows']>(async () => {
    const { stepFunctions, SFNClient } = await import('./workflows/step-functions.ts');
    return stepFunctions({ client: new SFNClient(settings), machines });
  });

const schedules = () =>
  lazyPort<CloudPorts['schedules']>(async () => {
    const { eventSchedules, SchedulerClient } = await import('./workflows/event-schedules.ts');
    return eventSchedules({
      client: new SchedulerClient(settings),
      prefix: env('SCHEDULE_PREFIX'),
      role: env('SCHEDULE_ROLE'),
      deadLetters: env('SCHEDULE_DEAD_LETTERS'),
      targets: JSON.parse(env('SCHEDULE_TARGETS')) as Record<string, string>,
    });
  });

const mail = () =>
  lazyPort<CloudPorts['mail']>(async () => {
    const { sesMail, SESv2Client } = await import('./ses-mail.ts');
    return sesMail({
      client: new SESv2Client(settings),
      from: env('MAIL_FROM'),
      configurationSet: env('MAIL_CONFIGURATION'),
    });
  });

const identity = (opened: Vault) =>
  lazyPort<CloudPorts['identity']>(async () => {
    const { cognitoIdentity } = await import('./identity/cognito-identity.ts');
    return cognitoIdentity({
      users: users(),
      dynamo: dynamo(),
      vault: opened,
      rules: { needsSecondFactor: isSet('SECOND_FACTOR'), isExempt: () => false },
    });
  });

const site = (): string | undefined => (isSet('SITE_ADDRESS') ? env('SITE_ADDRESS') : undefined);

/** A new deployment without a domain does not know yet where people come back to. */
function issuer(): CloudPorts['issuer'] {
  const settings = issuerSettingsOf(issuerVariables());
  const address = site();
  const isKnown = settings !== undefined && settings !== 'incomplete' && address !== undefined;
  return isKnown ? openIdIssuer(settings, address) : undefined;
}

const pool = () => ({ pool: env('USER_POOL'), clientId: env('USER_POOL_CLIENT') });

/** Apart from `identity`, because checking a session does not need the Cognito client. */
const users = () =>
  lazyPort<CognitoUsers>(async () => {
    const { cognitoUsers, CognitoIdentityProviderClient } = await import('./identity/cognito-users.ts');
    return cognitoUsers({ ...pool(), client: new CognitoIdentityProviderClient(settings) });
  });
