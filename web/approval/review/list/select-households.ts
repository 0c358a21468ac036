import type { Movement } from '../../../../shared/results/totals.ts';
import type { HouseholdLine } from '../../../client/answers.ts';
import { filterHouseholds } from '../../../ward/households/filter-households.ts';

/** Which households are shown, beside the words that are searched for. The values stand in the address. */
export const onlyValues = ['tat-ca', 'thay-doi', 'canh-bao', 'da-chon'] as const;
export type Only = (typeof onlyValues)[number];

export interface Selection {
  readonly text: string;
  readonly village: string | undefined;
  readonly movement: Movement | undefined;
  readonly only: Only;
}

type Keys = Pick<ReadonlySet<string>, 'has'>;

interface Known {
  /** Keys of the households that changed since the last answer. */
  readonly changed: Keys;
  readonly ticked: Keys;
}

/** The households that fit the selection. */
export function selectHouseholds(
  lines: readonly HouseholdLine[],
  { only, ...sought }: Selection,
  { changed, ticked }: Known,
): HouseholdLine[] {
  return filterHouseholds(lines, sought).filter(({ household, warnings }) => {
    if (only === 'thay-doi') return changed.has(household);
    if (only === 'canh-bao') return warnings.length > 0;
    return only === 'tat-ca' || ticked.has(household);
  });
}

/** How many households there are in each village, in the order in which the villages come. */
export function countByVillage(
  lines: readonly Pick<HouseholdLine, 'village'>[],
): (readonly [village: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { village } of lines) counts.set(village, (counts.get(village) ?? 0) + 1);
  return [...counts];
}
