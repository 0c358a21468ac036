import * as z from 'zod';
import { isAttachingOpen, isFixed } from '../../shared/attachments/attaching.ts';
import { type Attachment, attachmentsIn } from '../../shared/attachments/attachment.ts';
import { attachmentLimits } from '../../shared/attachments/attachment-limits.ts';
import type { Decision } from '../../shared/changes.ts';
import { wardRead } from '../ward/ward-read.ts';

/**
 * The ward's attached files with what became of them, and where its lists were posted. Those of households are many, and
 * given for one household alone; those of a household that was merged into it are told with it.
 */
export const readAttachments = wardRead('readAttachments', async ({ ref, run, campaign, input, ports }) => {
  const [review, decisions] = await Promise.all([ports.wards.get(ref), ports.decisions.list(ref)]);
  return {
    limits: attachmentLimits(campaign),
    isOpen: run.status === 'running' && isAttachingOpen(review),
    files: attachmentsIn(decisions)
      .filter(isAskedFor(input.household, decisions))
      .map(({ replaces: _, ...file }) => ({
        ...file,
        isFixed: isFixed({ review, campaign, decisions }, file),
      })),
    postings: decisions.filter(({ kind }) => kind === 'postList').map(placesOf),
  };
});

/** Whether a file is asked for: of a household, or of none. */
function isAskedFor(household: string | undefined, decisions: readonly Decision[]) {
  const keys = household === undefined ? undefined : keysMergedInto(household, decisions);
  return ({ to }: Attachment): boolean =>
    to.kind === 'household' ? keys?.has(to.household) === true : keys === undefined;
}

const Merge = z.object({ household: z.string(), into: z.string() });

/** The household's key, and those of the households that were merged into it. */
function keysMergedInto(household: string, decisions: readonly Decision[]): ReadonlySet<string> {
  const keys = new Set([household]);
  const merges = decisions
    .filter(({ kind }) => kind === 'mergeHousehold')
    .map(({ body }) => Merge.parse(body));
  // The newest first, because the right one of a merge may itself be merged later.
  for (const merge of merges.reverse()) if (keys.has(merge.into)) keys.add(merge.household);
  return keys;
}

const Posted = z.object({ round: z.int(), places: z.array(z.string()) });
const placesOf = ({ body }: Decision) => Posted.parse(body);
