import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * A number, or a place for one, with a blank before the sign of per cent. Remainders (`a % b`) have a blank on both sides
 * and a value behind it; expressions of workflows end in `%}`.
 */
const apart = /[\d}](?: |\u00A0|\\u00A0)%(?! ?[\w(}])/u;
const withBlank = /[\d}](?:\u00A0|\\u00A0)%/u;

const sources = globSync('{web,shared,functions,local,bench,cost}/**/*.{ts,tsx}', {
  exclude: (name) => ['node_modules', 'dist'].includes(String(name)),
});
const texts = globSync(['README.md', 'docs/**/*.md', 'examples/**/*.md']);

test('per cent stands right behind its number on pages, in guides and in tables', () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(texts.length).toBeGreaterThan(20);
  const found = [...sources, ...texts].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (apart.test(line) || withBlank.test(line) ? [`${file}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

test('a text with a blank before the sign is found', () => {
  for (const text of ['dưới 50 %.', '`${rate} %`', '0,5\u00A0%', "'95 %'"])
    expect(apart.test(text) || withBlank.test(text)).toBe(true);
  for (const text of ['50%', 'year % 4', '{% $n + 1 %}', '(2 % 3)']) expect(apart.test(text)).toBe(false);
});
