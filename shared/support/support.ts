import * as z from 'zod';
import { Need } from './needs.ts';

const SupportName = z.string().min(1).max(200);

/**
 * Support that was delivered: a row of `support.csv`. `count` is of things (cards, houses, gifts), `money` is in dong,
 * `planned` is the number that was planned. A row that names a household is of one household.
 */
export const Support = z
  .object({
    programme: SupportName,
    /** What is counted, in the file's own word, such as "thẻ BHYT". */
    unit: SupportName.optional(),
    ward: z.string().max(6).optional(),
    /** The code of the household. */
    household: z.string().max(100).optional(),
    households: z.int().min(0).optional(),
    people: z.int().min(0).optional(),
    count: z.number().min(0).optional(),
    money: z.number().min(0).optional(),
    planned: z.number().min(0).optional(),
    /** The needs that the programme meets, where the file says so. */
    needs: z.array(Need).min(1).optional(),
  })
  .refine(({ ward, household }) => household === undefined || ward !== undefined, {
    path: ['ward'],
    message: 'thiếu, mà có mã hộ / is missing, and a household is named',
  });
export type Support = z.infer<typeof Support>;
