import type { WardDetail } from '../../../client/answers.ts';

export type LevelAnswer = WardDetail['answers'][number];

/** The newest answer to a ward's list that is not recalled. */
export const standing = (answers: readonly LevelAnswer[]): LevelAnswer | undefined =>
  answers.findLast(({ recalledAt }) => recalledAt === undefined);
