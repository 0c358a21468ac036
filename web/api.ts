import type { Address, Answer, Asking, NameAt, Reply } from '../shared/contract/call.ts';
import { Refused, refusedBy, unreachable } from './refused.ts';

export type Session = Answer<'readSession'>;
export type Demo = Answer<'readDemo'>;
export type CampaignLine = Answer<'readCampaigns'>['campaigns'][number];
export type WardLine = Answer<'readBoard'>['wards'][number];
export type WardDetail = Answer<'readWard'>;
export type BatchView = Answer<'readBatch'>;
export type FindingText = Answer<'readFindings'>['findings'][number];
export type StoryEvent = Answer<'readStory'>['events'][number];
export type PostedHousehold = Answer<'readPosted'>['households'][number];

/** The parameters of a ward's addresses. */
export type WardParams = Asking<'readWard'>;
/** The parameters of a batch's addresses. */
export type BatchParams = Asking<'readBatch'>;

/**
 * Calls an endpoint of the contract by its address, such as `GET /api/session`. `given` holds the parameters of the
 * path and the fields of the query or body. `key` makes the call idempotent: a retry with the same key acts once, and
 * may be answered with undefined. Throws `Refused`.
 */
export async function ask<Asked extends Address>(
  address: Asked,
  given: Asking<NameAt<Asked>>,
  key?: string,
): Promise<Reply<NameAt<Asked>>> {
  const [method = '', pattern = ''] = address.split(' ');
  const fields: Record<string, unknown> = { ...given };
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(fields[name]));
    delete fields[name];
    return value;
  });
  const response = await load(
    method === 'GET' ? path + queryOf(fields) : path,
    requestOf(method, fields, key),
  );
  const text = await response.text().catch(() => {
    throw new Refused(unreachable);
  });
  const answer = text === '' ? undefined : JSON.parse(text);
  return answer;
}

function queryOf(fields: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `?${query}` : '';
}

function requestOf(method: string, body: object, key: string | undefined): RequestInit {
  if (method === 'GET') return {};
  const headers = { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) };
  return { method, headers, body: JSON.stringify(body) };
}

async function load(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => undefined);
  if (!response) throw new Refused(unreachable);
  if (response.ok || response.type === 'opaqueredirect') return response;
  throw refusedBy(response.status, await response.text().catch(() => ''));
}

/** Throws `Refused` if a file may not be downloaded. The file may lie with another service, so redirects are not followed. */
export async function requireDownload(path: string): Promise<void> {
  const response = await load(path, { redirect: 'manual' });
  await response.body?.cancel();
}

/** A random idempotency key. `crypto.randomUUID` is missing on plain HTTP, which office networks use. */
export const newKey = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
