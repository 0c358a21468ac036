// A thread that is kept for calls of steps and endpoints: see `kept-thread.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import { loadStep } from '../../../functions/perform.ts';
import { type EndpointName, endpointNames } from '../../../shared/contract/contract.ts';
import type { Ports, Workflows } from '../../../shared/ports.ts';
import { openDatabase } from '../../sqlite/database.ts';
import { callStep } from '../call-step.ts';
import { folderPorts } from '../folder-ports.ts';
import { ready, sentError, type ThreadAnswer, type ThreadCall, type ThreadData } from './thread-messages.ts';

/** There is one runner for a database, and it is not in this thread. */
const noWorkflow = async (): Promise<never> => {
  throw new Error('A step in a thread of its own drives no workflow.');
};
const workflows: Workflows = { start: noWorkflow, complete: noWorkflow, stop: noWorkflow };

const { folder } = workerData as ThreadData;
const db = openDatabase(folder);
let offset = 0;
const ports: Ports = {
  ...folderPorts(folder, db, () => new Date(Date.now() + offset)),
  workflows,
};

async function outputOf(asked: ThreadCall): Promise<unknown> {
  if ('step' in asked) return callStep(asked.step, asked.input, ports);
  const name = endpointNames.find((each): each is EndpointName => each === asked.endpoint);
  if (name === undefined) throw new Error(`There is no endpoint ${asked.endpoint}`);
  const step = await loadStep(name);
  return step(asked.call as Parameters<typeof step>[0], ports);
}

async function answerTo(asked: ThreadCall): Promise<ThreadAnswer> {
  offset = asked.offset;
  try {
    return { output: await outputOf(asked) };
  } catch (error) {
    return sentError(error, 'endpoint' in asked);
  }
}

parentPort?.on('message', async (asked: ThreadCall) => parentPort?.postMessage(await answerTo(asked)));
parentPort?.postMessage(ready);
