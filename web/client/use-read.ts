import { type UseSuspenseQueryResult, usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Address, Answer, Asking, NameAt } from '../../shared/contract/call.ts';
import type { ReadName } from '../../shared/contract/contract.ts';
import { ask } from './ask.ts';

/** The address of a read, such as `GET /api/session`. */
export type ReadAddress = Extract<Address, `GET ${string}`>;
export type NameOf<Asked extends ReadAddress> = Extract<NameAt<Asked>, ReadName>;

/**
 * What a read of the contract answers, kept fresh. Until the first answer the page's placeholder is shown, and a
 * refusal is shown in the page's place; see `Page`.
 */
export function useRead<Asked extends ReadAddress>(
  address: Asked,
  given: Asking<NameOf<Asked>>,
): Answer<NameOf<Asked>> {
  return useReading(address, given).data;
}

/** Like `useRead`, with the state of the reading. */
export function useReading<Asked extends ReadAddress>(
  address: Asked,
  given: Asking<NameOf<Asked>>,
): UseSuspenseQueryResult<Answer<NameOf<Asked>>, Error> {
  return useSuspenseQuery(reading(address, given));
}

/** Asked once, and again after each command, but not every while: for what costs the server much or never changes. */
export const unpolled = { staleTime: Number.POSITIVE_INFINITY, refetchInterval: false } as const;

/** Like `useRead`, for a read that costs the server much. */
export function useCostlyRead<Asked extends ReadAddress>(
  address: Asked,
  given: Asking<NameOf<Asked>>,
): Answer<NameOf<Asked>> {
  return useSuspenseQuery({ ...reading(address, given), ...unpolled }).data;
}

/** Begins a read that the page needs after another one, so that it waits for both at once. */
export function useReadAhead<Asked extends ReadAddress>(address: Asked, given: Asking<NameOf<Asked>>): void {
  usePrefetchQuery(reading(address, given));
}

/** A read as a query: what it is known by, and how it is asked. */
export function reading<Asked extends ReadAddress>(address: Asked, given: Asking<NameOf<Asked>>) {
  return {
    queryKey: [address, given],
    queryFn: () => ask(address as Address, given as never) as Promise<Answer<NameOf<Asked>>>,
  };
}
