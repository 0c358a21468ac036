/** One of several commands that are given one after another. */
export type Outcome =
  | { readonly state: 'waiting' | 'running' | 'done' }
  | { readonly state: 'refused'; readonly error: unknown };

/**
 * Does the same with each item, one after another, and tells how far it is. A refusal of one does not stop the others.
 */
export async function runEach<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
  tell: (outcomes: readonly Outcome[]) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = items.map(() => ({ state: 'waiting' }));
  const set = (index: number, outcome: Outcome): void => {
    outcomes[index] = outcome;
    tell([...outcomes]);
  };
  for (const [index, item] of items.entries()) {
    set(index, { state: 'running' });
    try {
      await act(item);
      set(index, { state: 'done' });
    } catch (error) {
      set(index, { state: 'refused', error });
    }
  }
  return outcomes;
}

export const countOf = (outcomes: readonly Outcome[], state: Outcome['state']): number =>
  outcomes.filter((outcome) => outcome.state === state).length;
