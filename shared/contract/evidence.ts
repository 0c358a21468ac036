import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { command, read, wardPath } from './endpoint.ts';

/** The evidence pack of a ward's review. It names people: it is for those who may see the ward's households. */
export const evidence = {
  requestEvidence: command({
    path: `${wardPath}/evidence`,
    summary:
      'Asks for the evidence pack of a ward: everything stored of its review, signed. It is made meanwhile; one that is being made already is waited for.',
    who: audience.caseworkers,
    audit: 'requestEvidence',
  }),
  readEvidence: read({
    path: `${wardPath}/evidence`,
    summary: 'Whether the evidence pack of a ward is being made, and the newest one that was made.',
    who: audience.caseworkers,
    answer: z.object({
      status: z.enum(['none', 'waiting', 'ready', 'failed']),
      /** It stays while the next one is made, and where that fails. */
      made: z.object({ at: z.string(), by: z.string(), bytes: z.int(), sha256: z.string() }).optional(),
    }),
  }),
  readEvidenceFile: read({
    path: `${wardPath}/evidence/file`,
    summary: 'The newest evidence pack of a ward.',
    who: audience.caseworkers,
    answer: 'file',
    refuses: ['EvidenceNotFound', 'FileNotFound'],
    handlesFiles: true,
  }),
};
