import { nfd } from '../../../shared/i18n/bounded-nfc.ts';
import type { BoardLine, CampaignHead } from '../../client/answers.ts';

/** Wards that are shown together. */
export interface WardGroup {
  /** The district's code, or the letter. */
  readonly key: string;
  readonly name: string;
  readonly wards: readonly BoardLine[];
}

/** More wards than this do without a list that is not grouped. */
const mostUngrouped = 40;

/** As in a Vietnamese dictionary, with Tổ 2 before Tổ 10. */
const order = new Intl.Collator('vi', { numeric: true });

const kinds = /^(xã|phường|thị trấn|đặc khu)\s+/i;

/** A ward's name without what kind of ward it is. */
const properName = (name: string): string => name.normalize('NFC').replace(kinds, '');

/** The letter under which a ward is found: without accents, but Đ is a letter of its own. */
export function letterOf(name: string): string {
  const [first = ''] = nfd(properName(name)).toUpperCase();
  return /\p{L}/u.test(first) ? first : '0–9';
}

/** Wards in the order of their names. Comparing is slow, so it is done once for a board. */
export const sortWards = (wards: readonly BoardLine[]): BoardLine[] =>
  wards
    .map((ward) => ({ ward, name: properName(ward.name) }))
    .sort((a, b) => order.compare(a.name, b.name))
    .map(({ ward }) => ward);

/**
 * Sorted wards by district, in the order of the names. Where there are no districts, many wards are grouped by letter,
 * and few stand in one group without a name. `total` is the number of wards before any filter.
 */
export function groupWards(
  wards: readonly BoardLine[],
  { districts }: Pick<CampaignHead, 'districts'>,
  total: number,
): WardGroup[] {
  if (districts.length === 0) {
    return total > mostUngrouped
      ? grouped(wards, ({ name }) => letterOf(name))
      : [{ key: '', name: '', wards }];
  }
  const names = new Map(districts.map(({ code, name }) => [code, name]));
  return grouped(wards, ({ district = '' }) => district)
    .map((group) => ({ ...group, name: names.get(group.key) ?? '' }))
    .sort((a, b) => order.compare(a.name, b.name));
}

/** Groups in the order in which their first ward stands. */
function grouped(wards: readonly BoardLine[], keyOf: (ward: BoardLine) => string): WardGroup[] {
  const groups = new Map<string, BoardLine[]>();
  for (const ward of wards) {
    const key = keyOf(ward);
    const group = groups.get(key);
    if (group) group.push(ward);
    else groups.set(key, [ward]);
  }
  return [...groups].map(([key, members]) => ({ key, name: key, wards: members }));
}
