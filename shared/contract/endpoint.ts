import * as z from 'zod';
import type { Audience } from '../access/policy.ts';
import type { RefusalName } from '../errors.ts';

/**
 * One command or read of the HTTP API, declared once: the routes, the policy, the audit's words, the Lambda that
 * serves it, the web client and the OpenAPI document follow from it. Its step stands in `functions/`, in the folder
 * that has the name of the declaration's file, in a file that has the name of the endpoint.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** `:name` stands for a parameter of `params`. */
  readonly path: string;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  /** Whom the policy lets in; `signedIn` is whoever has an account, in whatever area. */
  readonly who: Audience | 'signedIn';
  /** `own`: the asker's own area counts, because the answer holds no more than that; else the ward or the campaign of the path. */
  readonly area?: 'own';
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** JSON; absent where nothing is answered (204). `file`: a download. */
  readonly answer?: z.ZodType | 'file';
  /** The word by which the audit chain and the decisions know it. */
  readonly audit?: string;
  /** What its rules may refuse, beside `refusedAnywhere`. */
  readonly refuses?: readonly RefusalName[];
  /** The same request again is answered like the first time; else with nothing. */
  readonly repeats?: 'answered';
  /** What happens to the cookie of a browser's session. */
  readonly session?: 'opens' | 'ends';
  /** Reads or writes whole survey files, so that it is served where there is memory for them. */
  readonly handlesFiles?: true;
  /** Served by one machine alone: on AWS another service stands in its place. */
  readonly onlyOn?: 'machine';
}

type Declared<Method extends Endpoint['method'], E> = E & { readonly method: Method };

/** Declares what changes something: a POST. */
export const command = <const E extends Omit<Endpoint, 'method'>>(endpoint: E): Declared<'POST', E> => ({
  ...endpoint,
  method: 'POST',
});

/** Declares what only looks: a GET. */
export const read = <const E extends Omit<Endpoint, 'method' | 'body' | 'audit'>>(
  endpoint: E,
): Declared<'GET', E> => ({ ...endpoint, method: 'GET' });

/** What may stand in a path: codes and ids of our own, never a person's name or number. */
export const params = {
  campaign: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  ward: z.string().regex(/^\d{2,6}$/),
  batch: z.string().regex(/^[\w-]{8,64}$/),
  token: z.string().regex(/^[\w-]{16,128}$/),
} as const;

export const campaignPath = '/api/campaigns/:campaign';
export const wardPath = `${campaignPath}/wards/:ward` as const;
export const batchPath = `${wardPath}/batches/:batch` as const;

/** A page of a list: how many come before it, and how many at most it holds. */
export const Page = z.object({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const Reason = z.string().max(2000);
/** A household as people name it: its key or code, or its head's id number. */
export const HouseholdName = z.string().min(1).max(100);

/** What any endpoint may answer, whatever its rules. */
export const refusedAnywhere = [
  'NotSignedIn',
  'NotAllowed',
  'CampaignNotFound',
  'WardNotFound',
  'CampaignNotRunning',
  'BadRequest',
  'BodyTooLarge',
  'OtherSite',
  'RouteNotFound',
  'Stale',
  'Busy',
  'ServerFault',
] as const satisfies readonly RefusalName[];
