import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Case, replay } from '../../../../local/runner/replay/replay.ts';
import { matches } from '../../../../local/runner/replay/replay-match.ts';

const file = new URL('../../../conformance/asl-jsonata.jsonl', import.meta.url);
const lines = readFileSync(file, 'utf8').trim().split('\n');
const cases = lines.map((line) => JSON.parse(line) as Case);

describe('what AWS recorded', () => {
  test('is all here', () => {
    expect(cases).toHaveLength(82);
  });

  test.each(cases.map((recorded) => [recorded.id, recorded] as const))('%s', async (_, recorded) => {
    expect(await replay(recorded)).toBeUndefined();
  });
});

describe('a replay', () => {
  const find = (part: string) => cases.find(({ id }) => id.includes(part))!;
  const task = find('test_task_catch_error_with_retry');
  const retrying = find('below_tolerated_retry_count_with_backoff');

  test.each<[string, Case]>([
    ['another output', { ...task, expected: { status: 'SUCCEEDED', output: {} } }],
    ['another status', { ...task, expected: { status: 'FAILED', error: 'Exception' } }],
    ['fewer attempts', { ...task, tasks: task.tasks.slice(1) }],
    ['more attempts', { ...task, tasks: [...task.tasks, task.tasks[0]!] }],
    ['other arguments', { ...task, tasks: task.tasks.map((attempt) => ({ ...attempt, arguments: {} })) }],
    ['another delay', { ...retrying, expected: { status: 'RETRYING', delaySeconds: 8 } }],
    ['a definition outside the subset', { ...task, definition: { StartAt: 'A', States: {} } }],
  ])('tells %s', async (_, altered) => {
    expect(await replay(altered)).toEqual(expect.any(String));
  });

  test('leaves an attempt without outcome open', async () => {
    const [first] = task.tasks;
    const open: Case = { ...task, tasks: [{ ...first!, outcome: 'none' }] };
    expect(await replay(open)).toContain('RUNNING');
  });
});

describe('comparing', () => {
  test.each<[unknown, unknown, boolean]>([
    ['<*>', { any: 1 }, true],
    ['a <*> c', 'a b\n c', true],
    ['a <*> c', 'a b d', false],
    [{ a: '<*>' }, { a: null }, true],
    [{ a: '<*>' }, {}, false],
    [{ a: 1 }, '{"a":1}', true],
    ['{"a":"<*>","b":1}', '{"b":1,"a":2}', true],
    [[1, 2], [2, 1], false],
    [0, 0.0, true],
    [1, '1', false],
    [null, undefined, false],
  ])('%j and %j: %s', (recorded, actual, expected) => {
    expect(matches(recorded, actual)).toBe(expected);
  });
});
