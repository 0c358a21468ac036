import type { PostedLine } from '../../shared/ward/posted-line.ts';
import type { Place } from './place.ts';

/** A household on a public page. `ref` names it on this list only. */
export type PostedHousehold = Omit<PostedLine, 'key'> & { readonly ref: string };

/** What the public pages show of a ward's posted list. */
export interface PostedView extends Place {
  readonly postings: readonly {
    readonly round: number;
    /** The day on which it was put up. */
    readonly postedOn: string;
    readonly lastDay: string;
    /** Working days after today, up to the last one. */
    readonly daysLeft: number;
  }[];
  /** Whom the list names: who is or was poor or near-poor, or every surveyed household. */
  readonly include: 'listed' | 'all';
  /** What of the list the open internet shows. Only `names` tells who its households are. */
  readonly online: 'names' | 'counts' | 'off';
  /** By village, then by the head's name. None where the list is not shown online. */
  readonly households: readonly PostedHousehold[];
}

interface Village {
  /** Names the village in an address, from 1. */
  readonly index: number;
  readonly name: string;
  readonly households: readonly PostedHousehold[];
}

/** The villages of a list, in its order. */
export function villagesOf({ households }: Pick<PostedView, 'households'>): Village[] {
  const byVillage = Map.groupBy(households, ({ village }) => village);
  return [...byVillage].map(([name, found], index) => ({ index: index + 1, name, households: found }));
}
