import { lazy } from '../lazy.ts';
import type { Vault } from '../vault.ts';
import { documents, settings } from './clients.ts';
import type { Dynamo } from './dynamo/dynamo.ts';
import { dynamoStores } from './dynamo/dynamo-stores.ts';
import { env, isRehearsal, isSet } from './env.ts';
import type { S3Files } from './files/s3-files.ts';
import type { CognitoUsers } from './identity/cognito-users.ts';
import type { CloudPorts } from './lambda/handlers.ts';
import { kept } from './lazy-async.ts';
import { deferred } from './lazy-port.ts';

/**
 * The ports of a function on AWS. The stores are there at once; what is rarely used is loaded where it is used first.
 * Called for each event: a rehearsal's clock is read anew each time.
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
      // Where a function is not told of a table it has no business there; its role would refuse it as well.
      households: isSet('HOUSEHOLDS_TABLE') ? env('HOUSEHOLDS_TABLE') : 'none',
      audit: isSet('AUDIT_TABLE') ? env('AUDIT_TABLE') : 'none',
    },
  }),
);

const ports = kept(
  async (): Promise<CloudPorts> => ({
    ...dynamoStores(dynamo(), await vault(), now),
    ...{ files: files(), workflows: workflows(), schedules: schedules(), mail: mail(), identity: identity() },
    now,
  }),
);

/** A function that is not told of the key has nothing to do with what people wrote or who they are. */
async function vault(): Promise<Vault> {
  if (!isSet('VAULT_KEY')) return closedVault;
  const { kmsVault, KMSClient } = await import('./kms-vault.ts');
  return kmsVault({ client: new KMSClient(settings), keyId: env('VAULT_KEY'), dynamo: dynamo() })();
}

const closed = (): never => {
  throw new Error('VAULT_KEY is not set for this function');
};
const closedVault: Vault = { fingerprint: closed, seal: closed, unseal: closed, unsealBytes: closed };

const files = () =>
  deferred<S3Files>(async () => {
    const { s3Files, S3Client } = await import('./files/s3-files.ts');
    const client = new S3Client(settings);
    return s3Files({ client, files: env('FILES_BUCKET'), inbox: env('INBOX_BUCKET') });
  });

/** Read when they are used: the functions that a machine calls cannot be told of it. */
const machines = {
  get campaign() {
    return env('CAMPAIGN_MACHINE');
  },
  get wardReview() {
    return env('WARD_MACHINE');
  },
};

const workflows = () =>
  deferred<CloudPorts['workflows']>(async () => {
    const { stepFunctions, SFNClient } = await import('./workflows/step-functions.ts');
    return stepFunctions({ client: new SFNClient(settings), machines });
  });

const schedules = () =>
  deferred<CloudPorts['schedules']>(async () => {
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
  deferred<CloudPorts['mail']>(async () => {
    const { sesMail, SESv2Client } = await import('./ses-mail.ts');
    return sesMail({ client: new SESv2Client(settings), from: env('MAIL_FROM') });
  });

const identity = () =>
  deferred<CloudPorts['identity']>(async () => {
    const { cognitoIdentity } = await import('./identity/cognito-identity.ts');
    return cognitoIdentity({
      ...pool(),
      users: users(),
      endpoint: isSet('AWS_ENDPOINT_URL') ? env('AWS_ENDPOINT_URL') : undefined,
      dynamo: dynamo(),
    });
  });

const pool = () => ({ pool: env('USER_POOL'), clientId: env('USER_POOL_CLIENT') });

/** A session is read without asking Cognito: its client is only for those who sign in or manage accounts. */
const users = () =>
  deferred<CognitoUsers>(async () => {
    const { cognitoUsers, CognitoIdentityProviderClient } = await import('./identity/cognito-users.ts');
    return cognitoUsers({ ...pool(), client: new CognitoIdentityProviderClient(settings) });
  });
