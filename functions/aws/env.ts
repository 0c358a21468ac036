import * as z from 'zod';
import { IssuerVariables } from '../issuer/issuer-settings.ts';
import { lazy } from '../lazy.ts';

/**
 * The environment variables of the functions, which infra sets. A function has only those that its ports need; a
 * missing one is reported at its first use.
 */
const Env = z.object({
  /** The deployment's name: a dimension of its metrics. */
  STAGE: z.string(),
  REGISTRY_TABLE: z.string(),
  HOUSEHOLDS_TABLE: z.string(),
  AUDIT_TABLE: z.string(),
  IDEMPOTENCY_TABLE: z.string(),
  /** Holds admitted survey files, marked workbooks, posted lists, reports and evidence packs. */
  FILES_BUCKET: z.string(),
  /** Receives uploads of browsers; nothing reads them before they are admitted. */
  INBOX_BUCKET: z.string(),
  /** ARN of the KMS key that wraps the vault's own key. */
  VAULT_KEY: z.string(),
  /** ARN of the KMS key that signs anchors and evidence packs. */
  ANCHOR_KEY: z.string(),
  /** The bucket whose Object Lock keeps the anchors. */
  ANCHOR_STORE: z.string(),
  CAMPAIGN_MACHINE: z.string(),
  WARD_MACHINE: z.string(),
  REPORT_MACHINE: z.string(),
  EVIDENCE_MACHINE: z.string(),
  /** The names of this deployment's schedule groups start with it. */
  SCHEDULE_PREFIX: z.string(),
  /** ARN of the role with which the Scheduler calls a function. */
  SCHEDULE_ROLE: z.string(),
  /** ARN of the queue for calls that the Scheduler could not deliver. */
  SCHEDULE_DEAD_LETTERS: z.string(),
  /** ARNs of the functions that schedules call, by the names of their steps, as JSON. */
  SCHEDULE_TARGETS: z.string(),
  USER_POOL: z.string(),
  USER_POOL_CLIENT: z.string(),
  /** Set where whoever sees more than one ward needs a second factor. */
  SECOND_FACTOR: z.string(),
  /** An OpenID Connect issuer at which people may sign in too; see `IssuerVariables`. */
  ...IssuerVariables.shape,
  /** The sender of reminders: an address verified with SES. */
  MAIL_FROM: z.string(),
  /** The SES configuration set of this deployment, by which bounces are told. */
  MAIL_CONFIGURATION: z.string(),
  /** Where people open the pages, without a slash at the end; absent where the operator has not said so. */
  SITE_ADDRESS: z.string(),
  /** Known to the distribution and the API's functions alone. */
  ORIGIN_SECRET: z.string(),
  /** The SDK's own setting, for an emulator of AWS. */
  AWS_ENDPOINT_URL: z.string().optional(),
  /** A rehearsal's clock follows the registry's `CLOCK` item; never set in production. */
  REHEARSAL: z.literal('1').optional(),
});
export type EnvName = keyof z.infer<typeof Env>;

const read = lazy(() => Env.partial().parse(process.env));

/** A setting. Throws if infra did not give it to this function. */
export function env(name: EnvName): string {
  const value = read()[name];
  if (value === undefined) throw new Error(`${name} is not set for this function`);
  return value;
}

/** Whether infra gave this setting to this function. */
export const isSet = (name: EnvName): boolean => read()[name] !== undefined;

/** The settings of an issuer; all are empty where there is none. */
export const issuerVariables = lazy(() => IssuerVariables.parse(process.env));

export const isRehearsal = (): boolean => read().REHEARSAL === '1';
