import * as z from 'zod';
import { laterStatuses } from '../../shared/mail/mail-status.ts';
import { mailTroubleWords } from '../../shared/mail/mail-trouble.ts';
import { processStep } from '../process-step.ts';

const Input = z.object({
  campaignId: z.string(),
  /** The mail's id in the outbox. */
  mail: z.string(),
  status: z.enum(laterStatuses),
  why: z.enum(mailTroubleWords).optional(),
});

/** Keeps what a mail service tells of a mail that it took. It may tell it in any order and more than once. */
export const noteMail = processStep(Input, ({ campaignId, mail, status, why }, ports) =>
  ports.outbox.learned(campaignId, mail, { status, why }),
);
