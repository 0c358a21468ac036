import { useRef, useState } from 'react';
import type { Address, Asking, NameAt, Reply } from '../../shared/contract/call.ts';
import { ask } from './ask.ts';
import { newKey } from './key.ts';
import { refreshAll } from './queries.ts';

export type CommandAddress = Extract<Address, `POST ${string}`>;

export interface Command<Asked extends CommandAddress> {
  /** Gives the command. True once it is done and every figure is fresh; false where it was refused. */
  readonly run: (given: Asking<NameAt<Asked>>) => Promise<boolean>;
  readonly isRunning: boolean;
  /** Why the last try failed. */
  readonly error: unknown;
  /** What the last try was answered. */
  readonly reply: Reply<NameAt<Asked>> | undefined;
  readonly clear: () => void;
}

/**
 * A command of the contract for a form or a button. The same try again, after a lost line, acts once. Whatever is shown
 * is read anew after it. `onError` is told why a try failed.
 */
export function useCommand<Asked extends CommandAddress>(
  address: Asked,
  onError?: (error: unknown) => void,
): Command<Asked> {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const [reply, setReply] = useState<Reply<NameAt<Asked>>>();
  const attempt = useRef<{ readonly text: string; readonly key: string }>(undefined);

  const run = async (given: Asking<NameAt<Asked>>): Promise<boolean> => {
    const text = JSON.stringify(given);
    const key = attempt.current?.text === text ? attempt.current.key : newKey();
    attempt.current = { text, key };
    setRunning(true);
    setError(undefined);
    try {
      setReply(await ask(address, given, key));
      attempt.current = undefined;
      await refreshAll();
      return true;
    } catch (problem) {
      setError(problem);
      onError?.(problem);
      return false;
    } finally {
      setRunning(false);
    }
  };
  return { run, isRunning, error, reply, clear: () => setError(undefined) };
}
