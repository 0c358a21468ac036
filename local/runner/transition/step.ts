import type { Machine } from '../definitions/machine.ts';
import type { Evaluate } from '../expressions/evaluate.ts';
import type { Frame } from '../journal/frame.ts';
import type { Desk } from '../journal/journal-writer.ts';
import { decide } from '../states/decide.ts';
import { taskResult } from '../states/task.ts';
import { visit } from '../states/visit.ts';
import { apply } from './apply.ts';
import type { Flight, Flights, Landing } from './calls-in-flight.ts';
import { outcomeOf } from './tokens.ts';

export interface StepParts {
  readonly desk: Desk;
  readonly evaluate: Evaluate;
  readonly machine: (hash: string) => Machine;
  readonly flights: Flights;
  readonly shape?: (resource: string, answer: unknown) => unknown;
}

/** Deciding may take a while; meanwhile a stop or a timeout may have changed the frame, and then it wins. */
export function createStep(parts: StepParts) {
  const { desk, evaluate, machine, flights, shape = taskResult } = parts;
  const { journal } = desk;

  /** `before` writes what led here in the same transaction. */
  async function step(frame: Frame, before: () => void = () => {}): Promise<void> {
    const execution = journal.execution(frame.execution);
    const state = machine(execution.definition).states.get(frame.state)!;
    const effect = await decide(visit({ state, frame, execution, now: desk.now() }, evaluate));
    const applied = journal.transaction(() => {
      if (journal.frame(frame.id)?.version !== frame.version) return false;
      before();
      apply(desk, frame, effect);
      return true;
    });
    if (applied && effect.do === 'invoke') flights.launch(frame, effect.call);
  }

  function openFrame({ frame: id, entry, attempt }: Flight): Frame | undefined {
    const frame = journal.frame(id);
    const same = frame?.entry === entry && frame.attempt === attempt && frame.phase === 'task';
    return same ? frame : undefined;
  }

  /** A task with a token goes on by the token alone; its call's answer only says that it was handed over. */
  function submitted(frame: Frame): void {
    journal.transaction(() => {
      journal.saveFrame({ ...frame, phase: 'token' });
      desk.event(frame, 'TaskSubmitted');
    });
  }

  async function settle({ flight, answer }: Landing): Promise<void> {
    const frame = openFrame(flight);
    if (!frame) return;
    const { call } = flight;
    if ('error' in answer) {
      const failed = { ...frame, ...outcomeOf(answer) };
      return step(failed, () => {
        journal.dropTokens(frame.id);
        desk.event(frame, 'TaskFailed', { error: answer.error });
      });
    }
    if (call.token !== undefined) return submitted(frame);
    const output = shape(call.resource, answer.output);
    const returned = { ...frame, ...outcomeOf({ output }) };
    return step(returned, () => desk.event(frame, 'TaskSucceeded'));
  }

  return { step, settle, isOpen: (flight: Flight) => openFrame(flight) !== undefined };
}
