import * as z from 'zod';

/** `due`: still to meet; `passed`: agreed; `reopened`: below the share, so scored again before it meets again. */
export const VillageState = z.enum(['due', 'passed', 'reopened']);
export const Villages = z.record(z.string(), VillageState);
export type Villages = z.infer<typeof Villages>;

/** What is kept of a village, by its name. No name is taken for what every object has, such as `constructor`. */
export const ofVillage = <Kept>(
  villages: Readonly<Record<string, Kept>>,
  village: string,
): Kept | undefined => (Object.hasOwn(villages, village) ? villages[village] : undefined);
