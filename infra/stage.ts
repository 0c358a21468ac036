import type { TableName } from '../functions/aws/dynamo/tables.ts';

interface Settings {
  /** Files are scanned for malware before anything reads them. */
  readonly scan: boolean;
  /** How long the logs of the application stay. */
  readonly logDays: 14 | 400;
  /** Who is told of alarms; nobody until it is set. */
  readonly alarmMail?: string | undefined;
  /** The sender of reminders, which SES has verified; none are sent until it is set. */
  readonly mailFrom?: string | undefined;
  /** Tables that were restored from a backup and take the place of the stack's own, by their names. */
  readonly restored: Readonly<Partial<Record<TableName, string>>>;
  /** The address of the site, with the certificate for it in us-east-1; else CloudFront's own. */
  readonly domain?: { readonly name: string; readonly certificateArn: string } | undefined;
}

/** For trying out: it goes without a trace, and its clock may be moved. */
interface DevStage extends Settings {
  readonly name: 'dev';
  readonly keep: false;
  /** A stage whose clock the registry's `CLOCK` item sets. */
  readonly rehearsal: boolean;
}

/** For people's data: what holds it outlives the stack, and its clock is the real one. */
interface ProdStage extends Settings {
  readonly name: 'prod';
  readonly keep: true;
  readonly rehearsal: false;
}

export type Stage = DevStage | ProdStage;

/** What an operator may set, by the names of environment variables; see docs/deploy.md. */
export type StageEnv = Readonly<Record<string, string | undefined>>;

/** Decree 53/2022 asks for twelve months of system logs; 13 months is the next period that CloudWatch knows. */
const logDays = { dev: 14, prod: 400 } as const;

/** The two stages of an installation. */
export function stagesOf(env: StageEnv): readonly Stage[] {
  const mails = { alarmMail: env.ALARM_MAIL || undefined, mailFrom: env.MAIL_FROM || undefined };
  const common = { ...mails, domain: domainOf(env), restored: restoredIn(env) };
  return [
    {
      ...common,
      name: 'dev',
      keep: false,
      logDays: logDays.dev,
      scan: env.SCAN === '1',
      rehearsal: env.REHEARSAL === '1',
    },
    {
      ...common,
      name: 'prod',
      keep: true,
      logDays: logDays.prod,
      scan: env.SCAN !== '0',
      rehearsal: false,
    },
  ];
}

function domainOf({ DOMAIN, CERTIFICATE_ARN }: StageEnv): Stage['domain'] {
  if (!DOMAIN && !CERTIFICATE_ARN) return undefined;
  if (!DOMAIN || !CERTIFICATE_ARN) throw new Error('DOMAIN and CERTIFICATE_ARN come together');
  return { name: DOMAIN, certificateArn: CERTIFICATE_ARN };
}

function restoredIn(env: StageEnv): Stage['restored'] {
  const { RESTORED_REGISTRY: registry, RESTORED_HOUSEHOLDS: households, RESTORED_AUDIT: audit } = env;
  return { ...(registry && { registry }), ...(households && { households }), ...(audit && { audit }) };
}
