import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openSurveyFile } from '../../../functions/files/open.ts';
import type { Row } from '../../../shared/batch/cells/rows.ts';
import { sampleOf, scale } from '../../scale.ts';
import { buildXlsx } from './build-xlsx.ts';
import { onDisk } from './on-disk.ts';

/** All rows of all sheets. */
async function readWhole(path: string, chunkSize?: number): Promise<Row[][]> {
  const file = await openSurveyFile(path, chunkSize ? { chunkSize } : {});
  const sheets: Row[][] = [];
  for (const sheet of file.sheets) sheets.push((await Array.fromAsync(sheet.rows())).flat());
  await file.close();
  return sheets;
}

/** Letters of one to four bytes, and every way of writing text that a border could cut. */
const texts = [
  'Đặng Thị Ệ',
  'Trường'.normalize('NFD'),
  '😀 &#272;&amp;&#x1EC6;_x000A_',
  '<![CDATA[a<b>]]>',
  'a<!-- </t></si><c> -->b',
];
const strings = texts.map((text) => `<si><r><t>${text}</t></r><r><t xml:space="preserve"> x</t></r></si>`);
const data = texts
  .map(
    (text, i) =>
      `<!-- <row> --><row spans="1:3" r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c><c t="inlineStr"><is><t>${text}</t></is></c>` +
      `<c r="C${i + 1}" s="1"><f t="a>b">1&lt;2</f><v>3099${i}.5</v></c><c r="D${i + 1}" s='0'/><c r="E${i + 1}"><v>-1.5E-3</v></c></row>`,
  )
  .join('');

const every = Array.from({ length: 1500 }, (_, i) => i + 1);
const sizes = sampleOf(
  30,
  every.filter((size) => scale === 'full' || size < 100 || size % 17 === 15),
);

describe('the size of chunks', () => {
  const path = onDisk(buildXlsx({ sheets: [{ name: 'A', data }], strings, formats: [0, 14] }));

  test('changes no cell of a workbook, whatever it is from one byte on', async () => {
    const whole = await readWhole(path);
    expect(whole[0]!.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Đặng Thị Ệ x', 'Đặng Thị Ệ'],
      ['Trường x', 'Trường'],
      ['😀 Đ&Ệ\n x', '😀 Đ&Ệ\n'],
      ['a<b> x', 'a<b>'],
      ['ab x', 'ab'],
    ]);
    for (const size of sizes) expect(await readWhole(path, size), `${size} bytes`).toEqual(whole);
  });

  const corpus = new URL('../../corpus/', import.meta.url);
  const workbooks = readdirSync(corpus).filter((name) => name.endsWith('.xlsx'));

  test.each(workbooks)('changes no cell of %s', async (name) => {
    const { pathname } = new URL(name, corpus);
    const whole = await readWhole(pathname);
    for (const size of sampleOf(1, [1, 2, 7, 61]))
      expect(await readWhole(pathname, size), `${size} bytes`).toEqual(whole);
  });
});
