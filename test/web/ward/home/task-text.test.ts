import { describe, expect, test } from 'vitest';
import type { Task, TaskName } from '../../../../shared/ward/next/task.ts';
import { taskText } from '../../../../web/ward/home/task-text.ts';
import { wardDetail } from '../ward-detail.ts';

const task = (is: TaskName, rest: Partial<Task> = {}): Task => ({ is, count: 1, names: [], ...rest });

describe('a task in words', () => {
  test('names who acts where that is not the ward', () => {
    const detail = wardDetail();
    const { province } = detail.campaign;
    expect(taskText(task('train', { by: '064' }), detail).who?.vi).toContain('Huyện Mẫu');
    expect(taskText(task('approve', { by: province.code }), detail).who?.vi).toContain(province.name);
    expect(taskText(task('mend', { by: detail.ward.code }), detail).who).toBeUndefined();
  });

  test('counts in the reader’s language', () => {
    expect(taskText(task('mend', { count: 1 }), wardDetail()).title.en).toBe('Fix 1 household with errors');
    expect(taskText(task('mend', { count: 1200 }), wardDetail()).title).toEqual({
      vi: 'Sửa 1.200 hộ có lỗi',
      en: 'Fix 1,200 households with errors',
    });
  });

  test('says that villages meet again because of a return', () => {
    const detail = wardDetail({ ward: { stage: 'vetting', returned: 3 } });
    expect(taskText(task('meet', { names: ['Thôn Một'] }), detail).why.vi).toContain('trả lại 3 hộ');
  });
});
