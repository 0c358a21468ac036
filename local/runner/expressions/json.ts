import { queryError, StateError } from './state-error.ts';

/** AWS passes at most 256 KiB between states; with the same limit here a definition works on both hosts or on neither. */
const limit = 256 * 1024;

/** A value as JSON text, as it is stored and passed on. `undefined` becomes `null`, as for a Lambda without a result. */
export function toJsonText(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  // A UTF-16 unit is at most three bytes, so short texts need not be measured.
  if (text.length * 3 > limit && Buffer.byteLength(text) > limit) {
    throw new StateError('States.DataLimitExceeded', 'The payload is larger than 262144 bytes.');
  }
  return text;
}

const isFunction = (value: object) => '_jsonata_lambda' in value || '_jsonata_function' in value;

/** A plain copy of a value from JSONata, without its sequences and without shared parts. Throws for a function. */
export function toPlainJson(value: unknown, what: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((entry) => toPlainJson(entry, what));
  if (typeof value !== 'object' || isFunction(value)) {
    throw queryError(`${what} returned an unsupported result type.`);
  }
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries.map(([key, entry]) => [key, toPlainJson(entry, what)]));
}
