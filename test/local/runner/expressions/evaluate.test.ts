import { describe, expect, test } from 'vitest';
import { createEvaluate } from '../../../../local/runner/expressions/evaluate.ts';
import type { Template } from '../../../../workflows/asl.ts';
import { call, freshRunner, machine } from '../fresh-runner.ts';

const evaluate = createEvaluate(() => new Date('2026-10-07T00:00:00Z'));
const evaluated = (template: Template, input: unknown = {}) =>
  evaluate(template, 'Output', { states: { input }, variables: { x: 2 } });

describe('expressions', () => {
  test.each<[string, unknown]>([
    ['$partition([1, 2, 3], 2)', [[1, 2], [3]]],
    ['$range(1, 3, 1)', [1, 2, 3]],
    ['$range(3, 1, -1)', [3, 2, 1]],
    ['$hash("a", "SHA-256")', 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'],
    ['$hash("a", "MD5")', '0cc175b9c0f1b6a831c399e269772661'],
    ['$random(7) = $random(7)', true],
    ['$random() < 1', true],
    ['$length($uuid())', 36],
    ['$parse(\'{"a":1}\').a', 1],
    ['$x + $states.input.n', 5],
    ['$states.input.list', [1]],
  ])('%s', async (source, expected) => {
    expect(await evaluated(`{% ${source} %}`, { n: 3, list: [1] })).toEqual(expected);
  });

  test.each<[string, string]>([
    ['$eval("1")', 'T1006'],
    ['$nothing', 'returned nothing (undefined)'],
    ['function($a){$a}', 'unsupported result type'],
    ['{"f": $sum}', 'unsupported result type'],
    ['$parse("{")', 'JSON'],
    ['$hash("a", "ROT13")', 'ROT13'],
    ['$range(1, 100000, 1)', 'at most 1000'],
    ['($f := function($n){1 + $f($n + 1)}; $f(0))', 'D1011'],
    ['1/0', 'unsupported result type'],
  ])('%s is an error of the query', async (source, cause) => {
    await expect(evaluated(`{% ${source} %}`)).rejects.toMatchObject({
      name: 'States.QueryEvaluationError',
      message: expect.stringContaining(cause) as string,
    });
  });

  test('an endless one is stopped', async () => {
    const hasty = createEvaluate(() => new Date(0), { timeout: 20, stack: 500 });
    const endless = '{% ($f := function($n){$f($n + 1)}; $f(0)) %}';
    await expect(hasty(endless, 'Output', { states: {}, variables: {} })).rejects.toThrow('D1012');
  });

  test('names the field inside a template', async () => {
    await expect(evaluated({ a: [1, { b: '{% $nothing %}' }] })).rejects.toThrow("'Output/a[1]/b'");
  });

  test('see the variables as they were on entry, in Output and Assign alike', async () => {
    const { runner } = freshRunner(
      machine({
        One: { Type: 'Pass', Assign: { n: 1 }, Next: 'Two' },
        Two: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Output: '{% $n %}', Next: 'Three' },
        Three: { Type: 'Pass', Output: ['{% $states.input %}', '{% $n %}'], End: true },
      }),
    );
    runner.start('workflow', 'ward', {});
    await runner.run();
    expect(runner.describe('ward')?.output).toEqual([1, 2]);
  });

  test('see the context of execution and state', async () => {
    const { runner, calls } = freshRunner(
      machine({
        Step: call('step', { Arguments: { FunctionName: 'step', Payload: '{% $states.context %}' } }),
      }),
      { step: () => 1 },
    );
    runner.start('workflow', 'ward', { a: 1 });
    await runner.run();
    expect(calls[0]?.payload).toMatchObject({
      Execution: { Name: 'ward', Input: { a: 1 }, StartTime: '2026-10-07T00:00:00.000Z' },
      State: { Name: 'Step', RetryCount: 0, EnteredTime: '2026-10-07T00:00:00.000Z' },
      StateMachine: { Name: 'workflow' },
    });
  });
});
