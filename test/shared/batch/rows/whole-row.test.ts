import { describe, expect, test } from 'vitest';
import { wholeRowAt } from '../../../../shared/batch/rows/whole-row.ts';
import { brief, checked, header, household } from '../sheets.ts';

describe('a row that stands in one cell', () => {
  test.each([
    ['4;Lý Thị Mẩy;20/08/1980;Nữ;Nà Pha;5;170;10'],
    ['4\tLý Thị Mẩy\t1980\tNữ\tNà Pha\t5\t170\t10'],
    ['4,Lý Thị Mẩy,20/08/1980,Nữ,Nà Pha,B,C'],
    ['4 | Lý Thị Mẩy | 1980 | Nữ | Nà Pha'],
  ])('is %j', (text) => {
    expect(wholeRowAt([null, text, ''])).toBe(1);
  });

  test.each([
    ['Theo Quyết định 59/2015/QĐ-TTg, ngày 19/11/2015, của Thủ tướng, về chuẩn nghèo, đa chiều'],
    ['Nam, nữ; nghèo, cận nghèo; khác'],
    ['1959; 1960'],
    ['Nà Pha'],
  ])('is not %j', (text) => {
    expect(wholeRowAt([text])).toBe(-1);
  });

  test('has nothing beside it', () => {
    expect(wholeRowAt(['1;Lý Thị Mẩy;1980;Nữ;Nà Pha', 100])).toBe(-1);
  });

  test('is an error that says how to split it, in whatever column', async () => {
    const whole = household(2).join(';');
    const { findings, totals } = await checked([header, household(1), [whole], [null, null, whole]]);
    const widths = findings.filter(({ code }) => code === 'E212');
    expect(widths.map(brief)).toEqual(['E212 3A', 'E212 4C']);
    expect(widths[0]?.params).toEqual({ problem: 'wholeRow' });
    expect(totals).toMatchObject({ households: 3, accepted: 1 });
  });
});
