import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { State, StateMachine } from '../../../workflows/asl.ts';
import { cases } from '../../scale.ts';
import { countingDb, crashingDb } from './crashing-db.ts';
import { ask, branch, call, machine } from './fresh-runner.ts';
import { createOutside, factsOf, opened, play } from './outside.ts';

const folder = mkdtempSync(join(tmpdir(), 'runner-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A workflow without names: what its states are, in order, and what is inside them. */
type Shape =
  | { readonly is: 'pass' | 'wait' | 'add' | 'flaky' | 'refuse' | 'ask' }
  | { readonly is: 'parallel'; readonly branches: Shape[][] }
  | { readonly is: 'map'; readonly items: number[]; readonly limit: number; readonly each: Shape[] };

const { shapes } = fc.letrec<{ shapes: Shape[]; shape: Shape }>((tie) => ({
  shapes: fc.array(tie('shape'), { minLength: 1, maxLength: 3 }),
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ is: fc.constantFrom('pass', 'wait', 'add', 'flaky', 'refuse', 'ask') }),
    fc.record({
      is: fc.constant('parallel'),
      branches: fc.array(tie('shapes'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      is: fc.constant('map'),
      items: fc.array(fc.nat(9), { maxLength: 4 }),
      limit: fc.nat(3),
      each: tie('shapes'),
    }),
  ) as fc.Arbitrary<Shape>,
}));

function stateOf(shape: Shape, name: string, Next: string): State {
  const way = { Next };
  const input = '{% $states.input %}';
  if (shape.is === 'map') {
    const ItemProcessor = branch(statesOf(shape.each, `${name}_`));
    return { Type: 'Map', Items: shape.items, MaxConcurrency: shape.limit, ItemProcessor, ...way };
  }
  if (shape.is === 'parallel') {
    const Branches = shape.branches.map((states, n) => branch(statesOf(states, `${name}_${n}`)));
    return { Type: 'Parallel', Branches, ...way };
  }
  if (shape.is === 'pass') return { Type: 'Pass', Assign: { [`v${name}`]: input }, ...way };
  if (shape.is === 'wait') return { Type: 'Wait', Seconds: 7, ...way };
  if (shape.is === 'ask') return ask('ask', way);
  if (shape.is === 'add') return call('add', way);
  if (shape.is === 'flaky') return call('flaky', { Retry: [{ ErrorEquals: ['Busy'] }], ...way });
  return call('refuse', { Catch: [{ ErrorEquals: ['NotAllowed'], Output: input, Next }], ...way });
}

function statesOf(list: Shape[], prefix: string): Record<string, State> {
  const names = list.map((_, n) => `${prefix}${n}`);
  const states = list.map((shape, n): [string, State] => {
    const next = names[n + 1] ?? `${prefix}end`;
    return [names[n]!, stateOf(shape, names[n]!, next)];
  });
  return { ...Object.fromEntries(states), [`${prefix}end`]: { Type: 'Succeed' } };
}

let files = 0;
function newFile(): string {
  files += 1;
  return join(folder, `${files}.db`);
}

/** Frame ids, and with them keys, depend on which branch comes first; their number does not. */
async function playedThrough(definition: StateMachine) {
  const outside = createOutside('last');
  const { db, commits } = countingDb(opened(newFile()));
  const { keys, ...facts } = factsOf(await play(definition, db, outside), outside);
  db.close();
  return { facts: { ...facts, attempts: keys.length }, commits: commits() };
}

async function crashed(definition: StateMachine, commit: number, when: 'before' | 'after') {
  const [file, outside] = [newFile(), createOutside('first')];
  const dying = opened(file);
  await expect(play(definition, crashingDb(dying, { commit, when }), outside)).rejects.toThrow('crash');
  dying.close();
  const db = opened(file);
  const { keys, ...facts } = factsOf(await play(definition, db, outside), outside);
  db.close();
  return { ...facts, attempts: keys.length };
}

describe('any workflow', () => {
  test('ends alike with and without a crash, wherever it comes', async () => {
    const when = fc.constantFrom('before' as const, 'after' as const);
    const property = fc.asyncProperty(shapes, fc.nat(), when, async (shape, place, moment) => {
      const definition = machine(statesOf(shape, 's'));
      const { facts, commits } = await playedThrough(definition);
      expect(await crashed(definition, 1 + (place % commits), moment)).toEqual(facts);
    });
    await fc.assert(property, cases(40));
  });
});
