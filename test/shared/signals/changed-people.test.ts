import { describe, expect, test } from 'vitest';
import type { Household } from '../../../shared/household.ts';
import { changedPeople } from '../../../shared/signals/changed-people.ts';
import { entry, household } from '../../examples.ts';
import { instant, reviewed, surveyed, version } from './reviewed.ts';

const ids = { one: '012345678', other: '987654320', slip: '012345687', new: '001070012345' };
const against = (listed: Parameters<typeof entry>[0], now: Parameters<typeof household>[0]) =>
  changedPeople(reviewed({ surveyed: [surveyed('h', { ...now, entry: entry({ code: 'h', ...listed }) })] }));
const between = (before: Household, after: Household) =>
  changedPeople(
    reviewed({
      surveyed: [surveyed('h')],
      versions: new Map([['h', [version(8, before), version(9, after)]]]),
    }),
  );
const withMembers = (...names: readonly string[]): Household => ({
  ...household({ code: 'h' }),
  members: names.map((name) => ({ name })),
});

describe('a head against the opening list', () => {
  test('with another id number altogether is seen', () => {
    expect(against({ id: ids.one }, { id: ids.other })).toEqual([
      {
        kind: 'changedPeople',
        household: 'h',
        village: 'Bản Trên',
        what: 'headId',
        against: 'opening',
      },
    ]);
  });

  test('is not seen for the same number, a slip, an old card replaced by a new one, or none', () => {
    expect(against({ id: ids.one }, { id: ids.one })).toEqual([]);
    expect(against({ id: ids.one }, { id: ids.slip })).toEqual([]);
    expect(against({ id: ids.one }, { id: ids.new })).toEqual([]);
    expect(against({ id: ids.one }, {})).toEqual([]);
    expect(against({}, { id: ids.one })).toEqual([]);
  });

  test('who is somebody else is seen', () => {
    const found = against({}, { name: 'Triệu Thị Mây', birth: '1985-02-03' });
    expect(found).toMatchObject([{ what: 'head', against: 'opening' }]);
  });
});

describe('a household against its record before', () => {
  test('tells members who are all others, with who recorded it and when', () => {
    const found = between(withMembers('Nông Thị A', 'Nông Văn B'), withMembers('Bàn Thị C'));
    expect(found).toEqual([
      {
        kind: 'changedPeople',
        household: 'h',
        village: 'Bản Trên',
        what: 'members',
        against: 'record',
        changed: { at: instant(9), by: 'can-bo-xa', origin: 'file' },
      },
    ]);
  });

  test('is not seen while one member stays, be it as the head', () => {
    expect(between(withMembers('Nông Thị A', 'Nông Văn B'), withMembers('Nông Thị A', 'Bàn Thị C'))).toEqual(
      [],
    );
    const asHead = { ...withMembers('Lò Văn Thử'), head: { name: 'Nông Thị A', birth: '1970-05-01' } };
    expect(between(withMembers('Nông Thị A'), asHead)).toEqual([]);
  });

  test('is not seen where a list holds heads alone', () => {
    expect(between(withMembers('Nông Thị A'), withMembers())).toEqual([]);
    expect(between(withMembers(), withMembers('Nông Thị A'))).toEqual([]);
  });

  test('tells another id number of the head', () => {
    const found = between(household({ code: 'h', id: ids.one }), household({ code: 'h', id: ids.other }));
    expect(found).toMatchObject([{ what: 'headId', against: 'record' }]);
  });
});

describe('members against the opening list', () => {
  const listed = (...names: readonly string[]) => ({
    ...entry({ code: 'h' }),
    members: names.map((name) => ({ name })),
  });
  const seen = (before: ReturnType<typeof listed>, now: Household) =>
    changedPeople(reviewed({ surveyed: [{ ...surveyed('h', { entry: before }), household: now }] })).map(
      ({ what, against }) => [what, against],
    );

  test('that are all others are seen', () => {
    expect(seen(listed('Con', 'Mẹ'), withMembers('Cháu', 'Bác'))).toEqual([['members', 'opening']]);
  });

  test('are not seen where one stayed, or where either list names none', () => {
    expect(seen(listed('Con', 'Mẹ'), withMembers('Con', 'Bác'))).toEqual([]);
    expect(seen(listed(), withMembers('Cháu'))).toEqual([]);
    expect(seen(listed('Con'), withMembers())).toEqual([]);
  });
});
