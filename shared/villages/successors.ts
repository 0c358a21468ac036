import { type Village, villageMatcher } from '../batch/header/villages.ts';
import { fold } from '../names.ts';
import type { Successor } from './successor.ts';

/** What of a ward tells its villages’ names. */
export interface NamedVillages {
  readonly villages: readonly Village[];
  readonly successors?: readonly Successor[] | undefined;
}

/** The names that are none any more; a name that stands on the ward’s list again is its own. */
const standing = ({ villages, successors = [] }: NamedVillages): readonly Successor[] => {
  const present = new Set(villages.map(({ name }) => fold(name)));
  return successors.filter(({ from }) => !present.has(fold(from)));
};

/** Tells a village’s present name by one that it had before, as lists spell it. Another text stands for itself. */
export function presentVillage(ward: NamedVillages): (name: string) => string {
  if (!ward.successors?.length) return (name) => name;
  const villageOf = villageMatcher(villagesToMatch(ward));
  return (text) => {
    const { name, warning } = villageOf(text);
    return warning === 'W233' ? name : text;
  };
}

/** The former names of a village and of those that were merged into it, in the order in which they ended. */
export const formerNames = (ward: NamedVillages, village: string): Successor[] =>
  standing(ward).filter(({ to }) => fold(to) === fold(village));

/** The ward’s villages with their former names, to find those that a file names. */
export function villagesToMatch(ward: NamedVillages): Village[] {
  const { villages } = ward;
  const listed = new Set(villages.map(({ name }) => fold(name)));
  const others = Map.groupBy(standing(ward), ({ to }) => fold(to));
  const withFormer = (village: Village): Village => {
    const ended = others.get(fold(village.name));
    if (!ended) return village;
    return { ...village, formerly: ended.map(({ from }) => from), endedAt: ended.map(({ at }) => at) };
  };
  const unlisted = [...others.values()].flatMap(([first]) =>
    first && !listed.has(fold(first.to)) ? [withFormer({ name: first.to, isUnlisted: true })] : [],
  );
  return [...villages.map(withFormer), ...unlisted];
}
