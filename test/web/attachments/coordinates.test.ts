import { describe, expect, test } from 'vitest';
import { areSwapped, coordinatesIn, coordinatesText } from '../../../web/attachments/coordinates.ts';

describe('coordinates', () => {
  test.each([
    ['22.14560, 105.67890'],
    [' 22.1456,105.6789 '],
    ['22.1456 105.6789'],
    ['22.1456°; 105.6789°'],
    ['22,1456; 105,6789'],
    ['22,1456, 105,6789'],
    ['22,1456 105,6789'],
  ])('are read as %s', (text) => {
    expect(coordinatesIn(text)).toEqual({ latitude: 22.1456, longitude: 105.6789 });
  });

  test.each([[''], ['22.1456'], ['22.1456, 105.6789, 12'], ['nhà văn hóa'], ['22°08′44″N 105°40′44″E']])(
    'are not read in "%s"',
    (text) => {
      expect(coordinatesIn(text)).toBeUndefined();
    },
  );

  test('that stand the wrong way round are told, where no latitude can be as large', () => {
    expect(areSwapped({ latitude: 105.6789, longitude: 22.1456 })).toBe(true);
    expect(areSwapped({ latitude: 22.1456, longitude: 105.6789 })).toBe(false);
    expect(areSwapped({ latitude: 105.6789, longitude: 105.6789 })).toBe(false);
  });

  test('are read again as they are written', () => {
    const position = { latitude: 22.14567, longitude: 105.67891 };
    expect(coordinatesIn(coordinatesText(position))).toEqual(position);
  });
});
