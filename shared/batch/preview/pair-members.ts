import type { Member } from '../../household.ts';
import { fold } from '../../names.ts';

type Pair = readonly [before: Member | undefined, after: Member | undefined];

/** How a member is known again, the surest first; undefined where that is not stated. */
const marks: readonly ((member: Member) => string | undefined)[] = [
  ({ citizenId }) => citizenId,
  ({ name, birth }) => (birth === undefined ? undefined : `${fold(name)}|${birth}`),
  ({ name }) => fold(name),
  ({ birth, sex }) => (birth !== undefined && birth.length > 4 ? `${birth}|${sex}` : undefined),
];

/**
 * Members before and after, each beside the same person: by id, by name and birth, by name, by day of birth and sex.
 * Those who came or left stand alone, after the others.
 */
export function pairMembers(before: readonly Member[], after: readonly Member[]): Pair[] {
  let [oldOnes, newOnes] = [[...before], [...after]];
  const pairs: Pair[] = [];
  for (const markOf of marks) {
    const found = oldOnes.flatMap((old): [Member, Member][] => {
      const mark = markOf(old);
      const next = mark === undefined ? undefined : newOnes.find((each) => markOf(each) === mark);
      newOnes = newOnes.filter((each) => each !== next);
      return next ? [[old, next]] : [];
    });
    pairs.push(...found);
    oldOnes = oldOnes.filter((old) => !found.some(([each]) => each === old));
  }
  return [
    ...pairs,
    ...oldOnes.map((old): Pair => [old, undefined]),
    ...newOnes.map((next): Pair => [undefined, next]),
  ];
}
