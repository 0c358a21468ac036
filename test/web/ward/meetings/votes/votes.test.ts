import { expect, test } from 'vitest';
import { isVotedDown } from '../../../../../shared/ward/votes.ts';
import type { HouseholdLine } from '../../../../../web/client/answers.ts';
import * as page from '../../../../../web/ward/meetings/votes/votes.ts';
import { campaignWith } from '../../../../examples.ts';

const line = (household: string, head: string, rest: Partial<HouseholdLine> = {}): HouseholdLine => ({
  household,
  head,
  code: household,
  village: 'Tổ 1',
  people: 3,
  before: 'poor',
  now: 'poor',
  results: {},
  warnings: [],
  ...rest,
});
const lines = [line('h-1', 'Bàn Văn Thử'), line('h-2', 'Lò Văn Thử'), line('h-3', 'Ma Văn Thử')];

test('votes that were copied from a sheet fill the table from one cell on, in both columns', () => {
  const pasted = page.pasteVotes({}, lines, { row: 1, column: 'agreed' }, '12\t3\r\n 7 phiếu\t8\r\n1\t1\r\n');
  expect(page.votesGiven(pasted)).toEqual([
    { household: 'h-2', agreed: 12, against: 3 },
    { household: 'h-3', agreed: 7, against: 8 },
  ]);
  const column = page.pasteVotes(pasted, lines, { row: 0, column: 'against' }, '1\n2');
  expect(column).toMatchObject({
    'h-1': { agreed: '', against: '1' },
    'h-2': { agreed: '12', against: '2' },
  });
});

test('an empty line of the table is no vote, and a cleared one is none any more', () => {
  const voted = page.setVote({}, 'h-1', 'agreed', '5');
  expect(page.votesGiven(voted)).toEqual([{ household: 'h-1', agreed: 5, against: 0 }]);
  expect(page.votesGiven(page.setVote(voted, 'h-1', 'agreed', ''))).toEqual([]);
});

test('more votes than people who attended are found', () => {
  const votes = page.setVote(page.setVote({}, 'h-1', 'agreed', '8'), 'h-1', 'against', '3');
  expect(page.tooMany(votes, '10')).toEqual(['h-1']);
  expect(page.tooMany(votes, '11')).toEqual([]);
  expect(page.tooMany(votes, '')).toEqual([]);
});

test('a meeting is about its village, or about those of it that were voted down', () => {
  const other = line('h-9', 'An Văn Thử', { village: 'Tổ 2', votedDown: true });
  expect(page.householdsToMeet([...lines, other].reverse(), 'Tổ 1')).toEqual(lines);
  const down = line('h-4', 'Vi Văn Thử', { votedDown: true });
  expect(page.householdsToMeet([...lines, down], 'Tổ 1')).toEqual([down]);
});

test('the page foretells what the rule decides', () => {
  for (const agree of [0.5, 0.75]) {
    for (let agreed = 0; agreed < 12; agreed += 1) {
      for (let against = 0; against < 12; against += 1) {
        const vote = { agreed, against };
        expect(page.isVotedDown(vote, agree)).toBe(isVotedDown(vote, campaignWith({ vetting: { agree } })));
      }
    }
  }
});
