import type { Household, Identity } from '../household.ts';

interface Named {
  readonly code: string | undefined;
  readonly head: Household['head'] | undefined;
  readonly village: string | undefined;
  /** The head has an id that could not be read, so that name and birth would not be the key once it is mended. */
  readonly unsure: boolean;
}

/** What the household is known by, or undefined where a correction could change its key. */
export function identify({ code, head, village, unsure }: Named): Identity | undefined {
  const { citizenId, birth, name = '' } = head ?? {};
  const named = head !== undefined && birth !== undefined && village !== undefined && !unsure;
  if (code === undefined && citizenId === undefined && !named) return undefined;
  return { code, citizenId, name, birth, village: village ?? '' };
}
