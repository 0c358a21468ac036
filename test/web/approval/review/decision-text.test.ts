import { expect, test } from 'vitest';
import { changesOf, decisionText } from '../../../../web/approval/review/decision-text.ts';

const decision = (kind: string, body: Record<string, unknown>) => ({
  kind,
  at: '2019-11-04T02:00:00.000Z',
  by: 'x',
  body,
});

const meeting = decision('recordMeeting', {
  village: 'Bản Mẫu',
  attended: 20,
  agreed: 10,
  changes: [{ household: 'a', set: { b1: 120 }, reason: 'Chấm sai' }],
});

test('a meeting is told with its result and how many it rescored', () => {
  const { what, said, households } = decisionText(meeting, 0.5);
  expect(what.vi).toBe('Họp thôn Bản Mẫu: 10/20 người đồng ý, thông qua; sửa điểm 1 hộ');
  expect(said).toBeUndefined();
  expect(households).toEqual([]);
  expect(decisionText(meeting, 0.6).what.en).toContain('not passed');
});

test('a return names its households and its reason', () => {
  const { what, said, households } = decisionText(
    decision('returnHouseholds', { households: ['a', 'b'], reason: 'Xem lại thu nhập' }),
    0.5,
  );
  expect(what.en).toBe('Returned 2 households to their meetings');
  expect(said).toBe('Xem lại thu nhập');
  expect(households).toEqual(['a', 'b']);
});

test('a remark and what a recheck found are quoted', () => {
  expect(decisionText(decision('remark', { text: 'Họp đông đủ' }), 0.5).said).toBe('Họp đông đủ');
  const recheck = decision('resolveObjection', { household: 'a', outcome: 'upheld', set: {}, text: '' });
  expect(decisionText(recheck, 0.5)).toMatchObject({ said: undefined, households: ['a'] });
});

test('a posting counts its places', () => {
  const posting = decision('postList', {
    round: 1,
    lastDay: '2019-11-05',
    places: ['Trụ sở', 'Nhà văn hóa'],
  });
  expect(decisionText(posting, 0.5).what.en).toBe(
    'Posted the list, round 1, at 2 places, to the end of 05/11/2019',
  );
});

test('the scores that a meeting changed are read one by one', () => {
  expect(changesOf(meeting.body)).toEqual([{ household: 'a', set: { b1: 120 }, reason: 'Chấm sai' }]);
  expect(changesOf({ changes: 'x' })).toEqual([]);
});
