import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legalBases } from '../../../shared/papers/legal-bases.ts';
import { standards } from '../../../shared/standards/index.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { vn2022 } from '../../../shared/standards/vn-2022.ts';

describe('The legal bases of a paper', () => {
  test('are those that the standard names, with a place for others', () => {
    expect(legalBases(vn2022, 2026)).toEqual([
      'Căn cứ Nghị định số 07/2021/NĐ-CP Điều 3;',
      'Căn cứ Thông tư số 07/2021/……;',
      'Căn cứ Thông tư số 02/2022/……;',
      'Căn cứ Nghị định số 351/2025/NĐ-CP;',
      'Căn cứ …………;',
    ]);
  });

  test('leave out an instrument that came after the review', () => {
    expect(legalBases(vn2016, 2019)).toEqual([
      'Căn cứ Quyết định số 59/2015/QĐ-TTg;',
      'Căn cứ Thông tư số 17/2016/TT-BLĐTBXH;',
      'Căn cứ …………;',
    ]);
  });

  test('leave a number open that the standard does not know', () => {
    expect(legalBases(standards.get('hcmc-2016')!, 2017)[0]).toContain('số ……');
  });

  test('name no year after the review, whatever the standard', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...standards.values()),
        fc.integer({ min: 2016, max: 2030 }),
        (standard, year) => {
          const years = legalBases(standard, year).flatMap((text) => text.match(/\b20\d\d\b/g) ?? []);
          expect(years.every((each) => Number(each) <= year)).toBe(true);
        },
      ),
    );
  });
});
