import * as z from 'zod';
import type { Day } from '../../shared/calendar.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { Class } from '../../shared/household.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Posting, runningPostings, shows } from '../../shared/ward/publication.ts';
import { type InStage, isIn, publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';
import { readText } from '../files/read-text.ts';
import { sha256 } from '../sha256.ts';
import type { Situation } from '../ward/ward-command.ts';
import { recordsOf } from '../ward/ward-records.ts';

/** A household as it hangs on the board: no id, no birth date, no cause. */
const PostedLine = z.object({
  key: z.string(),
  head: z.string(),
  village: z.string(),
  people: z.int(),
  before: Class,
  now: Class,
});
export type PostedLine = z.infer<typeof PostedLine>;

type Place = Pick<Situation<unknown>, 'ref' | 'campaign' | 'ports'>;

/**
 * Writes down what a new posting shows, so that whoever shows the board to the public reads this and no record. The
 * file is named by its content: a change that is not committed leaves nothing that anybody is shown.
 */
export async function withPostedList(
  before: WardReview,
  after: InStage<'posting'>,
  place: Place,
): Promise<InStage<'posting'>> {
  const { publication } = after;
  const posting = publication.postings.at(-1);
  if (!posting || publication.postings.length === publicationOf(before).postings.length) return after;
  const text = JSON.stringify(await linesOf(posting, after, place));
  const { campaignId, ward } = place.ref;
  const list = `posted/${campaignId}/${ward}/${sha256(text)}.json`;
  await place.ports.files.put(list, new TextEncoder().encode(text));
  const postings = [...publication.postings.slice(0, -1), { ...posting, list }];
  return { ...after, publication: { ...publication, postings } };
}

async function linesOf(
  posting: Posting,
  review: WardReview,
  { campaign, ports }: Place,
): Promise<PostedLine[]> {
  const { surveyed } = await recordsOf(review, campaign, ports);
  return surveyed
    .filter(({ key }) => shows(posting, key))
    .map(({ key, household: { head, village, people }, before, now }) => {
      return { key, head: head.name, village, people, before, now };
    });
}

/** What hangs on a ward's board: of a household that was posted again, its newer line. Refuses `PostedListLost`. */
export async function postedLines(
  ward: string,
  postings: readonly Posting[],
  { files }: Ports,
): Promise<PostedLine[]> {
  const lines = new Map<string, PostedLine>();
  for (const { list } of postings) {
    for (const line of await readList(fetchList(list, ward, files))) lines.set(line.key, line);
  }
  return [...lines.values()];
}

/** The postings that the public is shown on a day: of a ward whose list is up, those whose clock runs. */
export const shownPostings = (review: WardReview, today: Day): Posting[] =>
  isIn(review, 'posting') && review.postedAt ? runningPostings(review.publication, today) : [];

/** Keys may be official codes; what the public gets names the household on this list and nowhere else. */
export const refOf = (key: string, { campaignId, ward }: WardRef, { households }: Ports): string =>
  households.fingerprint(JSON.stringify(['posted', campaignId, ward, key]));

type Fetched = ReturnType<Ports['files']['fetch']>;

async function fetchList(list: string | undefined, ward: string, files: Ports['files']): Fetched {
  try {
    if (list) return await files.fetch(list);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  throw new Refusal('PostedListLost', { ward });
}

async function readList(fetched: Fetched): Promise<PostedLine[]> {
  const { path, release } = await fetched;
  try {
    return z.array(PostedLine).parse(JSON.parse(await readText(path)));
  } finally {
    await release();
  }
}
