import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../../shared/batch/cells/rows.ts';
import { brief, checked, header, household, member, numbered } from '../sheets.ts';

describe('a row that is struck through', () => {
  test('is read, with a warning at the name', async () => {
    const cells = [header, household(1, { people: 2 }), member(), household(2)];
    const rows = numbered(cells).map((row) => (row.number > 2 ? { ...row, struck: true } : row));
    const sheet: Partial<Sheet> = {
      async *rows() {
        yield rows;
      },
    };
    const { findings, totals } = await checked(cells, undefined, sheet);
    expect(findings.map(brief)).toEqual(['W220 3D', 'W220 4C']);
    expect(findings.map(({ value }) => value)).toEqual(['Dương Đình Đạt', 'Đặng Thị Nga']);
    expect(totals).toMatchObject({ accepted: 2, rejected: 0, people: 3 });
  });
});
