import { Worker } from 'node:worker_threads';
import type { Passwords } from './passwords.ts';

/** A call of the thread. The names are those of `Passwords`. */
export interface PasswordCall {
  readonly id: number;
  readonly name: keyof Passwords;
  readonly given: readonly unknown[];
}
export interface PasswordAnswer {
  readonly id: number;
  readonly output?: unknown;
  readonly error?: unknown;
}

/**
 * Does the slow work on passwords in a thread of its own, one after the other: the pool of threads that files, zlib and
 * names of hosts share stays free.
 */
export function passwordThread(): Passwords & { stop(): Promise<void> } {
  const { call, stop } = calls();
  return {
    hash: async (password, cost) => String(await call('hash', password, cost)),
    isPassword: async (password, stored) => (await call('isPassword', password, stored)) === true,
    stop,
  };
}

/** The thread, begun with the first call, and anew after a fault. It keeps no process alive. */
function calls() {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let worker: Worker | undefined;
  let made = 0;
  function fail(error: unknown): void {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
  function settle({ id, output, error }: PasswordAnswer): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(output);
    else asked?.reject(error);
  }
  return {
    call(name: keyof Passwords, ...given: readonly unknown[]): Promise<unknown> {
      const asked = Promise.withResolvers<unknown>();
      made += 1;
      waiting.set(made, asked);
      worker ??= begun(settle, fail);
      worker.postMessage({ id: made, name, given } satisfies PasswordCall);
      return asked.promise;
    },
    async stop(): Promise<void> {
      await worker?.terminate();
      fail(new Error('No more passwords are compared.'));
    },
  };
}

function begun(settle: (answer: PasswordAnswer) => void, fail: (error: unknown) => void): Worker {
  const worker = new Worker(new URL('./password-worker.ts', import.meta.url));
  worker.unref();
  return worker.on('error', fail).on('message', settle);
}
