import { randomBytes, type ScryptOptions, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { nfc } from '../../shared/i18n/bounded-nfc.ts';

/** The parameters of scrypt. They are stored with each password, so that they can be raised later. */
export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MB and about a fifth of a second on a small machine: OWASP's minimum for this much memory. */
export const standardCost: Cost = { N: 2 ** 15, r: 8, p: 3 };

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt);
const length = 32;

/** What a key is derived from. Normalised, so that a password is the same however the keyboard composes its accents. */
const givenOf = (
  password: string,
  salt: Uint8Array,
  { N, r, p }: Cost,
): [string, Uint8Array, number, ScryptOptions] => [
  nfc(password),
  salt,
  length,
  { N, r, p, maxmem: 256 * N * r },
];

const storedOf = (key: Uint8Array, salt: Uint8Array, { N, r, p }: Cost): string =>
  ['scrypt', N, r, p, Buffer.from(salt).toString('base64url'), Buffer.from(key).toString('base64url')].join(
    '$',
  );

function readStored(stored: string) {
  const [, N, r, p, salt = '', key = ''] = stored.split('$');
  const cost: Cost = { N: Number(N), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') };
}

/** The stored form of a password: the parameters, a salt of its own, and the derived key. */
export async function hashPassword(password: string, cost: Cost): Promise<string> {
  const salt = randomBytes(16);
  return storedOf(await derive(...givenOf(password, salt, cost)), salt, cost);
}

/** The same, holding up the thread that calls it. */
export function hashPasswordSync(password: string, cost: Cost): string {
  const salt = randomBytes(16);
  return storedOf(scryptSync(...givenOf(password, salt, cost)), salt, cost);
}

/** A stored password that no password matches, at the given cost: for names without an account. */
export const noPassword = (cost: Cost): string => storedOf(randomBytes(length), randomBytes(16), cost);

/** Takes as long for a wrong password as for the right one. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const { cost, salt, key } = readStored(stored);
  return timingSafeEqual(await derive(...givenOf(password, salt, cost)), key);
}

/** The same, holding up the thread that calls it. */
export function isPasswordSync(password: string, stored: string): boolean {
  const { cost, salt, key } = readStored(stored);
  return timingSafeEqual(scryptSync(...givenOf(password, salt, cost)), key);
}
