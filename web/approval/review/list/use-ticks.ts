import { useState } from 'react';
import type { HouseholdLine } from '../../../client/answers.ts';

export interface Ticks {
  /** By the household's key. */
  readonly ticked: ReadonlyMap<string, HouseholdLine>;
  readonly toggle: (line: HouseholdLine) => void;
  readonly addAll: (lines: readonly HouseholdLine[]) => void;
  readonly clear: () => void;
}

/** The households that are ticked to be returned. They stay ticked while one searches for others. */
export function useTicks(): Ticks {
  const [ticked, setTicked] = useState<Ticks['ticked']>(new Map());
  const toggle = (line: HouseholdLine): void =>
    setTicked((before) => {
      const after = new Map(before);
      if (!after.delete(line.household)) after.set(line.household, line);
      return after;
    });
  const addAll = (lines: readonly HouseholdLine[]): void =>
    setTicked((before) => new Map([...before, ...lines.map((line) => [line.household, line] as const)]));
  return { ticked, toggle, addAll, clear: () => setTicked(new Map()) };
}
