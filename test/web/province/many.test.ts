import { expect, test } from 'vitest';
import { countOf, type Outcome, runEach } from '../../../web/province/many/run-each.ts';

test('a command for several wards is given one after another, and a refusal stops none of the others', async () => {
  const done: string[] = [];
  const told: string[][] = [];
  const refusal = new Error('refused');
  const act = async (ward: string) => {
    if (ward === 'two') throw refusal;
    done.push(ward);
  };
  const statesOf = (outcomes: readonly Outcome[]) => outcomes.map(({ state }) => state);
  const outcomes = await runEach(['one', 'two', 'three'], act, (now) => told.push(statesOf(now)));
  expect(done).toEqual(['one', 'three']);
  expect(outcomes).toEqual([{ state: 'done' }, { state: 'refused', error: refusal }, { state: 'done' }]);
  expect(countOf(outcomes, 'refused')).toBe(1);
  expect(told[0]).toEqual(['running', 'waiting', 'waiting']);
  expect(told).toContainEqual(['done', 'running', 'waiting']);
});
