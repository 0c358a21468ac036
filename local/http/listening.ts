import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../../shared/errors.ts';
import { allowSlowLines } from './slow-lines.ts';

/** Opens the port and gives the address. Refuses `PortTaken`. */
export function listen(server: Server, port: number, hostname: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  server.once('error', (error: NodeJS.ErrnoException) => {
    reject(error.code === 'EADDRINUSE' ? new Refusal('PortTaken', { port }, { cause: error }) : error);
  });
  allowSlowLines(server);
  server.listen(port, hostname, () => {
    const { port: actual } = server.address() as AddressInfo;
    resolve(`http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${actual}`);
  });
  return promise;
}

/** Milliseconds in which requests under way may end. */
const lastAnswersWithin = 10_000;
const lookAgainAfter = 50;

/** Takes no connection more, answers the requests under way, and cuts off those that take too long. */
export async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  // A browser keeps its connection after an answer, and would bring further requests by it.
  const idle = setInterval(() => server.closeIdleConnections(), lookAgainAfter);
  const timeout = setTimeout(() => server.closeAllConnections(), lastAnswersWithin);
  await promise;
  clearInterval(idle);
  clearTimeout(timeout);
}
