import { inject } from 'vitest';
import type { CloudPorts } from '../../../functions/aws/cloud-ports.ts';
import { lambda, queueLambda } from '../../../functions/lambda.ts';
import { northWard, officerOf, plainCampaign, surveyFile } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { sessionFor } from '../http/http-client.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';
import { context, httpEvent, originSecret, queueEvent } from './events.ts';
import { written } from './written.ts';

/** The table of the idempotent function. */
export const idempotencyTable = `idempotency-${crypto.randomUUID()}`;

/** The settings of a deployed function; its only service of AWS is the engine with the idempotency table. */
const deployedSettings = {
  STAGE: 'test',
  IDEMPOTENCY_TABLE: idempotencyTable,
  ORIGIN_SECRET: originSecret,
  AWS_REGION: 'local',
  AWS_ENDPOINT_URL: inject('dynamodb'),
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};

/** Runs something with those settings and then restores the old ones, because other tests share the process. */
export async function asDeployed<T>(work: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, deployedSettings);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(deployedSettings)) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

export type LambdaName = Parameters<typeof lambda>[0];

/** The ports of one machine, with cloud files of which every admitted one has the same content. */
export function cloud({ ports }: Pick<FreshHost, 'ports'>, file = surveyFile(fourHouseholds)) {
  const files = {
    ...ports.files,
    admit: (key: string) => ports.files.put(key, file),
    linkTo: async (key: string, { name }: { name: string }) => `https://files.example/${key}?${name}`,
  };
  return async (): Promise<CloudPorts> => ({ ...ports, files });
}

/** Calls a function as Lambda does. */
export const call = (name: LambdaName, ports: () => Promise<CloudPorts>, event: unknown) =>
  written(() => asDeployed(() => lambda(name, ports)(event, context)));
export const queue = (ports: () => Promise<CloudPorts>, ...bodies: readonly string[]) =>
  written(() => asDeployed(() => queueLambda('ingest', ports)(queueEvent(...bodies), context)));

/** A ward in the survey, with the ports of its functions. */
export async function surveying() {
  const host = await launched();
  const people = atWork(host);
  await bringTo('survey', host, people);
  await host.passTo('2019-10-09T09:00');
  return { host, people, ports: cloud(host) };
}

/** The event with which its workflow opens the stage. */
export const opening = {
  campaignId: plainCampaign.id,
  ward: northWard,
  attempt: 1,
  stage: 'survey',
  token: 't',
};

/** The ward's path in the API. */
export const ward = `/api/campaigns/${plainCampaign.id}/wards/${northWard}`;

/** A request of the ward's officer. */
export const asked = (host: FreshHost, path: string, body?: string) => {
  const authorization = `Bearer ${sessionFor(host, officerOf(northWard))}`;
  const headers = { authorization, 'content-type': 'application/json' };
  return httpEvent({ path, headers, ...(body !== undefined && { method: 'POST', body }) });
};
