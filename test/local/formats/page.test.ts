import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnWords } from '../../../local/formats/column-words.ts';
import { formatsPage } from '../../../local/formats/page.ts';
import { pages } from '../../../local/formats/pages.ts';
import { parseClass } from '../../../shared/batch/cells/classes.ts';
import { parseSetting, parseSex, parseYesNo } from '../../../shared/batch/cells/words.ts';
import { findings } from '../../../shared/batch/findings/findings.ts';
import { tableFindings } from '../../../shared/tables/table-findings.ts';

describe('the pages of docs/', () => {
  test.each(pages())('%s is what `npm run docs` writes', (place, page) => {
    const committed = readFileSync(new URL(`../../../docs/${place}`, import.meta.url), 'utf8');
    expect(committed).toBe(page);
  });
});

describe('the page on formats', () => {
  test('has every finding, each with its cure in both languages', () => {
    const page = formatsPage();
    const codes = [...Object.keys(findings), ...Object.keys(tableFindings)];
    for (const code of codes) expect(page).toContain(`| **${code}** | `);
    expect(page).not.toMatch(/\{\w+\}|undefined|null/);
    const rows = page.split('\n').filter((line) => line.includes('<br>→ '));
    expect(rows.length).toBeGreaterThanOrEqual(codes.length);
    for (const row of rows) expect(row.match(/<br>→ /g)).toHaveLength(2);
  });

  test.each([
    ['sex', parseSex],
    ['setting', parseSetting],
    ['noLabour', parseYesNo],
    ['previous', parseClass],
  ] as const)('names words in %s that are read', (key, parse) => {
    const words = columnWords[key].values.vi.match(/(?<=`)[^`,; ][^`]*(?=`)/g) ?? [];
    expect(words.length).toBeGreaterThan(1);
    expect(words.filter((word) => parse(word) === undefined)).toEqual([]);
  });
});
