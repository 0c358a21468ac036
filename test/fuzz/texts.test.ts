import { describe, expect, test } from 'vitest';
import { isNamed } from '../../functions/http/etag.ts';
import { bodyOf, credentialsOf } from '../../functions/http/http-request.ts';
import { boundaryOf } from '../../local/http/multipart.ts';
import { believing } from '../../local/http/proxies.ts';
import { deviceName } from '../../shared/access/device-name.ts';
import { unaccented } from '../../shared/batch/cells/unaccented.ts';
import { limits } from '../../shared/batch/findings/limits.ts';
import { maskText } from '../../shared/batch/findings/mask.ts';
import { villageMatcher } from '../../shared/batch/header/villages.ts';
import { type EndpointName, endpoint } from '../../shared/contract/contract.ts';
import { isPlainCode, nameBirthVillage } from '../../shared/household-key.ts';
import { holdsId } from '../../shared/identifiers.ts';
import { portraitOf } from '../../shared/likeness/portrait.ts';
import { fold } from '../../shared/names.ts';
import { household } from '../examples.ts';
import { bodies } from '../functions/route-inputs.ts';
import { growth, linear } from '../growth.ts';

/** Texts that a careless pattern or a careless sort takes long over. */
const hostile: readonly (readonly [string, string])[] = [
  ['combining marks', 'a\u0301\u0323\u0301\u0323'],
  ['blanks', ' \u00a0\t'],
  ['quotes', '"\'"'],
  ['backslashes', '\\\\"'],
  ['dashes', '-–'],
  ['digits', '0123456789'],
  ['groups of digits', '012 345.'],
  ['opened brackets', '([{<'],
  ['dots and commas', '.,'],
  ['line breaks', '\r\n'],
  ['names', 'Nguyễn Thị Thử '],
  ['halves of characters', '\ud835a'],
  ['keys of headers', 'boundary=;rasoat=, W/"'],
];

const repeated =
  (unit: string) =>
  (length: number): string =>
    unit.repeat(Math.ceil(length / unit.length));

/** The same value with every text in it replaced. */
function filled(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((each) => filled(each, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, text)]));
}

/** Reads the body of every request of the contract, with a text in place of each of its texts. */
function readBodies(text: string): void {
  for (const [name, value] of Object.entries(bodies)) {
    const declared = endpoint(name as EndpointName);
    declared.body?.safeParse(filled(value, text));
  }
}

const jsonRequest = (text: string) => ({
  method: 'POST',
  path: '/',
  query: {},
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ text }),
  secure: false,
  client: undefined,
});

/** Name and village as long as a record may have them. */
const ofRecord = (text: string) => {
  const name = text.slice(0, limits.textLength);
  return { name, village: name };
};

const villages = villageMatcher([{ name: 'Bản Trên' }, { name: 'Tổ dân phố 3' }]);
const seen = believing(['127.0.0.1']);

/** What reads a text that somebody else wrote. */
const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['fields of all bodies', readBodies],
  ['a body of JSON', (text) => bodyOf(jsonRequest(text), endpoint('signIn'), false)],
  ['a name in one spelling', fold],
  ['a text without accents', unaccented],
  ['identifiers in a text', (text) => [maskText(text), holdsId(text)]],
  ['a code', (text) => isPlainCode(text.slice(0, 64))],
  ['an identity', (text) => nameBirthVillage({ name: text, village: text })],
  ['a village', (text) => villages(text)],
  ['a household compared', (text) => portraitOf('02023', 'h', household(ofRecord(text)))],
  ['a cookie', (text) => credentialsOf({ ...jsonRequest(''), headers: { cookie: text } })],
  ['a bearer', (text) => credentialsOf({ ...jsonRequest(''), headers: { authorization: `Bearer ${text}` } })],
  ['a device', deviceName],
  ['the type of a form', (text) => boundaryOf(`multipart/form-data; ${text}`)],
  ['tags of a page', (text) => isNamed('"x"', text)],
  ['addresses of proxies', (text) => seen('127.0.0.1', { 'x-forwarded-for': text })],
];

const pairs = readers.flatMap(([what, read]) =>
  hostile.map(([of, unit]) => [what, of, read, repeated(unit)] as const),
);

describe('time grows with the length of', () => {
  test.each(pairs)('%s, of %s', async (_, __, read, textOf) => {
    expect(await growth(textOf, read, 8_000)).toBeLessThan(linear);
  });
});
