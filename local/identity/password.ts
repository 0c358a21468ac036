import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
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

/** Normalised, so that a password is the same however the keyboard composes its accents. */
const deriveKey = (password: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> =>
  derive(nfc(password), salt, length, { N, r, p, maxmem: 256 * N * r });

/** The stored form of a password: the parameters, a salt of its own, and the derived key. */
export async function hashPassword(password: string, cost: Cost): Promise<string> {
  const salt = randomBytes(16);
  const key = await deriveKey(password, salt, cost);
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** A stored password that no password matches, at the given cost: for names without an account. */
export const noPassword = ({ N, r, p }: Cost): string =>
  ['scrypt', N, r, p, randomBytes(16).toString('base64url'), randomBytes(length).toString('base64url')].join(
    '$',
  );

/** Takes as long for a wrong password as for the right one. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = stored.split('$');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await deriveKey(password, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(found, Buffer.from(key, 'base64url'));
}
