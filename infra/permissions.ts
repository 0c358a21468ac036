import { SecretValue } from 'aws-cdk-lib';
import type { Deployment } from './deployment.ts';
import type { Identity } from './identity.ts';
import type { Use } from './lambdas/lambdas.ts';
import type { Mail } from './mail.ts';
import type { Permission } from './permission.ts';
import type { Schedules } from './process/schedules.ts';
import type { Workflows } from './process/workflows.ts';
import type { Anchors } from './storage/anchors.ts';
import type { Buckets } from './storage/buckets.ts';
import type { Keys } from './storage/keys.ts';
import type { Tables } from './storage/tables.ts';

interface Resources {
  readonly deployment: Deployment;
  readonly keys: Keys;
  readonly tables: Tables;
  readonly buckets: Buckets;
  readonly anchors: Anchors;
  readonly identity: Identity;
  readonly mail: Mail;
  readonly workflows: Workflows;
  readonly schedules: Schedules;
}

/**
 * The permission behind each use in the table of Lambdas, except for completing tasks: `Workflows` grants that itself,
 * because the machines are created after the functions.
 */
export function permissionsOf({
  deployment,
  keys,
  tables,
  buckets,
  anchors,
  identity,
  mail,
  workflows,
  schedules,
}: Resources): Readonly<Record<Exclude<Use, 'completeTasks'>, Permission>> {
  return {
    readWriteRegistry: tables.readWriteRegistry(),
    readWriteHouseholds: tables.readWriteHouseholds(),
    appendAudit: tables.appendAudit(),
    useIdempotency: tables.useIdempotency(),
    signUploads: buckets.signUploads(),
    admitFiles: buckets.admitFiles(),
    readWriteBatches: buckets.readWriteBatches(),
    readWriteMarked: buckets.readWriteMarked(),
    readWriteSealed: buckets.readWriteSealed(),
    readSealed: buckets.readSealed(),
    readBatches: buckets.readBatches(),
    writePostedLists: buckets.writePostedLists(),
    readPostedLists: buckets.readPostedLists(),
    writeReports: buckets.writeReports(),
    readReports: buckets.readReports(),
    writeEvidence: buckets.writeEvidence(),
    readEvidence: buckets.readEvidence(),
    addAnchors: anchors.addAnchors(),
    signEvidence: anchors.signEvidence(),
    readChecks: anchors.readChecks(),
    useVault: keys.useVault(),
    signIn: identity.signIn(),
    askIssuer: askIssuer(deployment),
    manageAccounts: identity.manageAccounts(),
    startCampaigns: workflows.campaign.start(),
    startWards: workflows.ward.start(),
    startReports: workflows.report.start(),
    startEvidence: workflows.evidence.start(),
    schedule: schedules.schedule(),
    sendMail: mail.send(),
    linkPages: linkPages(deployment),
  };
}

/** What links to pages in mails begin with. The site's own address is not known before the functions are there. */
const linkPages = ({ siteAddress }: Deployment): Permission => ({
  env: siteAddress ? { SITE_ADDRESS: siteAddress } : {},
  grants: [],
});

/** The template only refers to the client's secret: CloudFormation reads it where it sets the functions' settings. */
function askIssuer({ issuer }: Deployment): Permission {
  if (!issuer) return { env: {}, grants: [] };
  const { settings, secretArn } = issuer;
  const env = {
    OIDC_ISSUER: settings.address,
    OIDC_CLIENT_ID: settings.client,
    OIDC_NAME: settings.name,
    OIDC_SCOPE: settings.scope,
    OIDC_CLAIM: settings.claim,
    ...(settings.asksSecondFactor && { OIDC_SECOND_FACTOR: 'issuer' }),
    ...(secretArn !== undefined && {
      OIDC_CLIENT_SECRET: SecretValue.secretsManager(secretArn).unsafeUnwrap(),
    }),
  };
  return { env, grants: [] };
}
