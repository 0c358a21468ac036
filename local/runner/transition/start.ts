import type { Machine } from '../definitions/machine.ts';
import { encode } from '../expressions/json.ts';
import { idle } from '../journal/frame.ts';
import type { Desk } from '../journal/journal-writer.ts';

export interface Start {
  readonly workflow: string;
  readonly name: string;
  readonly input: unknown;
}

/** Journals a new execution in its first state. */
export function start(desk: Desk, machine: Machine, { workflow, name, input }: Start): void {
  const { journal } = desk;
  const text = encode(input);
  journal.transaction(() => {
    const known = journal.executionNamed(name);
    if (known?.workflow === workflow) return;
    if (known) throw new Error(`The name ${name} belongs to an execution of ${known.workflow}.`);
    const { hash, startAt, timeoutMs } = machine;
    const now = desk.now();
    const dueAt = timeoutMs === null ? null : now + timeoutMs;
    const row = { name, workflow, definition: hash, input: text, startedAt: now, dueAt };
    const execution = journal.addExecution(row);
    const place = { execution, parent: null, branch: 0, state: startAt, entry: 1, enteredAt: now };
    const values = { attempt: 0, retries: null, input: text, variables: '{}', item: null };
    journal.addFrame({ ...idle, ...place, ...values, phase: 'ready', turn: desk.turn() });
    desk.event({ execution, state: null }, 'ExecutionStarted');
    desk.event(place, 'StateEntered');
  });
}
