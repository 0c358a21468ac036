import { expect, test } from 'vitest';
import type { OpeningEntry } from '../../../shared/household.ts';
import { householdKey, identityOfEntry } from '../../../shared/household-key.ts';
import { reconcileLists } from '../../../shared/opening/reconcile-lists.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import { answerByReview } from '../../../shared/requests/reviewed-requests.ts';
import { entry, fingerprint, record, type Sketch } from '../../examples.ts';

const scores = { poor: { b1: 110 }, 'near-poor': { b1: 130 }, other: { b1: 300, b2: 0 } } as const;
type Known = keyof typeof scores;

const ofMonth = { startsOn: '2020-03-15', standards: ['vn-2016'] };
const paper = { receipt: 'R1', head: 'Lò Văn Thử', birth: '1970-05-01', village: 'Bản Trên', people: 2 };

function answered(wants: 'entry' | 'exit', opening: OpeningEntry, records: readonly HouseholdRecord[]) {
  const lists = reconcileLists(records, [opening], fingerprint);
  return answerByReview({ request: { receipt: 'R1', wants }, household: paper }, lists, ofMonth);
}

const surveyed = (now: Known, sketch: Sketch = {}) => [record('h-1', { ...scores[now], ...sketch })];
const asked = (before: Known): OpeningEntry => ({ ...entry({ class: before }), requested: 'R1' });

test.each([
  ['entry', 'other', 'poor'],
  ['entry', 'other', 'near-poor'],
  ['entry', 'near-poor', 'poor'],
  ['exit', 'poor', 'near-poor'],
  ['exit', 'poor', 'other'],
  ['exit', 'near-poor', 'other'],
] as const)('a wish for %s of a household that was %s and is %s is granted', (wants, before, now) => {
  expect(answered(wants, asked(before), surveyed(now))).toEqual({ outcome: 'granted', class: now });
});

test.each([
  ['entry', 'other', 'other', 'hộ không thuộc diện hộ nghèo, hộ cận nghèo (điểm B1: 300, điểm B2: 0)'],
  ['entry', 'near-poor', 'near-poor', 'hộ thuộc diện hộ cận nghèo (điểm B1: 130, điểm B2: 10)'],
  ['exit', 'poor', 'poor', 'hộ thuộc diện hộ nghèo (điểm B1: 110, điểm B2: 10)'],
  ['exit', 'near-poor', 'near-poor', 'hộ thuộc diện hộ cận nghèo (điểm B1: 130, điểm B2: 10)'],
  ['exit', 'near-poor', 'poor', 'hộ thuộc diện hộ nghèo (điểm B1: 110, điểm B2: 10)'],
] as const)('a wish for %s of a household that was %s and is %s is refused with its scores', (...row) => {
  const [wants, before, now, reason] = row;
  expect(answered(wants, asked(before), surveyed(now))).toEqual({
    outcome: 'refused',
    reason: `Kết quả rà soát tháng 03/2020: ${reason}.`,
  });
});

test('a household that was excused is refused with what excused it', () => {
  const opening = asked('poor');
  const key = householdKey(identityOfEntry(opening), fingerprint);
  const excused = { key, excused: { reason: 'moved', at: '2020-03-20T02:00:00.000Z' } } as const;
  expect(answered('exit', opening, [excused])).toEqual({
    outcome: 'refused',
    reason: 'Kết quả rà soát tháng 03/2020: hộ không được rà soát (đã chuyển đi).',
  });
});

test('the second request of a household has the answer of its first', () => {
  const lists = reconcileLists(surveyed('poor'), [asked('other')], fingerprint);
  const second = {
    request: { receipt: 'R2', wants: 'entry' },
    household: { ...paper, receipt: 'R2' },
  } as const;
  expect(answerByReview(second, lists, ofMonth)).toEqual({ outcome: 'granted', class: 'poor' });
});
