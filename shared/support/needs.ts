import * as z from 'zod';

/** What a household asks to be supported with, in its list's column "Nhu cầu hỗ trợ". */
export const Need = z.enum([
  'credit',
  'health',
  'tuition',
  'training',
  'job',
  'housing',
  'water',
  'tools',
  'other',
]);
export type Need = z.infer<typeof Need>;
