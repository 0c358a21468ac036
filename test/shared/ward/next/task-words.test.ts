import { describe, expect, test } from 'vitest';
import type { Task } from '../../../../shared/ward/next/task.ts';
import { taskWords, wordsOf } from '../../../../shared/ward/next/task-words.ts';

const of = (is: Task['is'], count: number, rest: Partial<Task> = {}): Task => ({
  is,
  count,
  by: '02901',
  ...rest,
});

describe('what is to be done, in words', () => {
  test('is said in numbers, in both languages', () => {
    const tasks = [
      of('mend', 14),
      of('findMissing', 3),
      of('submit', 40, { waitsFor: ['mend', 'findMissing'] }),
    ];
    expect(wordsOf(tasks)).toEqual({
      vi: '14 hộ có lỗi, 3 hộ đầu kỳ chưa rà soát',
      en: '14 households with errors, 3 households of the opening list not surveyed',
    });
    expect(wordsOf([of('meet', 1)]).en).toBe('1 village has not met');
  });

  test('names the submission only once nothing is before it', () => {
    expect(wordsOf([of('submit', 40)]).vi).toBe('chưa gửi kết quả rà soát');
  });

  test('is nothing where a clock runs or a later stage is waited for', () => {
    expect(taskWords({ is: 'awaitPosting', count: 0 })).toBeUndefined();
    expect(taskWords({ is: 'doubled', count: 2, way: 'wait' })).toBeUndefined();
    expect(taskWords({ is: 'giveOpinion', count: 1 })?.en).toBe('1 opinion asked');
  });
});
