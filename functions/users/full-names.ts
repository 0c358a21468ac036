import type { Identity } from '../../shared/ports.ts';

/** The names of people by their accounts, where accounts tell. */
export const fullNames = async (identity: Pick<Identity, 'users'>): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await identity.users()).flatMap(({ name, fullName }) =>
      fullName === undefined ? [] : [[name, fullName] as const],
    ),
  );
