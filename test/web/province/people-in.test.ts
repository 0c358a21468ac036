import { expect, test } from 'vitest';
import { peopleIn } from '../../../web/province/training/people-in.ts';

test('the names of those who attended are the lines that hold anything, as many as one record takes', () => {
  expect(peopleIn(' Lò Thử \n\n  \nMã Mẫu')).toEqual(['Lò Thử', 'Mã Mẫu']);
  expect(peopleIn('A\n'.repeat(1200))).toHaveLength(1000);
});
