import { textOf } from '../batch/cells/cell-text.ts';
import { parseSetting } from '../batch/cells/words.ts';
import { fold } from '../names.ts';
import type { AreaRow, WardArea } from './area-columns.ts';
import { parseCount } from './parse-count.ts';

type Known = Pick<WardArea, 'code'> & {
  readonly parent: string | undefined;
  readonly households: number | undefined;
};

/** A ward with what one more row says of it, or a new one. Undefined where a needed cell is missing. */
export function addToWard(row: AreaRow, known: Known, before: WardArea | undefined): WardArea | undefined {
  const ward = before ?? newWard(row, known);
  const villages = villagesIn(row);
  if (!ward) return undefined;
  requireSame(row, known, ward);
  ward.households ??= known.households;
  addVillages(row, villages, ward);
  return ward;
}

/** Tells what cannot be read in a row whose ward is not known. */
export function checkWardRow(row: AreaRow): void {
  row.read('setting', parseSetting);
  villagesIn(row);
}

function newWard(row: AreaRow, { code, parent, households }: Known): WardArea | undefined {
  const name = row.required('wardName', textOf);
  const setting = row.required('setting', parseSetting);
  if (name === undefined || setting === undefined) return undefined;
  const ward = { level: 'ward' as const, code, name, setting, villages: [], contacts: [], targets: [] };
  return {
    ...ward,
    ...(parent !== undefined && { parent }),
    ...(households !== undefined && { households }),
  };
}

/** What every row of a ward must say alike, where it says it. */
function requireSame(row: AreaRow, { parent, households }: Known, ward: WardArea): void {
  const name = row.read('wardName', textOf);
  if (name !== undefined && name !== ward.name) row.report('wardName', 'E513', { value: ward.name });
  // What cannot be read was told already.
  const isRead = parent !== undefined || !row.has('districtCode');
  if (isRead && parent !== ward.parent) row.report('districtCode', 'E513', { value: ward.parent ?? '–' });
  if (households !== undefined && ward.households !== undefined && households !== ward.households) {
    row.report('households', 'E513', { value: ward.households });
  }
}

interface Villages {
  readonly names: readonly string[];
  readonly households: number | undefined;
}

/** The villages of a row, separated by semicolons. */
function villagesIn(row: AreaRow): Villages {
  const names =
    row.read('village', (cell) =>
      textOf(cell)
        .split(/\s*;\s*/)
        .filter(Boolean),
    ) ?? [];
  const households = row.read('villageHouseholds', parseCount);
  if (households !== undefined && names.length !== 1) row.report('villageHouseholds', 'E515');
  return { names, households };
}

/** Adds a row's villages; with their own setting where the row's is not the ward's. */
function addVillages(row: AreaRow, { names, households }: Villages, ward: WardArea): void {
  const setting = row.read('setting', parseSetting);
  for (const name of names) {
    if (ward.villages.some((each) => fold(each.name) === fold(name))) {
      row.report('village', 'E514', { village: name });
      continue;
    }
    const isOther = setting !== undefined && setting !== ward.setting;
    ward.villages.push({
      name,
      ...(isOther && { setting }),
      ...(households !== undefined && { households }),
    });
  }
}
