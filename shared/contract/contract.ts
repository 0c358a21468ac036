import { approval } from './approval.ts';
import { audit, type systemAudit } from './audit.ts';
import { corrections } from './batch/corrections.ts';
import { batch } from './batch.ts';
import { launch } from './campaign/launch.ts';
import { reporting } from './campaign/reporting.ts';
import { villages } from './campaign/villages.ts';
import { campaign } from './campaign.ts';
import { batchPath, type Endpoint, params, wardPath } from './endpoint.ts';
import { attachments } from './evidence/attachments.ts';
import { evidence } from './evidence.ts';
import { inspection } from './inspection.ts';
import { requests } from './intake/requests.ts';
import { intake } from './intake.ts';
import { pairs } from './pairs.ts';
import { papers } from './papers.ts';
import { posting } from './posting.ts';
import { reports } from './reports.ts';
import { session } from './session.ts';
import { support } from './support.ts';
import { survey } from './survey.ts';
import { training } from './training.ts';
import { users } from './users.ts';
import { ward } from './ward.ts';

/** The declarations by file. The steps are in folders of the same names. */
const features = {
  session,
  users,
  campaign,
  launch,
  reporting,
  support,
  reports,
  papers,
  audit,
  evidence,
  ward,
  villages,
  survey,
  posting,
  intake,
  requests,
  pairs,
  approval,
  inspection,
  batch,
  corrections,
  training,
  attachments,
};
export type Feature = keyof typeof features;

/** Every command and read of the HTTP API, by name. */
export const contract = {
  ...session,
  ...users,
  ...campaign,
  ...launch,
  ...reporting,
  ...support,
  ...reports,
  ...papers,
  ...audit,
  ...evidence,
  ...ward,
  ...villages,
  ...survey,
  ...posting,
  ...intake,
  ...requests,
  ...pairs,
  ...approval,
  ...inspection,
  ...batch,
  ...corrections,
  ...training,
  ...attachments,
} satisfies Record<string, Endpoint>;
export type Contract = typeof contract;

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
export type ParamNames<Name extends EndpointName> = ParamsOf<Contract[Name]['path']>;

/** The names that a path's parameters have in the call of a step. */
const stepParams = { campaign: 'campaignId', ward: 'ward', batch: 'batchId', token: 'token' } as const;
export type StepParams = typeof stepParams;
export type PathParam = keyof typeof stepParams;
export const stepParam = (param: PathParam) => stepParams[param];

/** Endpoints of one ward. */
export type WardName = {
  [Name in EndpointName]: 'ward' extends ParamNames<Name> ? Name : never;
}[EndpointName];
/** Endpoints of a whole campaign. */
export type CampaignName = {
  [Name in Exclude<EndpointName, WardName>]: 'campaign' extends ParamNames<Name> ? Name : never;
}[Exclude<EndpointName, WardName>];

/** Commands of the API in a ward whose path names no batch. */
export type WardCommand = {
  [Name in Exclude<EndpointName, ReadName>]: Contract[Name]['path'] extends `${typeof batchPath}${string}`
    ? never
    : Contract[Name]['path'] extends `${typeof wardPath}${string}`
      ? Name
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

export interface Match {
  readonly name: EndpointName;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the endpoint of a request. Undefined if there is none, or if a parameter is malformed. */
export const matchEndpoint = (method: string, path: string): Match | undefined =>
  matchesOf(path).find(({ name }) => contract[name].method === method);

/** The endpoints at a path, whatever their method. */
export function matchesOf(path: string): Match[] {
  const parts = path.split('/');
  return endpointNames.flatMap((name) => {
    const found = matchPath(endpoint(name).path.split('/'), parts);
    return found ? [{ name, params: found }] : [];
  });
}

function matchPath(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const wanted = pattern[index] ?? '';
    if (!wanted.startsWith(':')) {
      if (wanted !== part) return undefined;
      continue;
    }
    const name = wanted.slice(1) as keyof typeof params;
    if (!params[name].safeParse(part).success) return undefined;
    found[name] = part;
  }
  return found;
}

/** An endpoint's address with its parameters filled in. */
export const addressOf = (name: EndpointName, values: Readonly<Record<string, string>> = {}): string =>
  endpoint(name).path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? ''));
