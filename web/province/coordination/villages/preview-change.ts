import { fold } from '../../../../shared/names.ts';
import type { VillageLine } from '../../../client/answers.ts';

/** What a village will be once some are renamed or merged. */
export interface ChangedVillage {
  /** Where all parts say it. */
  readonly households: number | undefined;
  readonly surveyed: number;
  readonly listed: number;
  readonly targets: readonly { readonly class: 'poor' | 'near-poor' | 'other'; readonly reduce: number }[];
  /** Whether it meets again though a part had passed. */
  readonly meetsAgain: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The village that some villages become, as the rules make it. */
export function changedVillage(parts: readonly VillageLine[]): ChangedVillage {
  const isCounted = parts.every(({ households }) => households !== undefined);
  const targets = parts.flatMap((part) => part.targets);
  const classes = [...new Set(targets.map((target) => target.class))];
  const states = parts.flatMap(({ state }) => state ?? []);
  return {
    households: isCounted ? sum(parts.map(({ households = 0 }) => households)) : undefined,
    surveyed: sum(parts.map(({ surveyed }) => surveyed)),
    listed: sum(parts.map(({ listed }) => listed)),
    targets: classes.map((name) => ({
      class: name,
      reduce: sum(targets.filter((target) => target.class === name).map(({ reduce }) => reduce)),
    })),
    meetsAgain: states.includes('passed') && states.some((state) => state !== 'passed'),
  };
}

/** Whether a name may be given to the chosen villages: another village's may not. */
export const isFreeName = (to: string, parts: readonly VillageLine[], all: readonly VillageLine[]): boolean =>
  all.every((each) => parts.includes(each) || namesOf(each).every((name) => fold(name) !== fold(to)));

const namesOf = ({ name, formerly }: VillageLine): string[] => [
  name,
  ...formerly.map((former) => former.name),
];
