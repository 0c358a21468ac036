import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSurveyFile } from '../../../../functions/files/open.ts';
import { openLists } from '../../../../functions/reports/lists/write-lists.ts';
import type { OpeningEntry } from '../../../../shared/household.ts';
import { readOpeningList } from '../../../../shared/opening/opening-file.ts';
import { listNames } from '../../../../shared/reports/lists/lists-of-ward.ts';
import { vn2016 } from '../../../../shared/standards/vn-2016.ts';
import { northWard, plainCampaign } from '../../../examples.ts';
import { convert, hasSoffice } from '../../../soffice.ts';
import { rowsIn, validated } from '../../files/on-disk.ts';
import { northLists } from '../made-up-review.ts';

const folder = mkdtempSync(join(tmpdir(), 'rasoat-lists-'));
const at = (name: string): string => join(folder, name);

const inNorth = {
  wardCode: northWard,
  setting: 'rural',
  standards: [vn2016],
  today: '2019-12-31',
} as const;

/** The opening list that a workbook is read as. */
async function openingOf(name: string): Promise<readonly OpeningEntry[]> {
  const file = await openSurveyFile(at(name));
  try {
    const byWard = await readOpeningList({ name: 'opening.xlsx', sheets: file.sheets }, plainCampaign);
    return byWard.get(northWard) ?? [];
  } finally {
    await file.close();
  }
}

