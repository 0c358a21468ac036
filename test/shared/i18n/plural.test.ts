import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plural } from '../../../shared/i18n/plural.ts';
import { sentence, written } from '../../../shared/reports/narrative/written.ts';

describe('plural', () => {
  it.each([
    [0, 'households'],
    [1, 'household'],
    [2, 'households'],
    [21, 'households'],
    [1_001, 'households'],
  ])('of %i is %s', (count, word) => {
    expect(plural(count, 'household')).toBe(word);
  });

  it('takes the word for many where an s is not enough', () => {
    expect(plural(1, 'person', 'people')).toBe('person');
    expect(plural(3, 'ward waits', 'wards wait')).toBe('wards wait');
  });
});

describe('a sentence', () => {
  const text = { vi: '{n} hộ', en: '{n} {n|household was|households were} reviewed' };

  it.each([
    [0, '0 households were reviewed'],
    [1, '1 household was reviewed'],
    [1_234, '1,234 households were reviewed'],
  ])('has the word that goes with %i', (n, en) => {
    expect(sentence(text, { n: written(n) }).en).toBe(en);
  });
});

/** A count in a text, with a noun in the plural behind it that the count does not choose. */
const fixed =
  /(?<!\w)(?!\$?\{plural)(\$?\{[^{}]*\}) (?!of its )(?:[a-z-]+ ){0,2}(?:households|people|wards|villages|days|rows|files|pairs|events|accounts|areas|places|objections|messages|reminders|persons|meetings)\b/g;
/** What looks like one: a word in place of the number, a number that is never one, or a word that the count chose. */
const others: readonly string[] = [
  '{class} households',
  '{rate} of all households',
  '${count(villages.length)} villages',
  '${households(d.households).en} to their meetings',
  '${count(lastLimit)} events',
  '${headerSearch.rows} rows',
  '${headerSearch.height} rows',
  '{rows} rows',
  '{count} households',
  '{counted} rows',
];

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* entry.name === 'dist' ? [] : sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const isComment = (line: string): boolean => /^\s*(\/\/|\/?\*)/.test(line);
/** Props of an element stand outside of any text. */
const isInText = (line: string): boolean => /['`"]/.test(line) && !/=\{/.test(line);

describe('the English texts of counts', () => {
  it('say “1 household”, never “1 households”', () => {
    const found = ['shared', 'functions', 'web', 'local'].flatMap((folder) =>
      [...sources(folder)].flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => !isComment(line) && isInText(line))
          .flatMap((line) => [...line.matchAll(fixed)].map(([text]) => text))
          .filter((text) => !others.includes(text))
          .map((text) => `${path}: ${text}`),
      ),
    );
    expect(found).toEqual([]);
  });
});
