import { describe, expect, test } from 'vitest';
import type { Cell, Merge } from '../../../../shared/batch/cells/rows.ts';
import { describeFinding } from '../../../../shared/batch/findings/describe-finding.ts';
import { brief, checked, header, household, member, type Outcome, ward } from '../sheets.ts';

const householdsOf = ({ events }: Outcome) =>
  events.flatMap((event) => (event.is === 'household' ? [event.checked.household] : []));

/** Columns of the lists in these tests. */
const [village, b1, stated] = [7, 9, 11];
const down = (column: number, from: number, to: number): Merge => ({ column, from, to });
const listWith = (rows: readonly Cell[][], ...merges: Merge[]) =>
  checked([header, ...rows], ward, { merges: async () => merges });

/** Households of different years of birth, each with its values. */
const three = (...values: Parameters<typeof household>[1][]): Cell[][] =>
  values.map((each, i) => household(i + 1, { birth: 1950 + i, ...each }));

describe('a village merged over several households', () => {
  test('is that of them all', async () => {
    const rows = three({}, { village: null }, { village: null }, { village: 'Tổng Khắt' }, { village: null });
    const outcome = await listWith(rows, down(village, 5, 6), down(village, 2, 4));
    expect(outcome.findings).toEqual([]);
    expect(householdsOf(outcome).map((each) => each.village)).toEqual([
      ...['Nà Pha', 'Nà Pha', 'Nà Pha', 'Tổng Khắt', 'Tổng Khắt'],
    ]);
  });

  test('is told once where it is written otherwise', async () => {
    const rows = three({ village: 'Na Pha' }, { village: null }, { village: null });
    const outcome = await listWith(rows, down(village, 2, 4));
    expect(outcome.findings.map(brief)).toEqual(['W210 2H']);
    expect(householdsOf(outcome).map((each) => each.village)).toEqual(['Nà Pha', 'Nà Pha', 'Nà Pha']);
  });

  test('reaches over members and no further than its last row', async () => {
    const rows = three({ people: 3 }, { village: null }, { village: null });
    rows.splice(1, 0, member(), member({ member: 'Dương Thị Hoa' }));
    const outcome = await listWith(rows, down(village, 2, 5));
    expect(outcome.findings.map(brief)).toContain('E201 6H');
    expect(householdsOf(outcome).map((each) => each.village)).toEqual(['Nà Pha', 'Nà Pha']);
  });

  test('refuses them all where it is no text', async () => {
    const rows = three({ village: '#N/A' }, { village: null });
    expect((await listWith(rows, down(village, 2, 3))).findings.map(brief)).toEqual(['E208 2H', 'E208 3H']);
  });

  test('is missed where nothing is merged, or what is merged is empty', async () => {
    const rows = three({}, { village: null }, { village: null });
    expect((await listWith(rows)).findings.map(brief)).toEqual(['E201 3H', 'E201 4H']);
    const merges = [down(village, 3, 4), down(stated, 2, 4), down(village, 40, 50)];
    expect((await listWith(rows, ...merges)).findings.map(brief)).toEqual(['E201 3H', 'E201 4H']);
  });
});

describe('a class merged over several households', () => {
  test('is what the ward says of them all', async () => {
    const rows = three({ stated: 'Hộ nghèo' }, {}, { b1: '200' });
    const outcome = await listWith(rows, down(stated, 2, 4));
    expect(householdsOf(outcome).map((each) => each.stated)).toEqual(['poor', 'poor', 'poor']);
    expect(outcome.findings.map(brief)).toEqual(['W401 4L']);
  });
});

describe('a score merged over several households', () => {
  test('leaves all but the first without, and says how to mend it', async () => {
    const rows = three({}, { b1: null });
    const { findings, totals } = await listWith(rows, down(b1, 2, 3));
    expect(findings.map(brief)).toEqual(['E201 3J']);
    expect(describeFinding(findings[0]!)).toMatchObject({
      message: 'Ô ở cột “B1” được gộp chung với hộ bên trên, nên hộ này không có giá trị riêng.',
      cure: expect.stringContaining('Bỏ gộp ô'),
    });
    expect(totals).toMatchObject({ households: 2, accepted: 1 });
  });
});

describe('marks merged over several households', () => {
  test('are nobody’s for certain', async () => {
    const titles = [...header, 'Nguyên nhân', 'Có người có công'];
    const rows = three({}, { village: null }, { village: null });
    const marks = [
      ['1;2', 'x'],
      [null, null],
      [null, null],
    ] as const;
    const { findings } = await checked([titles, ...rows.map((row, i) => [...row, ...marks[i]!])], ward, {
      merges: async () => [down(village, 2, 4), down(12, 2, 3), down(13, 3, 4)],
    });
    expect(findings.map(brief)).toEqual(['E201 3M']);
  });
});

describe('merged cells', () => {
  test('are asked for only where a blank stands below a value', async () => {
    let asked = 0;
    const merges = async () => {
      asked += 1;
      return [];
    };
    const check = (...values: Parameters<typeof three>) =>
      checked([header, ...three(...values), member()], ward, { merges });
    await check({ stated: 'Hộ nghèo' }, { stated: 'Hộ nghèo' });
    await check({ village: null }, { village: null });
    expect(asked).toBe(0);
    await check({}, { village: null }, {}, { village: null });
    expect(asked).toBe(1);
  });
});
