// The thread of the flood in `sign-in.ts`: tries of people who have no account, all at once.
import { parentPort, workerData } from 'node:worker_threads';

/** A flood: to where, and one source and name for each of its tries. */
export interface Flood {
  readonly address: string;
  readonly sources: readonly string[];
  readonly names: readonly string[];
}

/** Tells first that all are sent, then the status of each answer. */
export type Told = 'sent' | readonly number[];

async function guess(address: string, source: string, name: string): Promise<number> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'x-forwarded-for': source, 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: 'đoán thử một lần' }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

const { address, sources, names } = workerData as Flood;
const answers = sources.map((source, index) => guess(address, source, names[index] ?? ''));
parentPort?.postMessage('sent' satisfies Told);
parentPort?.postMessage((await Promise.all(answers)) satisfies Told);
