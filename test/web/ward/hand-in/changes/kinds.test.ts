import { expect, test } from 'vitest';
import { kindsOf } from '../../../../../web/ward/hand-in/changes/kinds.ts';

const preview = { new: 1, changed: 2, unchanged: 3, missing: 0, rejected: 4 };

test('only lists that hold a household are offered, those that change first', () => {
  expect(kindsOf({ preview })).toEqual(['changed', 'new']);
  expect(kindsOf({ preview: { ...preview, changed: 0, missing: 5 } })).toEqual(['new', 'missing']);
  expect(kindsOf({ preview: undefined })).toEqual([]);
});
