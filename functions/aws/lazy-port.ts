import { kept } from './lazy-async.ts';

/** A port all of whose methods are asynchronous. */
type Asynchronous<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> };

/**
 * A port whose adapter is loaded at the first call, so that a cold start does not carry the SDK clients of what is
 * rarely done.
 */
export function deferred<T extends Asynchronous<T> & object>(load: () => Promise<T>): T {
  const loaded = kept(load);
  const get = (_: object, name: string | symbol) => {
    // A port must not look like a promise to whoever awaits what holds it.
    if (typeof name === 'symbol' || name === 'then') return undefined;
    return async (...args: unknown[]) => {
      const port = (await loaded()) as Record<string, (...args: unknown[]) => Promise<unknown>>;
      return port[name]?.(...args);
    };
  };
  return new Proxy({}, { get }) as T;
}
