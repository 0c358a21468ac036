import { expect, test } from 'vitest';
import { eventNote, eventTitle } from '../../../../../web/ward/households/household/history-text.ts';

const happened = { at: '2026-11-02T02:00:00.000Z', by: 'xa-00001' };

test('a meeting that changed scores is told with the figures and the reason', () => {
  const event = {
    ...happened,
    did: 'rescored',
    village: 'Tổ 1',
    set: { b1: 120, b2: 30 },
    reason: 'Đã bán xe',
  } as const;
  expect(eventTitle(event).vi).toBe('Họp thôn sửa điểm');
  expect(eventNote(event)).toEqual({ vi: 'B1 120, B2 30 · Đã bán xe', en: 'B1 120, B2 30 · Đã bán xe' });
});
test('an income is written as each language writes numbers', () => {
  const event = { ...happened, did: 'rechecked', outcome: 'changed', set: { income: 1_200_000 } } as const;
  expect(eventNote(event)).toEqual({ vi: 'thu nhập 1.200.000', en: 'income 1,200,000' });
});
test('a recheck that changed nothing needs no words', () => {
  expect(eventNote({ ...happened, did: 'rechecked', outcome: 'upheld', set: {} })).toEqual({
    vi: '',
    en: '',
  });
});
