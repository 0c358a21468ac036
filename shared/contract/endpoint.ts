import * as z from 'zod';
import type { Audience } from '../access/policy.ts';
import type { RefusalName } from '../errors.ts';

/**
 * The declaration of one command or read of the HTTP API. The routes, the policy, the audit's words, the Lambda that
 * serves it, the web client and the OpenAPI document follow from it. Its step is in `functions/`: `recordMeeting`,
 * declared in `ward.ts`, is in `ward/record-meeting.ts`.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** `:name` is a parameter of `params`. */
  readonly path: string;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  /**
   * Whom the policy allows. `signedIn` is everybody with an account, in any area; `signingIn` also those who gave their
   * password and still owe a code or a new password.
   */
  readonly who: Audience | 'signedIn' | 'signingIn';
  /**
   * The area that the policy is asked about. `own` is the asker's own, to which the answer is limited. Otherwise it is
   * the ward or the province of the path.
   */
  readonly area?: 'own';
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Its body comes from an HTML form, not as JSON. */
  readonly form?: true;
  /** JSON, a download for `file`, or an HTML page for `page`. Absent if nothing is answered (204). */
  readonly answer?: z.ZodType | 'file' | 'page';
  /** Its word in audit events and decisions. */
  readonly audit?: string;
  /** What it may refuse beside `refusedAnywhere`. */
  readonly refuses?: readonly RefusalName[];
  /** The same request again is answered like the first. Otherwise it answers nothing. */
  readonly repeats?: 'answered';
  /** Whether it sets or removes the cookie of a browser's session. */
  readonly session?: 'opens' | 'ends';
  /** Reads or writes whole survey files, and so is served with the memory for them. */
  readonly handlesFiles?: true;
  /** No workflow goes on and no message is sent because of it, so one machine need not look for work after it. */
  readonly nothingFollows?: true;
  /** Served only on one machine. On AWS another service does it. */
  readonly onlyOn?: 'machine';
}

type Declared<Method extends Endpoint['method'], E> = E & { readonly method: Method };

/** Declares a command: a POST. */
export const command = <const E extends Omit<Endpoint, 'method'>>(endpoint: E): Declared<'POST', E> => ({
  ...endpoint,
  method: 'POST',
});

/** Declares a read: a GET. */
export const read = <const E extends Omit<Endpoint, 'method' | 'body' | 'audit'>>(
  endpoint: E,
): Declared<'GET', E> => ({ ...endpoint, method: 'GET' });

/** What a path may hold: our own codes and ids, never a person's name or id number. */
export const params = {
  campaign: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  ward: z.string().regex(/^\d{2,6}$/),
  batch: z.string().regex(/^[\w-]{8,64}$/),
  token: z.string().regex(/^[\w-]{16,128}$/),
} as const;

export const campaignPath = '/api/campaigns/:campaign';
export const wardPath = `${campaignPath}/wards/:ward` as const;
export const batchPath = `${wardPath}/batches/:batch` as const;

/** Below it are the public's pages, which the server makes whole: they need no script. */
export const publicPath = '/niem-yet';
export const publicWardPath = `${publicPath}/:campaign/:ward` as const;

/** What the address of every public page may hold beside its path. Unknown languages are read as Vietnamese. */
export const pageQuery = { 'ngon-ngu': z.enum(['vi', 'en']).catch('vi').meta({ description: 'language' }) };

/** A page of a list: the index of its first element, and how many it holds at most. */
export const Page = z.object({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const Reason = z.string().max(2000);
/** How people name a household: its key or code, or its head's id number. */
export const HouseholdName = z.string().min(1).max(100);

/** What every endpoint may refuse. */
export const refusedAnywhere = [
  'NotSignedIn',
  'NotAllowed',
  'CampaignNotFound',
  'WardNotFound',
  'CampaignNotRunning',
  'BadRequest',
  'BodyTooLarge',
  'OtherSite',
  'OtherPerson',
  'RouteNotFound',
  'MethodNotAllowed',
  'Stale',
  'RequestReused',
  'TooBusy',
  'Busy',
  'DiskNearlyFull',
  'ServerFault',
] as const satisfies readonly RefusalName[];
