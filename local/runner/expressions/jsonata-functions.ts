import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';

const algorithms: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

const format = jsonata('$fromMillis($ms, $picture, $zone)');

function partition(array: unknown, size: unknown): unknown[][] {
  if (!Array.isArray(array)) throw new TypeError('$partition needs an array.');
  const length = Math.floor(Number(size));
  if (!(length > 0)) throw new RangeError('$partition needs a positive size.');
  const count = Math.ceil(array.length / length);
  return Array.from({ length: count }, (_, n) => array.slice(n * length, (n + 1) * length));
}

/** JSONata unwraps a list of one number, and so does AWS: a recorded case shows it. */
function range(first: number, last: number, step: number): unknown {
  const [from, to, by] = [first, last, step].map(Math.floor) as [number, number, number];
  const count = Math.max(0, Math.floor((to - from) / by) + 1);
  if (!Number.isFinite(count) || count > 1000) throw new RangeError('$range gives at most 1000 numbers.');
  const numbers = Array.from({ length: count }, (_, n) => from + n * by);
  return numbers.length === 1 ? numbers[0] : numbers;
}

function hash(value: unknown, algorithm: string): string {
  const name = algorithms[algorithm];
  if (!name) throw new TypeError(`$hash does not know the algorithm ${algorithm}.`);
  return createHash(name)
    .update(typeof value === 'string' ? value : JSON.stringify(value))
    .digest('hex');
}

/** mulberry32: a seed always gives the same number, as AWS promises for `$random(seed)`. */
function random(seed?: number): number {
  if (seed === undefined) return Math.random();
  let t = (Math.floor(seed) + 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

/**
 * The functions that Step Functions adds to JSONata, and the injected clock in place of the machine's. `$eval` is
 * removed: an expression must not run its data.
 */
export const jsonataFunctions = (now: () => Date): Record<string, unknown> => ({
  partition,
  range,
  hash,
  random,
  uuid: () => randomUUID(),
  parse: (text: string) => JSON.parse(text),
  millis: () => now().getTime(),
  now: (picture?: string, zone?: string) => format.evaluate(null, { ms: now().getTime(), picture, zone }),
  eval: undefined,
});
