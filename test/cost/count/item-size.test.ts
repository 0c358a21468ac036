import { describe, expect, test } from 'vitest';
import { itemSize } from '../../../cost/count/item-size.ts';
import { readUnits, writeUnits } from '../../../cost/count/units.ts';

describe('the size of an item', () => {
  test('is its names and values in UTF-8', () => {
    expect(itemSize({ pk: { S: 'A' }, sk: { S: 'Hộ' } })).toBe(3 + 2 + 4);
  });

  test('counts one byte per two digits of a number, and binary values as they are', () => {
    expect(itemSize({ n: { N: '-1234' } })).toBe(1 + 3);
    expect(itemSize({ b: { B: new Uint8Array(10) } })).toBe(11);
  });

  test('counts three bytes for a list or map, and one for each element', () => {
    expect(itemSize({ l: { L: [{ S: 'a' }, { BOOL: true }] } })).toBe(1 + 3 + 2 + 2);
    expect(itemSize({ m: { M: { ab: { NULL: true } } } })).toBe(1 + 3 + 1 + 3);
  });
});

describe('units', () => {
  test('of a write depend on the larger of the old and the new size', () => {
    expect([writeUnits(0, 0), writeUnits(0, 1024), writeUnits(0, 1025), writeUnits(5000, 1)]).toEqual([
      1, 1, 2, 5,
    ]);
  });

  test('of a read are halved if it is eventually consistent', () => {
    expect([readUnits(0, true), readUnits(4097, true), readUnits(4097, false)]).toEqual([1, 2, 1]);
  });
});
