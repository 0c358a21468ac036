import type { IncomingMessage, Server } from 'node:http';
import { endpoint } from '../../shared/contract/contract.ts';

interface Limits {
  /** Milliseconds for the head of a request. */
  readonly head: number;
  /** Milliseconds without a byte, in either direction. */
  readonly idle: number;
  /** Milliseconds for a whole request that brings no file. */
  readonly whole: number;
}

const standard: Limits = { head: 30_000, idle: 120_000, whole: 300_000 };

const uploads = endpoint('receiveFile').path.replace(/:.*/, '');

/**
 * Lets a large file take its time on a slow line: a connection is cut when nothing comes any more, and not after a time
 * in all, which Node sets to five minutes for whatever comes. The head of a request and every body that is no file have
 * to be there in time; a file has to keep `atPace`.
 */
export function allowSlowLines(server: Server, { head, idle, whole }: Limits = standard): void {
  server.headersTimeout = head;
  server.requestTimeout = 0;
  server.timeout = idle;
  server.on('request', (request: IncomingMessage) => {
    if (request.url?.startsWith(uploads)) return;
    const timer = setTimeout(() => request.complete || request.destroy(), whole).unref();
    request.once('close', () => clearTimeout(timer));
  });
}

interface Pace {
  /** Bytes a second, on average. */
  readonly least: number;
  /** Milliseconds in which a body need not keep it. */
  readonly grace: number;
  readonly now: () => number;
}

/** A thirtieth of what the slowest mobile line carries. */
const standardPace: Pace = { least: 1_000, grace: 60_000, now: () => performance.now() };

/** The same bytes. Throws where they only trickle in, to hold a connection for ever. */
export async function* atPace(
  bytes: AsyncIterable<Uint8Array>,
  { least, grace, now }: Pace = standardPace,
): AsyncGenerator<Uint8Array> {
  const begun = now();
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    const passed = now() - begun;
    if (passed > grace && (size * 1000) / passed < least) throw new Error('The body trickles in.');
    yield chunk;
  }
}