describe('the lists of a review', () => {
  beforeAll(async () => {
    const writer = await openLists(folder, plainCampaign);
    await writer.add(northLists);
    await writer.end();
    await writer.discard();
  });

  test('are a CSV and a workbook each, one workbook of all, and nothing else', () => {
    const files = listNames.flatMap((name) => [`${name}.csv`, `${name}.xlsx`]);
    expect(readdirSync(folder).sort()).toEqual([...files, 'closing.xlsx'].sort());
  });

  test.each([
    ['poor', ['a-1', 'b-1', 'c-2']],
    ['near-poor', ['a-2', 'b-2']],
    ['escaped-poor', ['a-2', 'a-3']],
    ['escaped-near-poor', ['a-4']],
    ['new', ['b-2', 'c-2']],
    ['relapsed', ['b-1']],
    ['missing', ['m-1']],
    ['entitled', ['a-1', 'a-2', 'b-1', 'b-2', 'c-1', 'c-2']],
  ])('have on %s one row for each of its households', async (name, codes) => {
    const rows = await rowsIn(at(`${name}.csv`));
    const code = rows[0]!.cells.indexOf('Mã hộ');
    expect(rows.slice(1).map(({ cells }) => cells[code])).toEqual(codes);
    const book = await rowsIn(at(`${name}.xlsx`));
    const label = book.find(({ cells }) => cells.includes('Mã hộ'))!;
    const below = book.filter(({ number }) => number > label.number + 1);
    expect(below.map(({ cells }) => cells[label.cells.indexOf('Mã hộ')])).toEqual(codes);
  });

  test('begin in the row and have the columns of the official workbook', async () => {
    const poor = await rowsIn(at('poor.xlsx'));
    const first = poor.find(({ number }) => number === 8)!.cells;
    expect(first.slice(1, 9)).toEqual([
      1,
      'Lò Văn a-1',
      null,
      'Chủ hộ',
      '01/05/1970',
      'Nam',
      null,
      'Tỉnh Thử',
    ]);
    expect(first.slice(18, 27)).toEqual([100, 20, 'x', null, null, null, null, 49, 4]);
    const escaped = await rowsIn(at('escaped-poor.xlsx'));
    const second = escaped.find(({ number }) => number === 10)!.cells;
    expect(second.slice(1, 3)).toEqual([1, 'Lò Văn a-2']);
    expect(second.slice(12, 16)).toEqual(['Chuyển thành hộ cận nghèo', null, 49, 2]);
  });

  test('say what each household may be granted', async () => {
    const rows = await rowsIn(at('entitled.csv'));
    expect(rows.map(({ cells }) => cells.slice(-4))).toEqual([
      ['Thẻ BHYT (số người)', 'Học phí (số trẻ từ 3 đến dưới 16 tuổi)', 'Vay vốn', 'Tiền điện'],
      ['4', '1', null, 'x'],
      ['2', null, 'x', null],
      ['3', null, null, 'x'],
      ['2', null, null, null],
      [null, '0', 'x', null],
      ['2', null, null, 'x'],
    ]);
  });

  test('are text that no spreadsheet runs', () => {
    expect(readFileSync(at('poor.csv'), 'utf8')).toContain("'+Bản Dưới");
  });

  test.each(['poor', 'near-poor', 'escaped-poor', 'escaped-near-poor', 'new', 'relapsed'])(
    'are survey files: %s is accepted in the classes it states, without a finding',
    async (name) => {
      for (const file of [`${name}.xlsx`, `${name}.csv`]) {
        const { findings, totals } = await validated(at(file), {}, inNorth);
        expect(findings).toEqual([]);
        expect(totals.rejected).toBe(0);
        expect(totals.accepted).toBeGreaterThan(0);
      }
    },
  );

  test('are survey files: of every workbook at most the scores are missed, and the further sheets named', async () => {
    const books = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
    expect(books).toHaveLength(listNames.length + 1);
    const found = new Set<string>();
    for (const name of books) {
      const { findings } = await validated(at(name), {}, inNorth);
      for (const { code, key = '' } of findings) found.add(`${name} ${code} ${key}`.trim());
    }
    // The closing list has members, but some households have more people than the survey names.
    expect([...found].sort()).toEqual([
      'closing.xlsx E209 people',
      'closing.xlsx W104',
      'entitled.xlsx E101 b1',
      'entitled.xlsx E101 b2',
      'missing.xlsx E101 b1',
      'missing.xlsx E101 b2',
    ]);
  });

  test('are together the opening list of the next year, with the classes after this review', async () => {
    const next = await openingOf('closing.xlsx');
    expect(next.map(({ code, class: now, escapedIn }) => [code, now, escapedIn])).toEqual([
      ['a-1', 'poor', undefined],
      ['b-1', 'poor', undefined],
      ['c-2', 'poor', undefined],
      ['a-2', 'near-poor', undefined],
      ['b-2', 'near-poor', undefined],
      ['a-3', 'other', 2019],
      ['a-4', 'other', 2019],
      // Who escaped before this year: surveyed again, and not surveyed any more.
      ['c-1', 'other', 2016],
      ['h-1', 'other', 2018],
    ]);
    expect(next[0]).toEqual({
      code: 'a-1',
      head: 'Lò Văn a-1',
      birth: '1970-05-01',
      sex: 'male',
      village: 'Bản Trên',
      people: 4,
      members: [
        { name: 'Lò Thị Con', birth: '2010-02-03', sex: 'female', relation: 'Con' },
        { name: 'Lò Văn Út', birth: '2018', sex: 'male', relation: 'Con' },
        { name: 'Hà Thị Vợ', birth: '1972', relation: 'Vợ' },
      ],
      class: 'poor',
    });
    expect(next.find(({ code }) => code === 'a-3')?.members).toEqual([
      { name: 'Hà Thị Mẹ', citizenId: '012345678901', ethnicity: 'Tày' },
    ]);
  });

  test.skipIf(!hasSoffice)('open in LibreOffice with the same values', async () => {
    const [saved] = await convert([at('closing.xlsx')], 'xlsx');
    const [ours, theirs] = [await rowsIn(at('closing.xlsx')), await rowsIn(saved!)];
    const filled = (rows: typeof ours) => rows.map(({ cells }) => cells.filter((cell) => cell !== null));
    expect(filled(theirs)).toEqual(filled(ours));
  });
});
