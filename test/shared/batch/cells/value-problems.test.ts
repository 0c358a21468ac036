import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { birthProblem, idProblem } from '../../../../shared/batch/cells/value-problems.ts';
import { describeFinding } from '../../../../shared/batch/findings/describe-finding.ts';
import { brief, checked, header, household } from '../sheets.ts';

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

describe('a text that is none', () => {
  test.each<[string, Parameters<typeof household>[1], string]>([
    ['name', { head: '#REF!' }, 'E208 2C'],
    ['village', { village: '#N/A' }, 'E208 2H'],
    ['code', { code: '#VALUE!' }, 'E208 2B'],
  ])('is a formula’s error instead of a %s', async (_, values, finding) => {
    const { findings, events } = await checked([header, household(1, values)]);
    expect(findings.map(brief)).toEqual([finding]);
    expect(findings[0]!.params).toEqual({ problem: 'formulaError' });
    const rejected = events.flatMap((event) => (event.is === 'rejected' ? [event.rejection.identity] : []));
    expect(rejected).toEqual(values?.code ? [undefined] : [expect.objectContaining({ code: 'H1' })]);
  });

  test('is longer than any, but may begin with a hash', async () => {
    const rows = [household(1, { head: 'a'.repeat(301) }), household(2, { head: '#1 Đặng Thị Nga' })];
    const { findings } = await checked([header, ...rows]);
    expect(findings.map(({ row, params }) => [row, params])).toEqual([[2, { problem: 'longText' }]]);
  });
});

describe('a formula without a value', () => {
  test.each<Parameters<typeof household>[1]>([
    { b1: '#CALC!' },
    { head: '#CALC!' },
    { birth: '#CALC!' },
    { id: '#CALC!' },
    { code: '#CALC!' },
    { village: '#CALC!' },
    { people: '#CALC!' },
  ])('is a finding of its own: %j', async (values) => {
    const { findings } = await checked([header, household(1, values)]);
    expect(findings.map(({ code }) => code)).toEqual(['E216']);
  });
});

describe('a code', () => {
  test('is the same whatever in it nobody sees', async () => {
    const codes = ['H1', 'H\u200b1', '\u200eH1\ufeff', 'H\u00ad1', 'H1'];
    const { totals, events } = await checked([header, ...codes.map((code, i) => household(i, { code }))]);
    expect(totals).toMatchObject({ accepted: 0, rejected: 5 });
    expect(events.filter((event) => event.is === 'retracted')).toHaveLength(1);
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
      '“31/02/1985” ở cột “Ngày sinh” không phải là ngày hợp lệ (từ năm 1900 đến hôm nay).',
    ]);
  });
});
