import { describe, expect, test } from 'vitest';
import { inOrder, isAllPassed, outcomeText, passes } from '../../../../web/ward/meetings/meeting.ts';

const village = (name: string, state: 'due' | 'passed' | 'reopened' | null) => ({
  name,
  households: 10,
  state,
});

describe('a meeting', () => {
  test('passes at the share itself', () => expect(passes({ attended: 50, agreed: 25 }, 0.5)).toBe(true));
  test('fails below the share', () => expect(passes({ attended: 51, agreed: 25 }, 0.5)).toBe(false));
  test('fails with nobody there', () => expect(passes({ attended: 0, agreed: 0 }, 0)).toBe(false));
});

test('villages that must still meet come first, and numbers in names count by their value', () => {
  const villages = [
    village('Tổ 10', 'due'),
    village('Tổ 1', 'passed'),
    village('Tổ 9', 'due'),
    village('Tổ 2', 'reopened'),
  ];
  expect(inOrder(villages).map(({ name }) => name)).toEqual(['Tổ 9', 'Tổ 10', 'Tổ 2', 'Tổ 1']);
});

test('what follows a meeting names the villages that are left, or the next step', () => {
  const villages = [village('Tổ 1', 'due'), village('Tổ 2', 'reopened'), village('Tổ 3', null)];
  const first = { village: 'Tổ 1', passed: true, down: 0 };
  expect(outcomeText(first, villages).vi).toContain('Còn 1 thôn');
  expect(outcomeText(first, [village('Tổ 1', 'due')]).vi).toContain('chuyển danh sách sang niêm yết');
  expect(outcomeText({ ...first, passed: false }, villages).vi).toContain('chưa thông qua');
  expect(outcomeText({ ...first, down: 2 }, villages).vi).toContain('trừ 2 hộ');
});

test('the list may be forwarded once no village waits', () => {
  const ward = (...villages: ReturnType<typeof village>[]) =>
    ({ villages }) as Parameters<typeof isAllPassed>[0];
  expect(isAllPassed(ward(village('Tổ 1', 'passed'), village('Tổ 2', null)))).toBe(true);
  expect(isAllPassed(ward(village('Tổ 1', 'passed'), village('Tổ 2', 'due')))).toBe(false);
  expect(isAllPassed(ward(village('Tổ 1', null)))).toBe(false);
});
