import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { ownValues } from '../../../../shared/batch/rows/own-values.ts';
import { layoutOfLabels } from '../sheets.ts';

const find = ownValues(layoutOfLabels(['Mã hộ', 'Thôn', 'B1', 'B2', 'Phân loại']));
const head: Cell[] = ['H1', 'Nà Pha', 110, 30, 'Hộ nghèo'];

describe('a row below a household’s first', () => {
  test.each<[string, Cell[]]>([
    ['is blank', []],
    ['says the same', ['H1', 'Nà Pha', 110, 30, 'Hộ nghèo']],
    ['says the same in other words', ['H1', 'NÀ  PHA', '110', '30,0', 'Nghèo']],
    ['has ditto marks and dashes', ['"', 'nt', '-', '-', '-']],
  ])('has nothing of its own where it %s', (_, cells) => {
    expect(find(cells, head)).toBeUndefined();
  });

  test.each<[string, Cell[]]>([
    ['code', ['H2']],
    ['village', [null, 'Phố Mới']],
    ['b1', [null, null, 120]],
    ['b2', [null, null, 110, 20]],
    ['stated', [null, null, null, null, 'Cận nghèo']],
  ])('has its own %s', (key, cells) => {
    expect(find(cells, head)).toBe(key);
  });

  test('has its own score, but no own village, where the household has neither', () => {
    expect(find([null, null, 120], ['H1'])).toBe('b1');
    expect(find([null, 'Nà Pha'], ['H1'])).toBeUndefined();
  });
});
