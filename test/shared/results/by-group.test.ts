import { describe, expect, test } from 'vitest';
import { addGroups, noGroups } from '../../../shared/results/by-group.ts';
import { groupsOf } from '../../../shared/standards/groups.ts';
import { standardNamed } from '../../../shared/standards/index.ts';

const [city, national] = [standardNamed('hcmc-2019'), standardNamed('vn-2016')];

describe('the groups of a standard', () => {
  test('are those of its rules, each with its class', () => {
    expect(groupsOf(city)).toEqual(['1', '2', '3a', '3b'].map((name) => ({ name, class: 'poor' })));
    expect(groupsOf(national)).toEqual([]);
  });

  test('count for the official standard alone', () => {
    expect(Object.keys(noGroups([city, national]) ?? {})).toEqual(['1', '2', '3a', '3b']);
    expect(noGroups([national, city])).toBeUndefined();
  });

  test('are added up where those of both are known', () => {
    const one = { 1: { households: 1, people: 4 }, 2: { households: 0, people: 0 } };
    expect(addGroups(one, one)).toEqual({ 1: { households: 2, people: 8 }, 2: { households: 0, people: 0 } });
    expect(addGroups(one, undefined)).toBeUndefined();
  });
});
