import { lazyAsync } from './lazy-async.ts';

/** A port all of whose methods are asynchronous. */
type Asynchronous<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> };

/** A port whose adapter is loaded at its first call, so that a cold start skips SDK clients that are rarely used. */
export function lazyPort<T extends Asynchronous<T> & object>(load: () => Promise<T>): T {
  const loaded = lazyAsync(load);
  const get = (_: object, name: string | symbol) => {
    // `await` must not take the port for a promise.
    if (typeof name === 'symbol' || name === 'then') return undefined;
    return async (...args: unknown[]) => {
      const port = (await loaded()) as Record<string, (...args: unknown[]) => Promise<unknown>>;
      return port[name]?.(...args);
    };
  };
  return new Proxy({}, { get }) as T;
}
