import aslValidator from 'asl-validator';
import { describe, expect, test } from 'vitest';
import * as steps from '../../functions/steps.ts';
import { refusals } from '../../shared/refusals.ts';
import type { State, StateMachine } from '../../workflows/asl.ts';
import { call, onRefusal } from '../../workflows/call.ts';
import { campaign } from '../../workflows/campaign.ts';
import { evidence } from '../../workflows/evidence.ts';
import { report } from '../../workflows/report.ts';
import { wardReview } from '../../workflows/ward-review.ts';

const statesOf = ({ States }: StateMachine): State[] => Object.values(States);

/** Every text of a definition, at any depth. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const expressionsOf = (machine: StateMachine) => textsOf(machine).filter((text) => text.startsWith('{%'));

const definitions: readonly { name: string; machine: StateMachine; calls: number }[] = [
  { name: 'campaign', machine: campaign, calls: 4 },
  { name: 'ward review', machine: wardReview, calls: 6 },
  { name: 'report', machine: report, calls: 2 },
  { name: 'evidence', machine: evidence, calls: 2 },
];

describe.each(definitions)('the $name workflow', ({ machine, calls }) => {
  test('is valid Amazon States Language', () => {
    // The validator needs ARNs in place of the placeholders.
    const placed = JSON.parse(
      JSON.stringify(machine).replaceAll(
        /\$\{(\w+)\}/g,
        'arn:aws:lambda:ap-southeast-1:000000000000:function:$1',
      ),
    );
    expect(aslValidator(placed)).toMatchObject({ isValid: true, errors: [] });
  });

  test('names only steps that exist', () => {
    const named = textsOf(machine).flatMap((text) => /^\$\{(\w+)\}$/.exec(text)?.[1] ?? []);
    expect(named).toHaveLength(calls);
    expect(named.filter((step) => !(step in steps))).toEqual([]);
  });

  test('catches only refusals that exist', () => {
    const caught = statesOf(machine).flatMap((state) =>
      state.Type === 'Task' ? (state.Catch ?? []).flatMap(({ ErrorEquals }) => ErrorEquals) : [],
    );
    expect(caught.filter((error) => error !== 'States.ALL' && !(error in refusals))).toEqual([]);
  });

  test('retries only refusals that disappear by waiting', () => {
    const retried = statesOf(machine).flatMap((state) =>
      state.Type === 'Task' ? (state.Retry ?? []).flatMap(({ ErrorEquals }) => ErrorEquals) : [],
    );
    expect([...new Set(retried.filter((error) => error in refusals))]).toEqual([
      'Stale',
      'Busy',
      'DataNewer',
    ]);
    expect(retried).not.toContain('States.ALL');
  });

  test('retries a function that was cut off', () => {
    const cutOff = ['Lambda.Unknown', 'Sandbox.Timedout', 'Runtime.ExitError', 'Busy'];
    const tasks = statesOf(machine).filter((state) => state.Type === 'Task');
    const first = tasks.map(({ Retry }) => Retry?.[0]?.ErrorEquals);
    expect(first).toEqual(Array.from({ length: calls }, () => expect.arrayContaining(cutOff)));
  });

  test('holds no rule: its expressions are paths or one comparison', () => {
    const path = String.raw`\$states\.(?:input|result|context|errorOutput)(?:\.\w+)+`;
    const thin = new RegExp(String.raw`^\{% ${path}(?: = '[\w-]+')? %\}$`);
    expect(expressionsOf(machine).filter((text) => !thin.test(text))).toEqual([]);
  });

  test('has no expression longer than a line, and few states', () => {
    expect(expressionsOf(machine).filter((text) => text.length > 100 || text.includes('\n'))).toEqual([]);
    expect(statesOf(machine).length).toBeLessThanOrEqual(12);
  });

  test('reaches every state', () => {
    const onward = (state: State): string[] => [
      ...('Next' in state && state.Next ? [state.Next] : []),
      ...(state.Type === 'Choice'
        ? [...state.Choices.map(({ Next }) => Next), ...(state.Default ? [state.Default] : [])]
        : []),
      ...(state.Type === 'Task' ? (state.Catch ?? []).map(({ Next }) => Next) : []),
    ];
    const reached = new Set([machine.StartAt]);
    for (const each of reached) for (const next of onward(machine.States[each]!)) reached.add(next);
    expect([...reached].sort()).toEqual(Object.keys(machine.States).sort());
  });
});

describe('a definition', () => {
  test('with a misspelt step or refusal does not compile', () => {
    // @ts-expect-error no such step
    call('openStag', {}, { End: true });
    // @ts-expect-error no such refusal
    onRefusal('StaleReview', 'Train');
    expect(call('openStage', {}, { End: true })).toMatchObject({
      Arguments: { FunctionName: '${openStage}' },
    });
  });
});
