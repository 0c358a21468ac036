// The thread of one call of a step: see `step-threads.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import type { Workflows } from '../../../shared/ports.ts';
import { openDatabase } from '../../sqlite/database.ts';
import { callStep } from '../call-step.ts';
import { demoClock } from '../clock.ts';
import { folderPorts } from '../folder-ports.ts';
import type { ThreadAnswer, ThreadCall } from './step-threads.ts';

/** There is one runner for a database, and it is not in this thread. */
const noWorkflow = async (): Promise<never> => {
  throw new Error('A step in a thread of its own drives no workflow.');
};
const workflows: Workflows = { start: noWorkflow, complete: noWorkflow, stop: noWorkflow };

async function answer({ folder, offset, step, input }: ThreadCall): Promise<ThreadAnswer> {
  const db = openDatabase(folder);
  try {
    const ports = { ...folderPorts(folder, db, demoClock(offset)), workflows };
    return { output: await callStep(step, input, ports) };
  } catch (error) {
    const { name, message } = error as Error;
    return { error: { name, message } };
  } finally {
    db.close();
  }
}

parentPort?.postMessage(await answer(workerData as ThreadCall));
