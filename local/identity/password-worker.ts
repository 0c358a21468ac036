// The thread of the slow work on passwords: see `password-thread.ts`.
import { parentPort } from 'node:worker_threads';
import { hashPasswordSync, isPasswordSync } from './password.ts';
import type { PasswordAnswer, PasswordCall } from './password-thread.ts';

const work = { hash: hashPasswordSync, isPassword: isPasswordSync } as Readonly<
  Record<PasswordCall['name'], (...given: readonly never[]) => unknown>
>;

function answer({ id, name, given }: PasswordCall): PasswordAnswer {
  try {
    return { id, output: work[name](...(given as never[])) };
  } catch (error) {
    return { id, error };
  }
}

parentPort?.on('message', (call: PasswordCall) => parentPort?.postMessage(answer(call)));
