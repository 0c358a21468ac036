import { expect, test } from 'vitest';
import { addChange, noMeeting, setChange, votesIn } from '../../../../web/ward/meetings/meeting-draft.ts';

test('votes are known once both numbers are there and can be', () => {
  expect(votesIn({ ...noMeeting, attended: '40' })).toBeUndefined();
  expect(votesIn({ ...noMeeting, attended: '40', agreed: '41' })).toBeUndefined();
  expect(votesIn({ ...noMeeting, attended: '40', agreed: '0' })).toEqual({ attended: 40, agreed: 0 });
});

test('a change that is dropped leaves the others as they are', () => {
  const [first, second] = addChange(addChange(noMeeting)).changes;
  if (!first || !second) throw new Error('two changes were added');
  expect(first.id).not.toBe(second.id);
  const draft = setChange({ ...noMeeting, changes: [first, second] }, second.id, {
    ...second,
    reason: 'Đã bán xe',
  });
  expect(setChange(draft, first.id, undefined).changes).toEqual([{ ...second, reason: 'Đã bán xe' }]);
});
