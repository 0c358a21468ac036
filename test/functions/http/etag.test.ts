import { describe, expect, test } from 'vitest';
import { etagOf, isNamed } from '../../../functions/http/etag.ts';

describe('an ETag', () => {
  test('follows from the content, and is weak', () => {
    expect(etagOf('Xã Xuân Lạc')).toMatch(/^W\/"[\w-]{22}"$/);
    expect(etagOf('Xã Xuân Lạc')).toBe(etagOf(new TextEncoder().encode('Xã Xuân Lạc')));
    expect(etagOf('Xã Xuân Lạc')).not.toBe(etagOf('Xã Xuân Lac'));
  });

  test.each(['W/"a"', '"a"', '"b", W/"a"', 'W/"b","a"', '"b,c", "a"', '*', ' * '])(
    'is named by If-None-Match: %s',
    (header) => {
      expect(isNamed('W/"a"', header)).toBe(true);
      expect(isNamed('"a"', header)).toBe(true);
    },
  );

  test.each([undefined, '', 'a', 'W/a', '"b"', '"b, a"', '"A"', '"a', 'W/"b", "*"'])(
    'is not named by If-None-Match: %s',
    (header) => {
      expect(isNamed('W/"a"', header)).toBe(false);
    },
  );
});
