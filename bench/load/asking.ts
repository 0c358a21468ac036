import { setTimeout } from 'node:timers/promises';
import { addressOf, type EndpointName, endpoint } from '../../shared/contract/contract.ts';

/** What was measured of the requests: their times by route, and what went wrong. */
export interface Measured {
  readonly times: Map<string, number[]>;
  /** Answers that said to come again later. */
  later: number;
  /** Connections that ended before they brought an answer; the request was sent again. */
  cut: number;
  readonly failed: string[];
}

export const nothingMeasured = (): Measured => ({ times: new Map(), later: 0, cut: 0, failed: [] });

interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Somebody who asks one machine by HTTP, with a session. */
export type Asking = ReturnType<typeof askingAs>;

export function askingAs(address: string, session: string, measured: Measured) {
  const headers = { authorization: `Bearer ${session}` };

  /** Sends a request until it is answered with something else than 429, and measures each try. */
  async function send(route: string, path: string, init: RequestInit): Promise<Response> {
    for (;;) {
      const began = performance.now();
      const answer = await connected(() => fetch(address + path, init), measured);
      const text = answer.status === 429 ? await answer.text() : '';
      timesOf(measured, route).push(performance.now() - began);
      if (answer.status !== 429) return answer;
      const after = Number(answer.headers.get('retry-after'));
      if (!(after > 0)) throw new Error(`${route}: 429 without Retry-After: ${text}`);
      measured.later += 1;
      await setTimeout(after * 1_000);
    }
  }
  async function answered(route: string, path: string, init: RequestInit): Promise<unknown> {
    const answer = await send(route, path, init);
    const text = await answer.text();
    if (answer.ok) return text === '' ? undefined : JSON.parse(text);
    measured.failed.push(`${route} ${answer.status}`);
    throw new Error(`${route}: ${answer.status} ${text}`);
  }
  return {
    ask(name: EndpointName, { params, body }: Asked): Promise<unknown> {
      const { method } = endpoint(name);
      const init = {
        method,
        headers: { ...headers, ...(method === 'POST' && { 'content-type': 'application/json' }) },
        ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
      };
      return answered(name, addressOf(name, params), init);
    },
    upload: (path: string, bytes: Uint8Array) =>
      answered('receiveFile', path, { method: 'POST', body: new Uint8Array(bytes) }),
  };
}

const mostCut = 5;

/** Sends a request again whose connection was cut, as browsers do. */
async function connected(send: () => Promise<Response>, measured: Measured): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      if (tries === mostCut) throw error;
      measured.cut += 1;
    }
  }
}

function timesOf({ times }: Measured, route: string): number[] {
  const found = times.get(route) ?? [];
  times.set(route, found);
  return found;
}
