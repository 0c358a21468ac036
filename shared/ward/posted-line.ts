import * as z from 'zod';
import type { Campaign } from '../campaign.ts';
import { Class } from '../household.ts';

/** A household as the public sees it: no id number, no birth date, no ethnicity, no cause. */
export const PostedLine = z.object({
  key: z.string(),
  head: z.string(),
  village: z.string(),
  people: z.int(),
  /** Its class on the opening list. */
  before: Class,
  now: Class,
});
export type PostedLine = z.infer<typeof PostedLine>;

/**
 * Whether a public list names a household: one that is poor or near-poor, or was so on the opening list. Whoever asked
 * and was refused is not hung on a board, unless the province chose to post every surveyed household.
 */
export const isNamed = (
  { before, now }: Pick<PostedLine, 'before' | 'now'>,
  { posting }: Pick<Campaign, 'posting'>,
): boolean => posting?.include === 'all' || before !== 'other' || now !== 'other';

/** Names in Vietnamese order, and numbers by their value: Tổ 9 before Tổ 10. */
const { compare } = new Intl.Collator('vi', { numeric: true });

/** The order of a posted list: by village, then by the head's name. */
export const byPlace = (
  a: Pick<PostedLine, 'village' | 'head'>,
  b: Pick<PostedLine, 'village' | 'head'>,
): number => compare(a.village, b.village) || compare(a.head, b.head);

/** What the open internet shows of a posted list: who is named, how many in each village, or nothing. */
export const shownOnline = ({ posting }: Pick<Campaign, 'posting'>): 'names' | 'counts' | 'off' =>
  posting?.online ?? 'names';
