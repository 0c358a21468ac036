import { expect, test } from 'vitest';
import { fieldMessage } from '../../../web/language/field-messages.ts';

const fine = { valueMissing: false, rangeUnderflow: false, rangeOverflow: false };

test.each([
  ['an empty field', { valueMissing: true }, { type: 'text' }, 'Hãy điền ô này.'],
  ['a choice that is not made', { valueMissing: true }, { type: 'radio' }, 'Hãy chọn một mục.'],
  ['a list of which nothing is chosen', { valueMissing: true }, { type: 'select-one' }, 'Hãy chọn một mục.'],
  ['a number below the least', { rangeUnderflow: true }, { type: 'number', min: '1' }, 'Ghi từ 1 trở lên.'],
  [
    'a day that is too late',
    { rangeOverflow: true },
    { type: 'date', max: '2023-10-04' },
    'Chọn ngày sớm hơn.',
  ],
  ['anything else', {}, { type: 'email' }, 'Ô này ghi chưa đúng dạng.'],
] as const)('%s is named in the reader’s language, with its cure', (_name, flaws, field, vi) => {
  expect(fieldMessage({ ...fine, ...flaws }, field).vi).toBe(vi);
});
