import { expect, test } from 'vitest';
import { pairMembers } from '../../../../shared/batch/preview/pair-members.ts';
import type { Member } from '../../../../shared/household.ts';

const child: Member = { name: 'Lò Văn Con', birth: '2001-02-03', sex: 'male' };

test.each<[string, Member, Member]>([
  ['the id', { name: 'Lò Văn Con', citizenId: '012345678' }, { name: 'Lò Văn Khác', citizenId: '012345678' }],
  ['name and birth', child, { ...child, citizenId: '012345678' }],
  ['the name', child, { name: 'LÒ VĂN CON', birth: '2002' }],
  ['the day of birth and the sex', child, { ...child, name: 'Lò Văn Khác' }],
])('a member is known again by %s', (_, before, after) => {
  expect(pairMembers([before], [after])).toEqual([[before, after]]);
});

test('two members of one name are told apart by their births', () => {
  const twin: Member = { ...child, birth: '2005-06-07' };
  expect(pairMembers([child, twin], [twin, child])).toEqual([
    [child, child],
    [twin, twin],
  ]);
});

test('a year of birth alone makes nobody the same', () => {
  const [before, after]: Member[] = [
    { name: 'Lò Văn Đi', birth: '1990', sex: 'male' },
    { name: 'Lò Văn Đến', birth: '1990', sex: 'male' },
  ];
  expect(pairMembers([before!], [after!])).toEqual([
    [before, undefined],
    [undefined, after],
  ]);
});
