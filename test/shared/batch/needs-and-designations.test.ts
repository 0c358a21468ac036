import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/batch/cells/rows.ts';
import { brief, checked, header, household, ward } from './sheets.ts';

const designations = [
  { id: 'kho-khan', labels: ['Hộ khó khăn', 'Hoàn cảnh khó khăn'] },
  { id: 'don-than', labels: ['Hộ đơn thân'] },
];
const context = { ...ward, designations };

/** What is recorded of the households of a list with further columns, and the findings. */
async function read(labels: readonly (readonly string[])[], rows: readonly (readonly Cell[])[]) {
  const [first = [], ...lower] = labels;
  const below = lower.map((each) => [...header.map(() => null), ...each]);
  const households = rows.map((cells, i) => [...household(i + 1, { birth: `0${i + 1}/05/1958` }), ...cells]);
  const { events, findings } = await checked([[...header, ...first], ...below, ...households], context);
  return {
    findings: findings.map(brief),
    params: findings.map(({ params }) => params),
    households: events.flatMap((event) => (event.is === 'household' ? [event.checked.household] : [])),
  };
}

describe('a column of marks for a designation', () => {
  test('gives the designation to those who are marked, under any of its labels', async () => {
    const labels = [['(13) HOÀN CẢNH KHÓ KHĂN', 'Ho don than']];
    const { households, findings } = await read(labels, [
      ['x', 'Có'],
      ['✓', 'không'],
      [null, '-'],
      ['0', ''],
    ]);
    expect(findings).toEqual([]);
    expect(households.map((each) => each.designations)).toEqual([
      ['don-than', 'kho-khan'],
      ['kho-khan'],
      undefined,
      undefined,
    ]);
  });

  test('takes nothing else for a mark', async () => {
    const { findings, households } = await read([['Hộ khó khăn']], [['rồi'], ['x']]);
    expect(findings).toEqual(['E208 2M']);
    expect(households).toHaveLength(1);
  });

  test('is unknown to a campaign without it', async () => {
    const outcome = await checked([
      [...header, 'Hộ khó khăn'],
      [...household(1), 'x'],
    ]);
    expect(outcome.findings.map(brief)).toEqual(['W102 1M']);
  });

  test('does not divide the columns of classes', async () => {
    const labels = [
      ['Kết quả sau rà soát', null, null] as string[],
      ['Hộ nghèo', 'Hộ khó khăn', 'Hộ cận nghèo'],
    ];
    const own = header.slice(0, -1);
    const rows = [
      [...own, ...labels[0]!],
      [...own.map(() => null), ...labels[1]!],
      [...household(1).slice(0, -1), 'x', 'x', null],
    ];
    const { events, findings } = await checked(rows, context);
    expect(findings).toEqual([]);
    expect(events).toMatchObject([
      { checked: { household: { stated: 'poor', designations: ['kho-khan'] } } },
    ]);
  });
});

describe('a column of needs', () => {
  test.each(['Nhu cầu hỗ trợ', 'NHU CAU', 'Nhu cầu cần hỗ trợ (ghi rõ)'])('is read: %s', async (label) => {
    const rows = [['BHYT; Vay vốn'], ['hoc nghe'], [null], ['không']];
    const { households, findings } = await read([[label]], rows);
    expect(findings).toEqual([]);
    expect(households.map(({ needs }) => needs)).toEqual([
      ['credit', 'health'],
      ['training'],
      undefined,
      undefined,
    ]);
  });

  test('warns of words that are none, and keeps the others', async () => {
    const { households, findings, params } = await read(
      [['Nhu cầu hỗ trợ']],
      [['bò giống; vay vốn; xe lăn'], ['#REF!'], ['#CALC!']],
    );
    expect(findings).toEqual(['W232 2M', 'W232 3M', 'W221 4M']);
    expect(params[0]).toEqual({ words: 'bò giống; xe lăn' });
    expect(households.map(({ needs }) => needs)).toEqual([['credit'], undefined, undefined]);
  });

  test('may stand under one label in several columns', async () => {
    const across = [{ row: 1, from: 12, to: 13 }];
    const rows = [
      [...header, 'Nhu cầu hỗ trợ'],
      [...household(1), 'Vay vốn', 'BHYT; nhà ở'],
    ];
    const { events, findings } = await checked(rows, context, { mergesAcross: async () => across });
    expect(findings).toEqual([]);
    expect(events).toMatchObject([{ checked: { household: { needs: ['credit', 'health', 'housing'] } } }]);
  });

  test('may be marks below the names of needs, which speak for no indicator', async () => {
    const labels = [['Nhu cầu hỗ trợ', null, null] as string[], ['Vay vốn', 'BHYT', 'Đào tạo nghề']];
    const rows = [
      ['x', null, 'x'],
      [null, 'v', null],
      [null, null, null],
      [null, null, '2 người'],
    ];
    const { households, findings, params } = await read(labels, rows);
    expect(findings).toEqual(['W232 6M']);
    expect(params[0]).toEqual({ words: '(2 người)' });
    expect(households.map(({ needs }) => needs)).toEqual([
      ['credit', 'training'],
      ['health'],
      undefined,
      ['training'],
    ]);
    expect(households.every(({ scores }) => scores.deprived === undefined)).toBe(true);
  });

  test('may be one such column among others, which are kept aside', async () => {
    const labels = [['Nhu cầu', null] as string[], ['Vay vốn', 'Con giống']];
    const { households, findings } = await read(labels, [
      ['x', 'x'],
      [null, 'x'],
    ]);
    expect(findings).toEqual(['W102 2N']);
    expect(households.map(({ needs }) => needs)).toEqual([['credit'], undefined]);
  });
});
