import { useState } from 'react';
import type { HouseholdLine } from '../../../client/answers.ts';

/** What is known of a household that is ticked, wherever it was. */
export type Tickable = Pick<HouseholdLine, 'household' | 'head' | 'village'>;

export interface Ticks {
  /** By the household's key. */
  readonly ticked: ReadonlyMap<string, Tickable>;
  readonly toggle: (line: Tickable) => void;
  readonly addAll: (lines: readonly Tickable[]) => void;
  readonly clear: () => void;
}

/** The households that are ticked to be returned. They stay ticked while one searches for others. */
export function useTicks(): Ticks {
  const [ticked, setTicked] = useState<Ticks['ticked']>(new Map());
  const toggle = (line: Tickable): void =>
    setTicked((before) => {
      const after = new Map(before);
      if (!after.delete(line.household)) after.set(line.household, line);
      return after;
    });
  const addAll = (lines: readonly Tickable[]): void =>
    setTicked((before) => new Map([...before, ...lines.map((line) => [line.household, line] as const)]));
  return { ticked, toggle, addAll, clear: () => setTicked(new Map()) };
}
