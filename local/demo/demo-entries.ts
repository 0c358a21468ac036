import { isOpen } from '../../shared/batch/upload-scope.ts';
import type { Ward } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { Household, OpeningEntry } from '../../shared/household.ts';
import { isPlainCode } from '../../shared/household-key.ts';
import { reconcileLists } from '../../shared/opening/reconcile-lists.ts';
import type { Ports } from '../../shared/ports.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { presentOpening } from '../../shared/villages/present-opening.ts';
import { uploadScope } from '../../shared/ward/survey.ts';

/**
 * The households that a ward of a demo has still to survey: those of its opening list, those that were rejected, those
 * of villages that are scored again, and some new ones. They are invented, and the same at every call.
 */
export async function demoEntries(ref: WardRef, ward: Ward, ports: Ports): Promise<OpeningEntry[]> {
  const review = await ports.wards.get(ref);
  const records = await ports.households.records(ref, review.generations);
  const opening = presentOpening(await ports.households.opening(ref), ward);
  const { left } = reconcileLists(records, opening, ports.households.fingerprint);
  const missing = left.filter(({ excused }) => !excused).map(({ entry }) => entry);
  const scope = uploadScope(review);
  const { villages: open } = scope;
  const again = records.flatMap(({ key, recorded }) => {
    if (!recorded || open === 'all') return [];
    return isOpen(scope, { key, villages: [recorded.household.village] }) ? [recorded.household] : [];
  });
  const villages = open === 'all' || open.size === 0 ? villagesIn(ward, opening) : [...open];
  const toSurvey = [...missing, ...again.map(entryOf)];
  const rejected = records.flatMap((record) => rejectedEntry(record, villages) ?? []);
  return firstOfEach([...toSurvey, ...newcomers(ward, villages), ...rejected]);
}

/** Of entries with the same code the first. */
function firstOfEach(entries: readonly OpeningEntry[]): OpeningEntry[] {
  const codes = new Set<string>();
  return entries.filter(({ code }) => {
    const isNew = code === undefined || !codes.has(code);
    if (code !== undefined) codes.add(code);
    return isNew;
  });
}

const villagesIn = ({ villages }: Ward, opening: readonly OpeningEntry[]): string[] => {
  const names =
    villages.length > 0 ? villages.map(({ name }) => name) : opening.map(({ village }) => village);
  return names.length > 0 ? [...new Set(names)] : ['Thôn Mẫu'];
};

/** A rejected household whose key is its code. Another key does not tell who it is. */
function rejectedEntry(
  { key, recorded, rejected }: HouseholdRecord,
  [first = '']: readonly string[],
): OpeningEntry | undefined {
  if (!rejected || /^[cinr]-/.test(key) || !isPlainCode(key)) return undefined;
  if (recorded) return entryOf(recorded.household);
  return { ...newcomer('Ma Văn Mẫu', 'male'), code: key, village: rejected.village ?? first };
}

const entryOf = ({ code, head, village, people, previous }: Household): OpeningEntry => ({
  head: head.name,
  village,
  people,
  class: previous ?? 'other',
  ...(code !== undefined && { code }),
  ...(head.birth !== undefined && { birth: head.birth }),
  ...(head.sex !== undefined && { sex: head.sex }),
  ...(head.citizenId !== undefined && { citizenId: head.citizenId }),
});

const newcomer = (head: string, sex: 'male' | 'female') => ({
  head,
  sex,
  birth: '1984',
  people: 4,
  class: 'other' as const,
});

const names = [
  ['Lý Văn Mẫu', 'male'],
  ['Nông Thị Mẫu', 'female'],
  ['Hoàng Văn Mẫu', 'male'],
  ['Triệu Thị Mẫu', 'female'],
  ['Bàn Văn Mẫu', 'male'],
] as const;

const newcomers = ({ code }: Ward, villages: readonly string[]): OpeningEntry[] =>
  names.map(([head, sex], i) => ({
    ...newcomer(head, sex),
    code: `${code}-800${i + 1}`,
    village: villages[i % villages.length] ?? '',
  }));
