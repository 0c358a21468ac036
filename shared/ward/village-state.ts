import * as z from 'zod';

/** `due`: still to meet; `passed`: agreed; `reopened`: below the share, so scored again before it meets again. */
export const VillageState = z.enum(['due', 'passed', 'reopened']);
export const Villages = z.record(z.string(), VillageState);
export type Villages = z.infer<typeof Villages>;
