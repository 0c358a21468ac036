import { needWords as listWords } from '../batch/cells/needs.ts';
import { fold } from '../names.ts';
import { needWords } from './need-words.ts';
import { Need } from './needs.ts';
import type { Support } from './support.ts';

/** A programme called "Khác" is not the one that households mean by another need. */
const named = Need.options.filter((need) => need !== 'other');

const byName = new Map(
  named.flatMap((need) =>
    [needWords[need].vi, needWords[need].en, ...listWords[need]].map((word) => [fold(word), [need]] as const),
  ),
);

/**
 * The needs that a row of support meets: those that it states, else the one whose word in the lists is exactly the
 * programme's name. Anything like it is not taken for one.
 */
export const needsOfSupport = ({ needs, programme }: Support): readonly Need[] =>
  needs ?? byName.get(fold(programme)) ?? [];
