import type { TableName } from '../functions/aws/dynamo/tables.ts';
import {
  type IssuerSettings,
  IssuerVariables,
  issuerSettingsOf,
} from '../functions/issuer/issuer-settings.ts';

interface Settings {
  /** Whether files are scanned for malware before anything reads them. */
  readonly scan: boolean;
  /** Whether who sees more than one ward needs a second factor. */
  readonly secondFactor: boolean;
  /** How long logs are kept. */
  readonly logDays: 14 | 400;
  /** How many days nobody can delete an anchor of the audit chains. */
  readonly anchorDays: number;
  /** Receives the alarms. */
  readonly alarmMail?: string | undefined;
  /** The sender of reminders, verified with SES. Without it no mails are sent. */
  readonly mailFrom?: string | undefined;
  /** Where people open the pages, for the links in mails; unknown before the first deployment without a domain. */
  readonly siteAddress?: string | undefined;
  /** An OpenID Connect issuer at which people may sign in too, with the secret that holds its client's password. */
  readonly issuer?:
    | { readonly settings: IssuerSettings; readonly secretArn?: string | undefined }
    | undefined;
  /** Names of tables that were restored from a backup and replace the stack's own. */
  readonly restored: Readonly<Partial<Record<TableName, string>>>;
  /** The site's domain and its certificate in us-east-1; by default the site has CloudFront's domain. */
  readonly domain?: { readonly name: string; readonly certificateArn: string } | undefined;
}

/** For trials: it can be destroyed with all its data, and its clock may be moved. */
interface DevDeployment extends Settings {
  readonly name: 'dev';
  readonly keep: false;
  /** Whether its clock follows the registry's `CLOCK` item. */
  readonly rehearsal: boolean;
}

/** For people's data: its storage outlives the stack, and its clock is the real one. */
interface ProdDeployment extends Settings {
  readonly name: 'prod';
  readonly keep: true;
  readonly rehearsal: false;
}

export type Deployment = DevDeployment | ProdDeployment;

/** The operator's environment variables; see docs/deploy.md. */
export type DeploymentEnv = Readonly<Record<string, string | undefined>>;

/** Decree 53/2022 requires twelve months of system logs; CloudWatch's next period is 13 months. */
const logDays = { dev: 14, prod: 400 } as const;

/** A review's papers are kept for ten years; an anchor that is locked costs nothing beside them. */
const tenYears = 3650;

/** S3 locks an object for a hundred years at most. */
function daysIn(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const days = /^\d+$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > 36_500) throw new Error('ANCHOR_DAYS is a number of days, 1 to 36500');
  return days;
}

/** The deployments for trials and for people's data. */
export function deploymentsOf(env: DeploymentEnv): readonly Deployment[] {
  const mails = { alarmMail: env.ALARM_MAIL || undefined, mailFrom: env.MAIL_FROM || undefined };
  const domain = domainOf(env);
  const siteAddress = domain ? `https://${domain.name}` : env.SITE_ADDRESS || undefined;
  const common = { ...mails, domain, siteAddress, issuer: issuerIn(env), restored: restoredIn(env) };
  return [
    {
      ...common,
      name: 'dev',
      keep: false,
      secondFactor: env.SECOND_FACTOR === 'required',
      logDays: logDays.dev,
      anchorDays: daysIn(env.ANCHOR_DAYS) ?? 1,
      scan: env.SCAN === '1',
      rehearsal: env.REHEARSAL === '1',
    },
    {
      ...common,
      name: 'prod',
      keep: true,
      secondFactor: env.SECOND_FACTOR !== 'optional',
      logDays: logDays.prod,
      anchorDays: daysIn(env.ANCHOR_DAYS) ?? tenYears,
      scan: env.SCAN !== '0',
      rehearsal: false,
    },
  ];
}

function domainOf({ DOMAIN, CERTIFICATE_ARN }: DeploymentEnv): Deployment['domain'] {
  if (!DOMAIN && !CERTIFICATE_ARN) return undefined;
  if (!DOMAIN || !CERTIFICATE_ARN) throw new Error('DOMAIN and CERTIFICATE_ARN come together');
  return { name: DOMAIN, certificateArn: CERTIFICATE_ARN };
}

function issuerIn(env: DeploymentEnv): Deployment['issuer'] {
  if (env.OIDC_CLIENT_SECRET)
    throw new Error('OIDC_SECRET_ARN names a secret; OIDC_CLIENT_SECRET would be in the template');
  const settings = issuerSettingsOf(IssuerVariables.parse(env));
  if (settings === 'incomplete') throw new Error('OIDC_ISSUER and OIDC_CLIENT_ID come together');
  return settings && { settings, secretArn: env.OIDC_SECRET_ARN || undefined };
}

function restoredIn(env: DeploymentEnv): Deployment['restored'] {
  const { RESTORED_REGISTRY: registry, RESTORED_HOUSEHOLDS: households, RESTORED_AUDIT: audit } = env;
  return { ...(registry && { registry }), ...(households && { households }), ...(audit && { audit }) };
}
