import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../../shared/batch/findings.ts';
import type { Cell } from '../../../shared/batch/rows.ts';
import { birthProblem, idProblem } from '../../../shared/batch/value-problems.ts';
import { checked, header, household } from './sheets.ts';

describe('a date that is none', () => {
  test.each<[Cell, string]>([
    ['24/05/58', 'twoDigitYear'],
    ['1-2-03', 'twoDigitYear'],
    ['58', 'twoDigitYear'],
    [58, 'twoDigitYear'],
    ['12/25/1990', 'monthFirst'],
    ['5.24.1958', 'monthFirst'],
  ])('is plainly wrong: %j is %s', (cell, problem) => {
    expect(birthProblem(cell)).toEqual({ problem });
  });

  test.each(['31/02/1985', '31/31/1990', '2020', '24/05/1958 ?', 'năm 1958'])('%j says no more', (cell) => {
    expect(birthProblem(cell)).toBeUndefined();
  });
});

describe('a citizen id that is none', () => {
  test.each(['7.9E+10', '6,15800012E+11', '7e10'])('has lost digits in %j', (cell) => {
    expect(idProblem(cell)).toEqual({ problem: 'lostDigits' });
  });

  test('says no more where digits are missing', () => {
    expect(idProblem('61580')).toBeUndefined();
  });
});

describe('what a clerk is told', () => {
  const told = async (values: Parameters<typeof household>[1]) => {
    const { findings } = await checked([header, household(1, values)]);
    return findings.map(describeFinding).map(({ code, message, cure }) => [code, message, cure]);
  };

  test('names the cure of what is the matter', async () => {
    expect(await told({ birth: '24/05/58', id: '7,9E+10' })).toEqual([
      [
        'E204',
        'Năm trong “24/05/58” ở cột “Ngày sinh” chỉ có hai chữ số, không rõ thế kỷ nào.',
        'Ghi năm đủ bốn chữ số, ví dụ 15/03/1959 hoặc 1959.',
      ],
      [
        'E205',
        'Excel đã đổi số CCCD/CMND thành dạng rút gọn (như 7,9E+10) và làm mất chữ số.',
        'Nộp tệp .xlsx gốc nếu còn; nếu không, định dạng cột là Văn bản (Text) rồi nhập lại số theo giấy tờ.',
      ],
    ]);
  });

  test('is in general words where nothing more is known', async () => {
    const [[code, message] = []] = await told({ birth: '31/02/1985' });
    expect([code, message]).toEqual([
      'E204',
      '“31/02/1985” ở cột “Ngày sinh” không phải là ngày hợp lệ từ năm 1900 đến hôm nay.',
    ]);
  });
});
