import { hash } from 'node:crypto';
import * as z from 'zod';
import { maskText } from '../../shared/batch/findings/mask.ts';
import type { Day } from '../../shared/calendar.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { isNamed, PostedLine } from '../../shared/ward/posted-line.ts';
import { type Posting, runningPostings, shows } from '../../shared/ward/publication.ts';
import { type InStage, isIn, publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';
import { readText } from '../files/read-text.ts';
import type { WardContext } from '../ward/ward-command.ts';
import { recordsOf } from '../ward/ward-records.ts';

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
  const { named, unnamed } = await coveredBy(posting, after, context);
  const files = {
    list: await keep(named, context),
    ...(unnamed.length > 0 && { unnamed: await keep(unnamed, context) }),
  };
  const postings = [...publication.postings.slice(0, -1), { ...posting, ...files }];
  return { ...after, publication: { ...publication, postings } };
}

/** Stores a file of the posting, and gives its key. */
async function keep(content: readonly unknown[], { ref, ports }: Context): Promise<string> {
  const text = JSON.stringify(content);
  const key = `posted/${ref.campaignId}/${ref.ward}/${hash('sha256', text)}.json`;
  await ports.files.put(key, new TextEncoder().encode(text));
  return key;
}

/** The households that a posting covers: the lines that it hangs up, and the keys of the others. */
export async function coveredBy(
  posting: Pick<Posting, 'households'>,
  review: WardReview,
  { campaign, ports }: Pick<Context, 'campaign' | 'ports'>,
): Promise<{ readonly named: PostedLine[]; readonly unnamed: string[] }> {
  const { surveyed } = await recordsOf(review, campaign, ports);
  const lines = surveyed
    .filter(({ key }) => shows(posting, key))
    .map(({ key, household: { head, village, people }, before, now }) => {
      return { key, head: maskText(head.name), village: maskText(village), people, before, now };
    });
  return {
    named: lines.filter((line) => isNamed(line, campaign)),
    unnamed: lines.filter((line) => !isNamed(line, campaign)).map(({ key }) => key),
  };
}

/**
 * The lines of several postings. For a household that was posted again, the newer one, or none where the newer posting
 * does not name it. Refuses `PostedListLost`.
 */
export async function postedLines(
  ward: string,
  postings: readonly Posting[],
  { files }: Ports,
): Promise<PostedLine[]> {
  const lines = new Map<string, PostedLine>();
  for (const { list, households } of postings) {
    if (households !== 'all') for (const key of households) lines.delete(key);
    const posted = await readList(z.array(PostedLine), fetchList(list, ward, files));
    for (const line of posted) lines.set(line.key, line);
  }
  return [...lines.values()];
}

/** The keys of the households that postings cover and do not name. */
export async function unnamedKeys(
  ward: string,
  postings: readonly Posting[],
  { files }: Ports,
): Promise<string[]> {
  const kept = postings.filter(({ unnamed }) => unnamed !== undefined);
  const keys = kept.map(({ unnamed }) => readList(z.array(z.string()), fetchList(unnamed, ward, files)));
  return (await Promise.all(keys)).flat();
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

async function readList<T>(content: z.ZodType<T>, fetched: Fetched): Promise<T> {
  const { path, release } = await fetched;
  try {
    return content.parse(JSON.parse(await readText(path)));
  } finally {
    await release();
  }
}
