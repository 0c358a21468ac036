import * as z from 'zod';
import { addressOf, contract, type EndpointName } from '../../shared/contract/contract.ts';

/** Where the HTTP contract is answered: a deployed stack, or one machine. */
export interface Site {
  /** Addresses of the contract begin after it. */
  readonly base: string;
  fetch(url: string, init: RequestInit): Promise<Response>;
}

export interface Asking {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Absent: asked as the public. */
  readonly session?: string | undefined;
  /** Makes a second sending of the request recognisable. */
  readonly key?: string;
}

const Refused = z.object({ code: z.string() });

/** Asks a route as a program does. Throws an error that is named as the refusal. */
export async function ask(
  { base, fetch }: Site,
  name: EndpointName,
  { params, body, session, key }: Asking = {},
): Promise<unknown> {
  const { method } = contract[name];
  const answer = await fetch(`${base}${addressOf(name, params)}`, {
    method,
    headers: {
      ...(session && { authorization: `Bearer ${session}` }),
      ...(key && { 'idempotency-key': key }),
      ...(method === 'POST' && { 'content-type': 'application/json' }),
    },
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const text = await answer.text();
  if (answer.ok) return text === '' ? undefined : JSON.parse(text);
  const refusal = Refused.safeParse(jsonOf(text));
  const error = new Error(`${name} was answered with ${answer.status}: ${text.slice(0, 500)}`);
  throw refusal.success ? Object.assign(error, { name: refusal.data.code }) : error;
}

/** Loads a file as a browser does: it is the answer, or is where the answer sends to. */
export async function load({ base, fetch }: Site, name: EndpointName, { params, session }: Asking) {
  const headers = { authorization: `Bearer ${session}` };
  const answer = await fetch(`${base}${addressOf(name, params)}`, { headers, redirect: 'manual' });
  const elsewhere = answer.headers.get('location');
  const file = elsewhere ? await fetch(elsewhere, {}) : answer;
  if (!file.ok) throw new Error(`${name} was answered with ${file.status}: ${await file.text()}`);
  return new Uint8Array(await file.arrayBuffer());
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends a file as a browser's form does, to the address that was given for it. */
export async function sendFile(
  { base, fetch }: Site,
  { url, fields }: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([bytes]));
  const answer = await fetch(new URL(url, base).href, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`The file was answered with ${answer.status}: ${await answer.text()}`);
}
