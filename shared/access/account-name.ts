import { Refusal } from '../errors.ts';
import { nfd } from '../i18n/bounded-nfc.ts';

/** What events and pages call the system and those who have no account. Nobody else may be called so. */
export const systemName = 'rasoat';
export const publicName = 'public';

const reserved = [
  systemName,
  publicName,
  'system',
  'hethong',
  'tudong',
  'automatic',
  'anonymous',
  'nguoidan',
  'admin',
  'administrator',
  'root',
  'quantri',
];

/** Letters of other scripts and digits that look like a Latin letter in common fonts. */
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
  '|': 'l',
  '!': 'l',
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
};

/** A name as the eye takes it: without case, accents, signs and blanks; `l` stands for `i` too. */
const asSeen = (name: string): string =>
  [...nfd(name).toLowerCase()]
    .map((letter) => lookalikes[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('i', 'l');

const reservedAsSeen = new Set(reserved.map(asSeen));

/** Whether a name is, or looks like, one of the system's. */
export const isReservedName = (name: string): boolean => reservedAsSeen.has(asSeen(name));

/** Refuses `NameReserved`. */
export function requireFreeName(name: string): void {
  if (isReservedName(name)) throw new Refusal('NameReserved');
}
