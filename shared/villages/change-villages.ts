import { hasInvisible } from '../batch/cells/cell-text.ts';
import type { Ward } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { fold, spelling } from '../names.ts';
import type { Successor } from './successor.ts';

/** Villages that become one; a single one is renamed. */
export interface VillageChange {
  readonly from: readonly string[];
  readonly to: string;
}

/** The names of villages beside the ward’s list: those of its households. */
type Known = Iterable<string>;

/**
 * The changes with every village in the ward’s own spelling. Refuses `UnknownVillage`, `VillageDivided` for a village that
 * would be in two, `VillageNameTaken` for a name of another village, `VillageNameUnfit`, `VillageNameSame` and
 * `SettingsDiffer` where urban and rural would be one.
 */
export function villageChanges(
  ward: Ward,
  given: readonly VillageChange[],
  known: Known,
): readonly VillageChange[] {
  const names = new Map(
    [...ward.villages.map(({ name }) => name), ...known].map((name) => [fold(name), name]),
  );
  const spell = spelling([...ward.villages.map(({ name }) => name), ...known]);
  const changes = given.map(({ from, to }) => {
    const parts = [...new Set(from.map(spell))];
    const unknown = parts.find((part) => !names.has(fold(part)));
    if (unknown !== undefined) throw new Refusal('UnknownVillage', { ward: ward.code, village: unknown });
    return { from: parts, to: to.trim() };
  });
  requireWhole(changes);
  for (const change of changes) {
    requireName(ward, change, names);
    requireOneSetting(ward, change);
  }
  return changes;
}

/** Refuses a village that would be in two, and two rows that make one village. */
function requireWhole(changes: readonly VillageChange[]): void {
  const seen = new Set<string>();
  for (const part of changes.flatMap(({ from }) => from)) {
    if (seen.has(fold(part))) throw new Refusal('VillageDivided', { village: part });
    seen.add(fold(part));
  }
  const made = new Set<string>();
  for (const { to } of changes) {
    if (made.has(fold(to))) throw new Refusal('VillageNameTaken', { village: to });
    made.add(fold(to));
  }
}

function requireName(ward: Ward, { from, to }: VillageChange, names: ReadonlyMap<string, string>): void {
  if (fold(to) === '' || hasInvisible(to)) throw new Refusal('VillageNameUnfit');
  if (from.length === 1 && from[0] === to) throw new Refusal('VillageNameSame', { village: to });
  const own = new Set(from.map(fold));
  const isTaken = names.has(fold(to)) && !own.has(fold(to));
  const former = (ward.successors ?? []).find((each) => fold(each.from) === fold(to));
  // Lists and files that still have the name mean the village that had it.
  const isOthers = former !== undefined && !own.has(fold(former.to));
  if (isTaken || isOthers) throw new Refusal('VillageNameTaken', { village: to });
}

function requireOneSetting(ward: Ward, { from }: VillageChange): void {
  const settings = new Set(from.map((part) => listed(ward, part)?.setting ?? ward.setting));
  if (settings.size > 1) throw new Refusal('SettingsDiffer', { villages: from.join(', ') });
}

const listed = ({ villages }: Ward, name: string) => villages.find((each) => fold(each.name) === fold(name));

/** The ward after its villages were renamed or merged: their households and targets summed, their former names kept. */
export const withVillages = (ward: Ward, changes: readonly VillageChange[], at: string): Ward =>
  changes.reduce((before, change) => withVillage(before, change, at), ward);

function withVillage(ward: Ward, change: VillageChange, at: string): Ward {
  const successors = successorsAfter(ward, change, at);
  const { successors: _, ...rest } = ward;
  return {
    ...rest,
    villages: villagesAfter(ward, change),
    targets: targetsAfter(ward, change),
    ...(successors.length > 0 && { successors }),
  };
}

const isIn = (names: readonly string[]): ((name: string) => boolean) => {
  const folded = new Set(names.map(fold));
  return (name) => folded.has(fold(name));
};

/** The village stands where the first of its parts stood. How many households it has is known where all say it. */
function villagesAfter({ villages }: Ward, { from, to }: VillageChange): Ward['villages'] {
  const isPart = isIn(from);
  const parts = villages.filter(({ name }) => isPart(name));
  const [first] = parts;
  if (!first) return villages;
  const { name: _, households: __, ...kept } = first;
  const isCounted = parts.length === from.length && parts.every(({ households }) => households !== undefined);
  const households = parts.reduce((sum, part) => sum + (part.households ?? 0), 0);
  const village = { name: to, ...kept, ...(isCounted && { households }) };
  return villages.flatMap((each) => (each === first ? [village] : isPart(each.name) ? [] : [each]));
}

/** The parts’ targets of one class are one target. */
function targetsAfter({ targets }: Ward, { from, to }: VillageChange): Ward['targets'] {
  const isPart = isIn(from);
  const after: Ward['targets'] = [];
  for (const target of targets) {
    const village = isPart(target.village) ? to : target.village;
    const same = after.findIndex((each) => each.village === village && each.class === target.class);
    const before = after[same];
    if (before) after[same] = { ...before, reduce: before.reduce + target.reduce };
    else after.push({ ...target, village });
  }
  return after;
}

/** Every former name leads to the present one at once, and a name that is one again leads nowhere. */
function successorsAfter(ward: Ward, { from, to }: VillageChange, at: string): Successor[] {
  const isPart = isIn(from);
  const moved = (ward.successors ?? []).map((each) => (isPart(each.to) ? { ...each, to } : each));
  const ended = from.map((part) => ({ from: part, to, at }));
  return [...moved, ...ended].filter((each) => fold(each.from) !== fold(to));
}
