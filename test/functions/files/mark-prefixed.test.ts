import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unprefixed, withoutPrefix } from '../../../functions/files/xlsx/patch/main-prefix.ts';
import { buildZip } from './build-zip.ts';
import { marked, partsOf } from './marking.ts';
import { onDisk } from './on-disk.ts';
import { wardWorkbook } from './ward-workbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const wrong = '<c r="D4" s="2" t="inlineStr"><is><t>nũ</t></is></c>';

/** A part whose elements of the main namespace have a prefix. */
const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)(?=[a-z]\w*[\s/>])(?!\w+:)/gi, '<$1x:').replace(`xmlns="${main}"`, `xmlns:x="${main}"`);

const mainParts = /^xl\/(?:workbook|styles|sharedStrings|comments1|worksheets\/sheet\d)\.xml$/;

describe('a workbook whose elements have a prefix', () => {
  test('is marked like the same workbook without', async () => {
    const plain = await partsOf(onDisk(wardWorkbook(wrong)));
    const parts = Object.entries(plain).map(([name, xml]) => ({
      name,
      data: mainParts.test(name) ? prefixed(xml) : xml,
    }));
    expect(parts.filter(({ data }) => data.includes('<x:'))).toHaveLength(6);
    const { checked, path } = await marked(onDisk(buildZip(parts)));
    const expected = await marked(onDisk(wardWorkbook(wrong)));
    expect(checked.findings).toEqual(expected.checked.findings);
    expect(await partsOf(path)).toEqual(await partsOf(expected.path));
  });

  const rows = `<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>x: &lt;x:c</x:t></x:is></x:c></x:row><x:row/></x:sheetData>`;
  const part = `<?xml version="1.0"?>\n<x:worksheet xmlns:x="${main}" xmlns:r="urn:r">${rows}</x:worksheet>`;
  const bare = `<?xml version="1.0"?>\n<worksheet xmlns="${main}" xmlns:r="urn:r">${rows.replaceAll(/<(\/?)x:/g, '<$1')}</worksheet>`;

  test('loses the prefix wherever its text is cut', async () => {
    expect(withoutPrefix(part)).toBe(bare);
    const cuts = fc.array(fc.nat(part.length), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(cuts, async (some) => {
        const ends = [...some.toSorted((a, b) => a - b), part.length];
        const texts = ends.map((end, i) => part.slice(ends[i - 1] ?? 0, end));
        const pieces = unprefixed(
          (async function* () {
            yield* texts;
          })(),
        );
        expect((await Array.fromAsync(pieces)).join('')).toBe(bare);
      }),
    );
  });

  test('is left alone without a prefix', () => {
    expect(withoutPrefix(bare)).toBe(bare);
  });

  test.each([
    ['has elements without it', part.replace('<x:row/>', '<row/>')],
    ['gives it another meaning below', part.replace('<x:row/>', '<x:row xmlns:x="urn:x"/>')],
    ['has another main namespace below', part.replace('<x:row/>', '<x:row xmlns="urn:x"/>')],
    ['is of another namespace', part.replace(main, 'urn:x')],
    ['has another namespace without a prefix', part.replace('xmlns:r=', 'xmlns=')],
  ])('cannot be patched where it %s', (_, xml) => {
    expect(() => withoutPrefix(xml)).toThrow(expect.objectContaining({ name: 'UnpatchableWorkbook' }));
  });
});
