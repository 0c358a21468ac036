import { apply } from './apply.ts';
import { decide } from './decide.ts';
import type { Desk } from './desk.ts';
import type { NewEvent } from './effect.ts';
import type { Evaluate } from './expressions.ts';
import type { Flight, Flights, Landing } from './flights.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { taskResult } from './states/task.ts';
import { outcomeOf } from './tokens.ts';
import { visit } from './visit.ts';

export interface StepParts {
  readonly desk: Desk;
  readonly now: () => Date;
  readonly evaluate: Evaluate;
  readonly machine: (hash: string) => Machine;
  readonly flights: Flights;
  readonly shape?: (resource: string, answer: unknown) => unknown;
}

/** Deciding may take a while; meanwhile a stop or a timeout may have changed the frame, and then it wins. */
export function createStep(parts: StepParts) {
  const { desk, now, evaluate, machine, flights, shape = taskResult } = parts;
  const { journal } = desk;

  async function step(frame: Frame, events: NewEvent[] = []): Promise<void> {
    const execution = journal.execution(frame.execution);
    const state = machine(execution.definition).states.get(frame.state)!;
    const at = now().getTime();
    const effect = await decide(visit({ state, frame, execution, now: at }, evaluate));
    const applied = journal.transaction(() => {
      if (journal.frame(frame.id)?.version !== frame.version) return false;
      apply(desk, frame, effect, at, events);
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
      journal.event(frame.execution, now().getTime(), 'TaskSubmitted', frame.state);
    });
  }

  async function settle({ flight, answer }: Landing): Promise<void> {
    const frame = openFrame(flight);
    if (!frame) return;
    const { call } = flight;
    if ('error' in answer) {
      const failed = { type: 'TaskFailed', detail: { error: answer.error } };
      return step({ ...frame, ...outcomeOf(answer) }, [failed]);
    }
    if (call.token !== undefined) return submitted(frame);
    const output = shape(call.resource, answer.output);
    return step({ ...frame, ...outcomeOf({ output }) }, [{ type: 'TaskSucceeded' }]);
  }

  return { step, settle, isOpen: (flight: Flight) => openFrame(flight) !== undefined };
}
