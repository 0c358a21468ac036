import type { Machine } from '../definitions/machine.ts';
import { toJsonText } from '../expressions/json.ts';
import { idle } from '../journal/frame.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';

export interface Start {
  readonly workflow: string;
  readonly name: string;
  readonly input: unknown;
}

/** Adds an execution in its first state. Nothing when it is known; throws when the name belongs to another workflow. */
export function start(writer: JournalWriter, machine: Machine, { workflow, name, input }: Start): void {
  const { journal } = writer;
  const text = toJsonText(input);
  journal.transaction(() => {
    const known = journal.executionNamed(name);
    if (known?.workflow === workflow) return;
    if (known) throw new Error(`The name ${name} belongs to an execution of ${known.workflow}.`);
    const { hash, startAt, timeoutMs } = machine;
    const now = writer.now();
    const dueAt = timeoutMs === null ? null : now + timeoutMs;
    const row = { name, workflow, definition: hash, input: text, startedAt: now, dueAt };
    const execution = journal.addExecution(row);
    const first = { execution, parent: null, branch: 0, state: startAt, entry: 1, enteredAt: now };
    const values = { attempt: 0, retries: null, input: text, variables: '{}', item: null };
    journal.addFrame({ ...idle, ...first, ...values, phase: 'ready', turn: writer.nextTurn() });
    writer.addEvent({ execution, state: null }, 'ExecutionStarted');
    writer.addEvent(first, 'StateEntered');
  });
}
