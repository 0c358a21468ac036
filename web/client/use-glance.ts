import { useQuery } from '@tanstack/react-query';
import type { Answer, Asking } from '../../shared/contract/call.ts';
import { type NameOf, type ReadAddress, reading, unpolled } from './use-read.ts';

/**
 * What a read answers, for what a page can do without: undefined until the answer comes, and where it is refused. What
 * `isFixed` never changes or costs the server much, and is asked once.
 */
export function useGlance<Asked extends ReadAddress>(
  address: Asked,
  given: Asking<NameOf<Asked>>,
  { isWanted = true, isFixed = false }: { readonly isWanted?: boolean; readonly isFixed?: boolean } = {},
): Answer<NameOf<Asked>> | undefined {
  return useQuery<Answer<NameOf<Asked>>, Error>({
    ...reading(address, given),
    enabled: isWanted,
    ...(isFixed && unpolled),
  }).data;
}
