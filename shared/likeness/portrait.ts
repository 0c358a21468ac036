import { unaccented } from '../batch/cells/unaccented.ts';
import type { Household } from '../household.ts';
import { fold } from '../names.ts';
import { blocksOf } from './block-numbers.ts';

/** A household as it is compared with others. */
export interface Portrait {
  readonly ward: string;
  readonly key: string;
  readonly household: Household;
  /** The head's name in one spelling, with accents. */
  readonly name: string;
  /** Its words without accents, đ as d. */
  readonly words: readonly string[];
  /** The words in the order of the alphabet, as one text. */
  readonly sorted: string;
  /** The year of birth, or nothing. */
  readonly year: string;
  /** Month and day `MM-DD`; nothing where the day is not certain: papers put 1 January for a day that is not known. */
  readonly day: string;
  readonly village: string;
  /** The other members' names without accents. */
  readonly members: readonly string[];
  /** The blocks that it is in: only households that share one are compared. */
  readonly blocks: readonly number[];
}

export function portraitOf(ward: string, key: string, household: Household): Portrait {
  const { head, members, village } = household;
  const name = fold(head.name);
  const words = unaccented(name).split(' ');
  const sorted = words.toSorted().join(' ');
  const year = head.birth?.slice(0, 4) ?? '';
  const given = head.birth?.slice(5) ?? '';
  const day = given === '01-01' ? '' : given;
  return {
    ward,
    key,
    household,
    name,
    words,
    sorted,
    year,
    day,
    village: fold(village),
    members: members.map((member) => unaccented(fold(member.name))),
    blocks: blocksOf({ words, sorted, year, day }),
  };
}
