import type { HttpRequest } from '../../../functions/http/http-types.ts';
import { northWard, officerOf, plainCampaign } from '../../examples.ts';
import { atWork, launched } from '../ward/ward-at-work.ts';
import { clientOf, sessionFor } from './http-client.ts';

export const campaign = plainCampaign.id;
export const here = { campaign, ward: northWard };

export const request = (parts: Partial<HttpRequest>): HttpRequest => ({
  method: 'GET',
  path: '/api/session',
  query: {},
  headers: { host: 'rasoat.example' },
  body: '',
  secure: false,
  ...parts,
});

export const signIn = (body: unknown, headers: Record<string, string> = {}): HttpRequest =>
  request({
    method: 'POST',
    headers: { host: 'rasoat.example', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** The plain ward in the survey, with its officer's client. */
export async function surveying() {
  const host = await launched({ start: '2019-09-23T08:00' });
  const ward = atWork(host);
  await ward.train();
  await host.passTo('2019-10-08T09:00');
  return { host, ward, officer: clientOf(host, sessionFor(host, officerOf(northWard))) };
}
