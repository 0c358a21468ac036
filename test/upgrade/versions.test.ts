import { expect, test } from 'vitest';
import { storedVersion } from '../../shared/stored/version.ts';
import { versions } from './fixture.ts';

/** Older versions left none. */
const first = 3;

test('every version before this one left its fixture', () => {
  const before = Array.from({ length: storedVersion - first }, (_, index) => `v${first + index}`);
  expect(versions).toEqual(expect.arrayContaining(before));
});
