import { describe, expect, test } from 'vitest';
import { problemsIn, requireSupported } from '../../../../local/runner/definitions/check-definition.ts';
import { freshRunner, machine } from '../fresh-runner.ts';

const end = { Type: 'Succeed' };
const states = (Bad: object, more: object = {}) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Bad',
  States: { Bad, ...more },
});
const task = (more: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: 'f' },
  End: true,
  ...more,
});

describe('loading', () => {
  test.each<[string, object, string]>([
    ['JSONPath fields', { Type: 'Pass', ResultPath: '$.x', End: true }, 'ResultPath belongs to JSONPath'],
    [
      'JSONPath itself',
      { Type: 'Pass', QueryLanguage: 'JSONPath', End: true },
      'QueryLanguage "JSONPath" is not',
    ],
    ['unknown types', { Type: 'Loop' }, 'Type "Loop" is not supported'],
    ['types by a name of Object', { Type: 'constructor' }, 'Type "constructor" is not supported'],
    ['unknown fields', task({ Credentials: {} }), 'Credentials is not supported here'],
    [
      'other services',
      task({ Resource: 'arn:aws:states:::sqs:sendMessage' }),
      'Resource "arn:aws:states:::sqs',
    ],
    ['nested executions', task({ Resource: 'arn:aws:states:::states:startExecution.sync:2' }), 'Resource'],
    ['a call without arguments', task({ Arguments: undefined }), 'Arguments must hold FunctionName'],
    ['a state without a way on', { Type: 'Pass' }, 'needs exactly one of Next and "End": true'],
    ['a state with two ways on', { Type: 'Pass', Next: 'Bad', End: true }, 'needs exactly one of'],
    [
      'an unknown next state',
      { Type: 'Pass', Next: 'Nowhere' },
      'Next names no state of this level: "Nowhere"',
    ],
    [
      'an unknown default',
      { Type: 'Choice', Choices: [{ Condition: true, Next: 'Bad' }], Default: 'X' },
      '"X"',
    ],
    ['a choice without rules', { Type: 'Choice', Choices: [] }, 'Choices must be a list'],
    [
      'a rule in JSONPath',
      { Type: 'Choice', Choices: [{ Variable: '$', Next: 'Bad' }] },
      'Variable belongs to JSONPath',
    ],
    [
      'unsound expressions',
      { Type: 'Pass', Output: '{% $states. %}', End: true },
      "unsound expression '$states.'",
    ],
    ['a wait for nothing', { Type: 'Wait', End: true }, 'needs exactly one of Seconds and Timestamp'],
    ['a wait backwards', { Type: 'Wait', Seconds: -1, End: true }, 'Seconds must be a whole number from 0'],
    [
      'the Distributed Map',
      { Type: 'Map', ItemReader: {}, ItemProcessor: machine({ A: end as never }), End: true },
      'ItemReader belongs to the Distributed Map',
    ],
    ['an empty level', { Type: 'Map', ItemProcessor: {}, End: true }, 'has no States'],
    ['a retry of nothing', task({ Retry: [{}] }), 'Retry[0]: ErrorEquals must be a list'],
    [
      'States.ALL before other rules',
      task({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }] }),
      'States.ALL must be in the last rule',
    ],
    [
      'States.ALL among others',
      task({ Retry: [{ ErrorEquals: ['States.ALL', 'A'] }] }),
      'States.ALL must stand alone',
    ],
    [
      'a catch to nowhere',
      task({ Catch: [{ ErrorEquals: ['A'], Next: 'X' }] }),
      'Next names no state of this level: "X"',
    ],
    [
      'numbers that are none',
      task({ Retry: [{ ErrorEquals: ['A'], MaxAttempts: '3' }] }),
      'MaxAttempts must be a number',
    ],
    [
      'a heartbeat slower than the limit',
      task({ TimeoutSeconds: 5, HeartbeatSeconds: 5 }),
      'HeartbeatSeconds must be smaller',
    ],
  ])('refuses %s, by name and reason', (_, state, reason) => {
    const problems = problemsIn(states(state));
    expect(problems.join('\n')).toContain(reason);
    expect(problems.join('\n')).toContain("state 'Bad'");
  });

  test('refuses a name that is used on two levels', () => {
    const inner = { Type: 'Parallel', Branches: [{ StartAt: 'Bad', States: { Bad: end } }], End: true };
    expect(problemsIn(states(inner))).toEqual([
      "state 'Bad': the name is used twice; state names are unique in a state machine",
    ]);
  });

  test('refuses variables that a level around assigns too, and reserved ones', () => {
    const set = (...names: string[]) => ({
      Type: 'Pass',
      Assign: Object.fromEntries(names.map((name) => [name, 1])),
      End: true,
    });
    const Branches = [{ StartAt: 'In', States: { In: set('x', 'own') } }];
    const Bad = {
      Type: 'Parallel',
      Branches,
      Next: 'Out',
      Catch: [{ ErrorEquals: ['A'], Next: 'Out', Assign: { x: 1 } }],
    };
    expect(problemsIn(states(Bad, { Out: set('states', 'x') }))).toEqual([
      "state 'Out': Assign of 'states', which is reserved",
      "state 'In': Assign of 'x', which a level around it assigns too",
    ]);
  });

  test('refuses expressions where no query language is named: AWS would take them as text', () => {
    const Bad = { Type: 'Wait', Seconds: '{% 1 %}', Assign: { 'x.$': '$.y' }, End: true };
    const problems = problemsIn({ StartAt: 'Bad', States: { Bad } });
    expect(problems).toEqual([
      "state 'Bad': Assign/x.$ belongs to JSONPath; only JSONata is supported",
      "state 'Bad': Seconds has an expression, but its QueryLanguage is not JSONata",
    ]);
    expect(problemsIn({ StartAt: 'A', States: { A: { Type: 'Pass', Output: 1, End: true } } })).toHaveLength(
      1,
    );
  });

  test.each([null, [], 'text', {}, { StartAt: 'A', States: { A: 1 } }, { States: { A: end } }])(
    'refuses what is no definition at all: %j',
    (definition) => {
      expect(problemsIn(definition)).not.toEqual([]);
    },
  );

  test('names everything at once, over all definitions', () => {
    const bad = states(
      { Type: 'Pass', InputPath: '$', Parameters: {}, End: true },
      { Other: { Type: 'Oops' } },
    );
    expect(() => requireSupported({ good: states(end), one: bad, two: { ...bad, Version: '2' } })).toThrow(
      /one, .*InputPath.*one, .*Parameters.*one, .*Oops.*two, .*Version/s,
    );
  });

  test('happens when the runner is made', () => {
    expect(() => freshRunner(states({ Type: 'Oops' }) as never)).toThrow("workflow, state 'Bad'");
  });
});
