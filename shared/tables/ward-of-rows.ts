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
  if (!ward) return undefined;
  requireSame(row, known, ward);
  ward.households ??= known.households;
  addVillages(row, ward);
  return ward;
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
  const differs = (value: string | number) =>
    [`khác dòng trên của xã này: ${value}`, `is ${value} in a row of this ward above`] as const;
  if (name !== undefined && name !== ward.name) row.report('wardName', ...differs(ward.name));
  if (parent !== ward.parent) row.report('districtCode', ...differs(ward.parent ?? '–'));
  if (households !== undefined && ward.households !== undefined && households !== ward.households) {
    row.report('households', ...differs(ward.households));
  }
}

/** The villages of a row, separated by semicolons; with their own setting where the row's is not the ward's. */
function addVillages(row: AreaRow, ward: WardArea): void {
  const setting = row.read('setting', parseSetting);
  const names =
    row.read('village', (cell) =>
      textOf(cell)
        .split(/\s*;\s*/)
        .filter(Boolean),
    ) ?? [];
  const households = row.read('villageHouseholds', parseCount);
  if (households !== undefined && names.length !== 1) {
    row.report('villageHouseholds', 'chỉ ghi ở dòng của một thôn', 'belongs in a row of one village');
  }
  for (const name of names) {
    if (ward.villages.some((each) => fold(each.name) === fold(name))) {
      row.report('village', `${name} có hai lần`, `${name} stands twice`);
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
