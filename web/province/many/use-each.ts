import { useRef, useState } from 'react';
import type { Asking, NameAt } from '../../../shared/contract/call.ts';
import { ask } from '../../client/ask.ts';
import { newKey } from '../../client/key.ts';
import { refreshAll } from '../../client/queries.ts';
import type { CommandAddress } from '../../client/use-command.ts';
import { countOf, type Outcome, runEach } from './run-each.ts';

/** A command for one ward. */
interface Task<Given> {
  /** The ward's name. */
  readonly name: string;
  readonly given: Given;
}

export interface Each<Given> {
  readonly tasks: readonly Task<Given>[];
  /** One for each of the tasks. */
  readonly outcomes: readonly Outcome[];
  readonly isRunning: boolean;
  /** Gives all commands, and returns those that were refused. */
  readonly run: (tasks: readonly Task<Given>[]) => Promise<readonly Task<Given>[]>;
}

/** The same command for several wards, one after another. A try again, after a lost line, acts once in each. */
export function useEach<Asked extends CommandAddress>(address: Asked): Each<Asking<NameAt<Asked>>> {
  type Given = Asking<NameAt<Asked>>;
  const [tasks, setTasks] = useState<readonly Task<Given>[]>([]);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const keys = useRef(new Map<string, string>());
  const act = async ({ given }: Task<Given>) => {
    const text = JSON.stringify(given);
    const key = keys.current.get(text) ?? newKey();
    keys.current.set(text, key);
    await ask(address, given, key);
    keys.current.delete(text);
  };
  const run = async (next: readonly Task<Given>[]) => {
    setTasks(next);
    const ended = await runEach(next, act, setOutcomes);
    await refreshAll();
    return next.filter((_, index) => ended[index]?.state === 'refused');
  };
  const isRunning = countOf(outcomes, 'waiting') + countOf(outcomes, 'running') > 0;
  return { tasks, outcomes, isRunning, run };
}
