import * as z from 'zod';
import { lazy } from '../lazy.ts';

/**
 * What a deployed function is told of its surroundings. Infra writes these names; each function gets only those
 * that its ports need, and a missing one is said when it is first used.
 */
const Env = z.object({
  /** Which deployment this is, for its figures. */
  STAGE: z.string(),
  REGISTRY_TABLE: z.string(),
  HOUSEHOLDS_TABLE: z.string(),
  AUDIT_TABLE: z.string(),
  IDEMPOTENCY_TABLE: z.string(),
  /** Admitted survey files, marked workbooks and posted lists. */
  FILES_BUCKET: z.string(),
  /** Where browsers put files; nothing is read from it before it is admitted. */
  INBOX_BUCKET: z.string(),
  /** The KMS key that wraps the vault's own key. */
  VAULT_KEY: z.string(),
  CAMPAIGN_MACHINE: z.string(),
  WARD_MACHINE: z.string(),
  /** The schedule groups of this stage begin with it. */
  SCHEDULE_PREFIX: z.string(),
  /** The role with which the Scheduler calls a function. */
  SCHEDULE_ROLE: z.string(),
  /** ARN of the queue for calls that the Scheduler could not deliver. */
  SCHEDULE_DEAD_LETTERS: z.string(),
  /** ARNs of the functions that schedules call, by the names of their steps, as JSON. */
  SCHEDULE_TARGETS: z.string(),
  USER_POOL: z.string(),
  USER_POOL_CLIENT: z.string(),
  /** Sender of reminders: an address that SES has verified. */
  MAIL_FROM: z.string(),
  /** The SDK's own setting, for a stand-in of AWS. */
  AWS_ENDPOINT_URL: z.string().optional(),
  /** A stage for rehearsals, whose clock the registry's `CLOCK` item sets; never in production. */
  REHEARSAL: z.literal('1').optional(),
});
export type EnvName = keyof z.infer<typeof Env>;

const read = lazy(() => Env.partial().parse(process.env));

/** A setting. Throws where infra did not give it to this function. */
export function env(name: EnvName): string {
  const value = read()[name];
  if (value === undefined) throw new Error(`${name} is not set for this function`);
  return value;
}

/** Whether infra gave a setting to this function. */
export const isSet = (name: EnvName): boolean => read()[name] !== undefined;

export const isRehearsal = (): boolean => read().REHEARSAL === '1';
