import { describe, expect, test } from 'vitest';
import { openSpool } from '../../../functions/files/findings-spool.ts';
import { markFile } from '../../../functions/files/mark/mark-file.ts';
import { emptyBatchTotals } from '../../../shared/batch/collect/check-items.ts';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import { type Finding, isError } from '../../../shared/batch/findings/findings.ts';
import { householdText } from '../../../shared/batch/report.ts';
import { asOthersRead, marked, partsOf } from './marking.ts';
import { onDisk } from './on-disk.ts';

const errors = new URL('../../samples/files/errors.csv', import.meta.url).pathname;
const summaryOf = async (path: string) => (await asOthersRead(path)).sheets[0]!;

/** Marks a small table with findings of its own making. */
async function markedWith(findings: readonly Finding[]): Promise<string> {
  const spool = await openSpool();
  const out = onDisk('');
  try {
    await spool.add(findings);
    await markFile(onDisk('a,b\nc,d\n'), { spool, totals: emptyBatchTotals(false) }, out);
    return out;
  } finally {
    await spool.close();
  }
}

/** A finding in each of so many cells, 28 in a row. */
const many = (count: number): Finding[] =>
  Array.from({ length: count }, (_, i) => ({
    code: 'E201',
    row: 2 + Math.floor(i / 28),
    column: String.fromCharCode(65 + (i % 26)),
    label: 'Thôn',
  }));

describe('the summary of a marked workbook', () => {
  test('tells the sums of the file', async () => {
    const { checked, path } = await marked(errors);
    const { rows } = await summaryOf(path);
    const sums = new Map(
      rows.slice(1, 5).flatMap(
        (row) =>
          [
            [row[0], row[2]],
            [row[3], row[6]],
          ] as const,
      ),
    );
    expect(sums.get('Số hộ')).toBe(checked.totals.households);
    expect(sums.get('Hộ có lỗi')).toBe(checked.totals.rejected);
    expect(sums.get('Nhân khẩu của hộ hợp lệ')).toBe(checked.totals.people);
  });

  test('counts each code and says what it means and how it is mended', async () => {
    const { rows } = await summaryOf((await marked(errors)).path);
    const code = rows.find(([first, , , , , words]) => first === 'E204' && words === 'Số chỗ')!;
    expect(code[6]).toBe(4);
    expect(code[8]).toMatch(/không phải là ngày hợp lệ/);
    expect(code[9]).toMatch(/^Ghi ngày dạng dd\/mm\/yyyy/);
  });

  test('lists every finding with its household, errors first, under a head that stays in sight', async () => {
    const { checked, path } = await marked(errors);
    const { rows } = await summaryOf(path);
    const listed = rows
      .slice(-checked.findings.length)
      .map((row) => [row[0], row[3], row[4], row[5] ?? '', row[8], row[9]]);
    const errorsFirst = checked.findings.toSorted(
      (a, b) => Number(isError(b.code)) - Number(isError(a.code)),
    );
    expect(listed).toEqual(
      errorsFirst.map(describeFinding).map((said) => {
        const { code, row, column, message, cure } = said;
        return [code, row, column, householdText(said), message, cure];
      }),
    );
    const xml = (await partsOf(path))['xl/worksheets/sheet1.xml']!;
    expect(rows[6]!.slice(0, 6)).toEqual(['Mã', 'Mức', 'Trang', 'Dòng', 'Cột', 'Hộ']);
    expect(xml).toContain('<pane ySplit="7" topLeftCell="A8" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain(`<autoFilter ref="A7:K${rows.length}"/>`);
  });

  test('links each row to its cell', async () => {
    const path = await markedWith([{ code: 'E201', row: 2, column: 'B' }, { code: 'E101' }]);
    const xml = (await partsOf(path))['xl/worksheets/sheet1.xml']!;
    expect(xml.match(/<hyperlink [^>]*>/g)).toEqual([`<hyperlink ref="D10" location="'Danh sách'!B2"/>`]);
  });

  test('of a file without a finding has the sums alone', async () => {
    const { rows } = await summaryOf(await markedWith([]));
    expect(rows).toHaveLength(7);
  });

  test('of more findings than spreadsheets can link has all of them, and says so', async () => {
    const path = await markedWith(many(70_000));
    const parts = await partsOf(path);
    const xml = parts['xl/worksheets/sheet1.xml']!;
    expect(xml.match(/<hyperlink /g)).toHaveLength(65_530);
    expect(xml.match(/<row /g)).toHaveLength(70_008);
    expect(parts['xl/comments2.xml']!.match(/<comment /g)).toHaveLength(10_000);
    expect((await summaryOf(path)).rows[4]![7]).toMatch(/10\.000 ô sai đầu tiên.*65\.530 dòng đầu/);
  });
});
