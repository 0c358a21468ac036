import { expect, test } from 'vitest';
import { wardInSentence } from '../../../shared/i18n/ward-in-sentence.ts';

test('a ward’s kind is in lower case inside a sentence, its own name is not', () => {
  expect(wardInSentence('Xã Bắc Nà')).toBe('xã Bắc Nà');
  expect(wardInSentence('Thị trấn Bắc Nà')).toBe('thị trấn Bắc Nà');
  expect(wardInSentence('Bắc Nà')).toBe('Bắc Nà');
  expect(wardInSentence('Phường')).toBe('Phường');
});
