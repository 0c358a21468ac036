import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { limits } from '../batch/findings/limits.ts';
import { PaperKind } from '../papers/paper.ts';
import { HouseholdName, read, wardPath } from './endpoint.ts';

/** A ward's review on paper. */
export const papers = {
  readPaper: read({
    path: `${wardPath}/paper`,
    summary:
      'A paper of a ward to sign: the minutes of its village meetings in two copies, the list for its board, and once it is recorded the recognition decision, the final publication, or the certificate or written refusal of one household, or of all that are due one. Also the written refusal of a household’s request in the year.',
    who: audience.caseworkers,
    query: z.object({
      kind: PaperKind,
      /** Its key, as the lists give it: no code that is an id number, because this one is in the address. */
      household: HouseholdName.optional(),
      /** Its minutes, or the certificates and refusals of its households alone, without `household`. */
      village: z.string().min(1).max(limits.textLength).optional(),
      /** The receipt of the request whose refusal it is. */
      receipt: z.string().min(1).max(40).optional(),
      /** `html` is shown to be printed. */
      format: z.enum(['docx', 'html']).default('docx'),
    }),
    answer: 'file',
    refuses: [
      'WrongStage',
      'UnknownVillage',
      'HouseholdNotFound',
      'PaperNotDue',
      'TooManyPapers',
      'PostedListLost',
      'ReceiptNotFound',
    ],
    handlesFiles: true,
  }),
};
