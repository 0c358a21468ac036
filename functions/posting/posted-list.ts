import { hash } from 'node:crypto';
import * as z from 'zod';
import type { Day } from '../../shared/calendar.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { Class } from '../../shared/household.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Posting, runningPostings, shows } from '../../shared/ward/publication.ts';
import { type InStage, isIn, publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';
import { readText } from '../files/read-text.ts';
import type { WardContext } from '../ward/ward-command.ts';
import { recordsOf } from '../ward/ward-records.ts';

/** A household as the public sees it: no id number, no birth date, no cause. */
const PostedLine = z.object({
  key: z.string(),
  head: z.string(),
  village: z.string(),
  people: z.int(),
  before: Class,
  now: Class,
});
export type PostedLine = z.infer<typeof PostedLine>;

type Context = Pick<WardContext, 'ref' | 'campaign' | 'ports'>;

/**
 * Writes the list of a new posting to a file, so that the public's function need not read household records. The file
 * is named by its content, so that a change that is not committed never shows.
 */
export async function withPostedList(
  before: WardReview,
  after: InStage<'posting'>,
  context: Context,
): Promise<InStage<'posting'>> {
  const { publication } = after;
  const posting = publication.postings.at(-1);
  if (!posting || publication.postings.length === publicationOf(before).postings.length) return after;
  const text = JSON.stringify(await linesOf(posting, after, context));
  const { campaignId, ward } = context.ref;
  const list = `posted/${campaignId}/${ward}/${hash('sha256', text)}.json`;
  await context.ports.files.put(list, new TextEncoder().encode(text));
  const postings = [...publication.postings.slice(0, -1), { ...posting, list }];
  return { ...after, publication: { ...publication, postings } };
}

async function linesOf(
  posting: Posting,
  review: WardReview,
  { campaign, ports }: Context,
): Promise<PostedLine[]> {
  const { surveyed } = await recordsOf(review, campaign, ports);
  return surveyed
    .filter(({ key }) => shows(posting, key))
    .map(({ key, household: { head, village, people }, before, now }) => {
      return { key, head: head.name, village, people, before, now };
    });
}

/** The lines of several postings. For a household that was posted again, the newer one. Refuses `PostedListLost`. */
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

/** The postings that the public sees on a day: those whose clock runs, if the ward's list is posted. */
export const shownPostings = (review: WardReview, today: Day): Posting[] =>
  isIn(review, 'posting') && review.postedAt ? runningPostings(review.publication, today) : [];

/** Names a household to the public on this list only, because its key may be an official code. */
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
