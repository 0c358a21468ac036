import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases, sampleOf } from '../../scale.ts';
import { onDisk, rowsIn } from './on-disk.ts';
import { referenceRows } from './reference-csv.ts';

const root = new URL('../../..', import.meta.url).pathname;
const found = (pattern: string): string[] => globSync(pattern, { cwd: root }).toSorted();
const inRoot = (path: string): string => join(root, path);

const small = found('test/{corpus,samples/files}/*.csv');
const large = found('examples/cho-don-2019/**/*.csv');
const sizes = sampleOf(8, [
  ...Array.from({ length: 64 }, (_, i) => i + 1),
  100,
  255,
  256,
  1000,
  4096,
  65_535,
]);

/** What reading gives, be it rows or the finding for which there are none. */
async function outcomeOf(path: string, chunkSize?: number): Promise<unknown> {
  try {
    return await rowsIn(path, chunkSize === undefined ? {} : { chunkSize });
  } catch (error) {
    return (error as { finding?: unknown }).finding ?? (error as Error).name;
  }
}

/** The text of a file that is UTF-16 by its mark or its name, else UTF-8 if it can be, else Windows-1258. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  const marked = bytes.readUInt16BE() === 0xfffe ? 'utf16le' : undefined;
  const utf16 = marked ?? /utf16[lb]e/.exec(path)?.[0];
  const decoded = (encoding: string, fatal: boolean) => new TextDecoder(encoding, { fatal }).decode(bytes);
  if (utf16) return decoded(utf16.replace('utf16', 'utf-16'), true).normalize('NFC');
  try {
    return decoded('utf-8', true).normalize('NFC');
  } catch {
    return decoded('windows-1258', false).normalize('NFC');
  }
}
const delimiterOf = (text: string): string =>
  [';', ',', '\t'].reduce((best, each) => (text.split(each).length > text.split(best).length ? each : best));

/** Of these the reference would have to know more than a CSV reader does. */
const special =
  /sep-hint|commas|tcvn3|vni|nul|control|odd\.|broken|cut|and-cp1258|quote\.|web|rich|pdf|png|gzip|xls|zeros|empty|blank\./;

describe('no cell is changed by reading', () => {
  test.each(small)('%s in chunks of any size', async (file) => {
    const path = inRoot(file);
    const whole = await outcomeOf(path);
    for (const size of sizes) expect(await outcomeOf(path, size), `chunks of ${size}`).toEqual(whole);
  });

  test.each(large)('%s in chunks of odd sizes', async (file) => {
    const path = inRoot(file);
    const whole = await outcomeOf(path);
    for (const size of sampleOf(1, [1, 61, 4093])) expect(await outcomeOf(path, size)).toEqual(whole);
  });

  test.each([...small, ...large].filter((path) => !special.test(basename(path))))(
    '%s against a reader that knows nothing of ours',
    async (file) => {
      const path = inRoot(file);
      const text = textOf(path);
      expect(await rowsIn(path)).toEqual(referenceRows(text, delimiterOf(text)));
    },
  );

  test('of any text, in chunks of any size', async () => {
    const letter = fc.constantFrom(
      'a',
      'ệ',
      'e\u0323\u0302',
      '😀',
      '"',
      '""',
      ';',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '=',
    );
    const text = fc
      .array(letter, { minLength: 1, maxLength: 60 })
      .map((letters) => `a;b\n${letters.join('')}`);
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (content, size) => {
        const path = onDisk(content);
        const whole = await outcomeOf(path);
        expect(await outcomeOf(path, size)).toEqual(whole);
        if (Array.isArray(whole)) expect(whole).toEqual(referenceRows(content.normalize('NFC'), ';'));
      }),
      cases(300),
    );
  });
});
