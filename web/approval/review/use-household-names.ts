import { useHouseholds } from '../../ward/households/use-households.ts';

export interface NamedHousehold {
  readonly head: string;
  readonly village: string;
}

/** Who is meant by a household's key; undefined for one that is not loaded yet or no longer in the list. */
export function useHouseholdNames(): (key: string) => NamedHousehold | undefined {
  const { households } = useHouseholds();
  const byKey = new Map(households.map((line) => [line.household, line]));
  return (key) => byKey.get(key);
}
