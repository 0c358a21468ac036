import { describe, expect, test } from 'vitest';
import { convert, hasSoffice } from '../../soffice.ts';
import { buildXlsx } from './build-xlsx.ts';
import { asOthersRead, marked, partsOf } from './marking.ts';
import { onDisk, type Validated, validated } from './on-disk.ts';

const labels = ['Mã hộ', 'Chủ hộ', 'Năm sinh', 'Giới tính', 'Thôn', 'Nhân khẩu', 'B1', 'B2', 'Phân loại'];

/** A row of a workbook in which covered cells are there without a value, as spreadsheets write them. */
const rowOf = (number: number, texts: readonly string[]): string => {
  const cells = texts.map((text, i) => {
    const at = `r="${'ABCDEFGHI'[i]}${number}"`;
    return text === '' ? `<c ${at} s="0"/>` : `<c ${at} t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
};

const households = [
  ['H1', 'Bàn Văn Đồng', '1980', 'Nam', 'Nà Pha', '4', '100', '0', 'Hộ nghèo'],
  ['H2', 'Lý Văn Mỵ', '1981', 'Nam', '', '4', '100', '0', ''],
  ['H3', 'Bàn Văn Sơn', '1982', 'Nam', '', '4', '190', '0', ''],
  ['H4', 'Bàn Văn Hải', '1983', 'Nam', 'Tổng Khắt', '4', '190', '0', ''],
];
const merged = ['E2:E4', 'I2:I4', 'A7:D7'];

/** The list with its merged cells; `prefix` goes before the names of elements. */
function listWith(merges: readonly string[], prefix = ''): string {
  const p = prefix;
  const data = [labels, ...households].map((texts, i) => rowOf(i + 1, texts)).join('');
  const cells = merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  return onDisk(
    buildXlsx({
      sheets: [{ name: 'Danh sách', data: p ? data.replace(/<(\/?)(?=[a-z])/g, `<$1${p}`) : data }],
      prefix: p,
      entries: (entries) =>
        entries.map((entry) => ({
          ...entry,
          data: String(entry.data).replace(
            `</${p}sheetData>`,
            `</${p}sheetData><${p}mergeCells count="${merges.length}">${cells}</${p}mergeCells>`,
          ),
        })),
    }),
  );
}

const villagesOf = ({ events }: Validated) =>
  events.flatMap((event) => (event.is === 'household' ? [event.checked.household.village] : []));
const brief = ({ findings }: Validated) => findings.map(({ code, row, column }) => `${code} ${row}${column}`);

const villages = ['Nà Pha', 'Nà Pha', 'Nà Pha', 'Tổng Khắt'];

describe('a workbook with cells merged over households', () => {
  test.each(['', 'x:'])('gives each what the sheet shows (elements named %j…)', async (prefix) => {
    const given = await validated(listWith(merged, prefix));
    expect(villagesOf(given)).toEqual(villages);
    expect(brief(given)).toEqual(['W401 4I']);
  });

  test.each([1, 7, 4096])('gives the same in pieces of %d bytes', async (chunkSize) => {
    expect(villagesOf(await validated(listWith(merged), { chunkSize }))).toEqual(villages);
  });

  test('gives a household nothing that is merged across, or is no range', async () => {
    const given = await validated(listWith(['E2:F2', 'E2', 'E4:E2', 'nonsense', 'ZZZZ1:A3']));
    expect(brief(given)).toEqual(['E201 3E', 'E201 4E']);
  });

  test.each(['', 'x:'])('comes back marked, still merged, and reads the same again (%j)', async (prefix) => {
    const { checked, path } = await marked(listWith(merged, prefix));
    const list = (await asOthersRead(path)).sheets[1]!;
    expect(list.merges).toContainEqual({ startRow: 1, startCol: 4, endRow: 3, endCol: 4 });
    expect(list.cells!.get('3,8')!.comment?.text).toMatch(/^W401: /);
    const again = await validated(path);
    expect(villagesOf(again)).toEqual(villagesOf(checked));
    expect(brief(again)).toEqual(brief(checked));
  });

  test.skipIf(!hasSoffice)('comes back so that LibreOffice keeps it', async () => {
    const { checked, path } = await marked(listWith(merged));
    const [saved = ''] = await convert([path], 'xlsx');
    expect(brief(await validated(saved))).toEqual(brief(checked));
    expect((await partsOf(saved))['xl/worksheets/sheet2.xml']).toContain('<mergeCell ref="E2:E4"/>');
  });
});
