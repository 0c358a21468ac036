import * as z from 'zod';
import { isAttachingOpen, isFixed } from '../../shared/attachments/attaching.ts';
import { attachmentsIn } from '../../shared/attachments/attachment.ts';
import { attachmentLimits } from '../../shared/attachments/attachment-limits.ts';
import type { Decision } from '../../shared/changes.ts';
import { wardRead } from '../ward/ward-read.ts';

/** The ward's attached files with what became of them, and where its lists were posted. */
export const readAttachments = wardRead('readAttachments', async ({ ref, run, campaign, ports }) => {
  const [review, decisions] = await Promise.all([ports.wards.get(ref), ports.decisions.list(ref)]);
  return {
    limits: attachmentLimits(campaign),
    isOpen: run.status === 'running' && isAttachingOpen(review),
    files: attachmentsIn(decisions).map(({ replaces: _, ...file }) => ({
      ...file,
      isFixed: isFixed({ review, campaign, decisions }, file),
    })),
    postings: decisions.filter(({ kind }) => kind === 'postList').map(placesOf),
  };
});

const Posted = z.object({ round: z.int(), places: z.array(z.string()) });
const placesOf = ({ body }: Decision) => Posted.parse(body);
