import * as z from 'zod';
import { OpeningEntry } from '../../../../shared/household.ts';
import type { Households } from '../../../../shared/ports.ts';
import { keys } from '../format/keys.ts';
import type { SealedLists } from './sealed-lists.ts';

const Entries = z.array(OpeningEntry);

/** Opening lists: one for a ward. */
export const dynamoOpenings = (lists: SealedLists): Pick<Households, 'opening' | 'putOpening'> => ({
  async opening(ref) {
    return Entries.parse(await lists.read(keys.opening(ref)));
  },
  putOpening: (ref, entries) => lists.replace(keys.opening(ref), entries),
});
