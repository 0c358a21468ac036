import type * as z from 'zod';
import type { Actor } from '../access/actor.ts';
import { isForPublic } from '../access/policy.ts';
import { audit, type systemAudit } from './audit.ts';
import { batch } from './batch.ts';
import { campaign } from './campaign.ts';
import { batchPath, type Endpoint, wardPath } from './endpoint.ts';
import { posting } from './posting.ts';
import { session } from './session.ts';
import { survey } from './survey.ts';
import { users } from './users.ts';
import { ward } from './ward.ts';

/** The declarations by file. The steps are in folders of the same names. */
const features = { session, users, campaign, audit, ward, survey, posting, batch };
export type Feature = keyof typeof features;

/** Every command and read of the HTTP API, by name. */
export const contract = {
  ...session,
  ...users,
  ...campaign,
  ...audit,
  ...ward,
  ...survey,
  ...posting,
  ...batch,
} satisfies Record<string, Endpoint>;
type Contract = typeof contract;

export type EndpointName = keyof Contract;
export const endpointNames = Object.keys(contract) as EndpointName[];

/** An endpoint's declaration, with its optional parts. */
export const endpoint = (name: EndpointName): Endpoint => contract[name];

type Having<Part extends string> = {
  [Name in EndpointName]: Contract[Name] extends Record<Part, unknown> ? Name : never;
}[EndpointName];

/** Endpoints that change nothing. */
export type ReadName = {
  [Name in EndpointName]: Contract[Name]['method'] extends 'GET' ? Name : never;
}[EndpointName];

/** Commands that leave an event in the audit chain. */
export type AuditedName = Having<'audit'>;
/** The words for what was done that an audit event may hold. */
export type AuditWord = Contract[AuditedName]['audit'] | (typeof systemAudit)[number];

/** The names of a path's parameters. */
type ParamsOf<Path extends string> = Path extends `${infer Start}/${infer Rest}`
  ? ParamsOf<Start> | ParamsOf<Rest>
  : Path extends `:${infer Name}`
    ? Name
    : never;

/** The names that a path's parameters have in the call of a step. */
const stepParams = { campaign: 'campaignId', ward: 'ward', batch: 'batchId', token: 'token' } as const;
export type PathParam = keyof typeof stepParams;
export const stepParam = (param: PathParam) => stepParams[param];
export type ParamNames<Name extends EndpointName> = ParamsOf<Contract[Name]['path']>;

/** Endpoints of one ward. */
export type WardName = {
  [Name in EndpointName]: 'ward' extends ParamNames<Name> ? Name : never;
}[EndpointName];
/** Endpoints of a whole campaign. */
export type CampaignName = {
  [Name in Exclude<EndpointName, WardName>]: 'campaign' extends ParamNames<Name> ? Name : never;
}[Exclude<EndpointName, WardName>];

type Schema<Name extends EndpointName, Part extends string> =
  Contract[Name] extends Record<Part, infer Found extends z.ZodType> ? Found : never;
type Given<Name extends EndpointName> = Schema<Name, 'body'> | Schema<Name, 'query'> extends never
  ? object
  : z.input<Schema<Name, 'body'> | Schema<Name, 'query'>>;

/** An endpoint's body or query after parsing. */
export type Parsed<Name extends EndpointName> = Schema<Name, 'body'> | Schema<Name, 'query'> extends never
  ? object
  : z.output<Schema<Name, 'body'> | Schema<Name, 'query'>>;

type Asker<Name extends EndpointName> = Contract[Name]['who'] extends readonly (infer Party)[]
  ? 'public' extends Party
    ? Actor | undefined
    : Actor
  : Actor;

/** A call of an endpoint: the path's parameters, who asks, the request's id, and the body or query before parsing. */
export type Call<Name extends EndpointName> = {
  readonly [Param in ParamNames<Name> as (typeof stepParams)[Param]]: string;
} & {
  readonly by: Asker<Name>;
  /** The request's id. A command with the same id acts once. */
  readonly request?: string | undefined;
  /** The session that the request came with. */
  readonly session?: string | undefined;
} & Given<Name>;

/** What an endpoint answers. */
export type Answer<Name extends EndpointName> =
  Contract[Name] extends Record<'answer', infer Found>
    ? Found extends z.ZodType
      ? z.output<Found>
      : Download
    : undefined;

/** What a call gives back. A command that is committed already under the same request answers nothing. */
export type Reply<Name extends EndpointName> = Contract[Name] extends
  | { method: 'GET' }
  | { repeats: 'answered' }
  ? Answer<Name>
  : Answer<Name> | undefined;

/** An endpoint as a client names it, such as `GET /api/session`: the web page then needs only the contract's types. */
export type Address = { [Name in EndpointName]: AddressOf<Name> }[EndpointName];
type AddressOf<Name extends EndpointName> = `${Contract[Name]['method']} ${Contract[Name]['path']}`;
export type NameAt<Asked extends Address> = {
  [Name in EndpointName]: Asked extends AddressOf<Name> ? Name : never;
}[EndpointName];
/** What a client gives: the path's parameters, and the body or the query. */
export type Asking<Name extends EndpointName> = {
  readonly [Param in ParamNames<Name>]: string;
} & Given<Name>;

/** A file to download: one of `Files`, or bytes made for this request, at most 4 MB, which is the most that Lambda answers. */
export type Download = (
  | { readonly file: string; readonly bytes?: never }
  | { readonly bytes: Uint8Array; readonly file?: never }
) & {
  /** The file's name for people. */
  readonly name: string;
  readonly type: string;
};

/** Commands in a ward whose path names no batch. */
export type WardCommand = {
  [Name in Exclude<EndpointName, ReadName>]: 'ward' extends ParamNames<Name>
    ? 'batch' extends ParamNames<Name>
      ? never
      : Name
    : never;
}[Exclude<EndpointName, ReadName>];

export const wardCommands = endpointNames.filter((name): name is WardCommand => {
  const { method, path } = endpoint(name);
  return method === 'POST' && path.startsWith(wardPath) && !path.startsWith(batchPath);
});

const featureNames = Object.keys(features) as Feature[];
export function featureOf(name: EndpointName): Feature {
  const found = featureNames.find((feature) => name in features[feature]);
  if (!found) throw new Error(`${name} is declared in no file`);
  return found;
}

/**
 * The Lambda function that serves an endpoint: `public` reads no personal data but the posted list, `batch` has the
 * memory to read whole files, `main` serves the rest.
 */
export type Group = 'public' | 'batch' | 'main';

export function groupOf({ who, handlesFiles }: Endpoint): Group {
  if (who !== 'signedIn' && isForPublic(who)) return 'public';
  return handlesFiles ? 'batch' : 'main';
}
