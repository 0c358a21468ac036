import { describe, expect, test } from 'vitest';
import { needWords, parseNeeds } from '../../../../shared/batch/cells/needs.ts';
import { unaccented } from '../../../../shared/batch/cells/unaccented.ts';
import { Need } from '../../../../shared/support/needs.ts';

const needsOf = (cell: string) => parseNeeds(cell).needs;

describe('the words of a need', () => {
  test.each(Need.options)(
    'are known with and without accents, in any case, and after “hỗ trợ”: %s',
    (need) => {
      for (const word of needWords[need])
        for (const text of [
          word,
          unaccented(word),
          word.toUpperCase(),
          `Hỗ trợ ${word}`,
          `cần hỗ trợ ${word}.`,
        ])
          expect(parseNeeds(text), text).toEqual({ needs: [need], unknown: [] });
    },
  );

  test.each([
    ['BHYT; vay vốn', ['credit', 'health']],
    ['vay vốn, BHYT,', ['credit', 'health']],
    ['Vay vốn/học nghề + nước', ['credit', 'training', 'water']],
    ['1. Vay vốn; 2. Sửa nhà', ['credit', 'housing']],
    ['- Vay vốn\n- Miễn, giảm học phí', ['credit', 'tuition']],
    ['vay vốn và việc làm', ['credit', 'job']],
    ['vay vốn BHYT', ['credit', 'health']],
    ['khác; khác', ['other']],
  ])('may be several: %j', (text, needs) => {
    expect(parseNeeds(text)).toEqual({ needs, unknown: [] });
  });

  test.each([
    ['bò giống; vay vốn', ['credit'], ['bò giống']],
    ['Vay vốn (20 triệu; 2 năm)', ['credit'], ['(20 triệu; 2 năm)']],
    ['khác: xe lăn', [], ['khác: xe lăn']],
    ['không vay vốn', [], ['không vay vốn']],
    ['về nước', [], ['về nước']],
    ['x', [], ['x']],
    ['hỗ trợ', [], ['hỗ trợ']],
    ['nhà', [], ['nhà']],
  ])('are not guessed: %j', (text, needs, unknown) => {
    expect(parseNeeds(text)).toEqual({ needs, unknown });
  });

  test.each(['-', 'Không', '0', ';', ' '])('are none: %j', (text) => {
    expect(parseNeeds(text)).toEqual({ needs: [], unknown: [] });
    expect(needsOf(`${text}; BHYT`)).toEqual(['health']);
  });
});
