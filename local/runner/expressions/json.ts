import { queryError, StateError } from './state-error.ts';

/** AWS passes at most 256 KiB between states; the same limit here keeps one definition valid on both hosts. */
const limit = 256 * 1024;

/** The text of a value as it is stored and passed on; `undefined` is `null`, as a Lambda without result. */
export function encode(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  // A UTF-16 unit is at most three bytes, so short texts need no second look.
  if (text.length * 3 > limit && Buffer.byteLength(text) > limit) {
    throw new StateError('States.DataLimitExceeded', 'The payload is larger than 262144 bytes.');
  }
  return text;
}

const isFunction = (value: object) => '_jsonata_lambda' in value || '_jsonata_function' in value;

/** A plain copy of what JSONata gave: no sequences, no shared parts; a function is an error. */
export function plain(value: unknown, what: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((entry) => plain(entry, what));
  if (typeof value !== 'object' || isFunction(value)) {
    throw queryError(`${what} returned an unsupported result type.`);
  }
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries.map(([key, entry]) => [key, plain(entry, what)]));
}
