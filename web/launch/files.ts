import { contradictions, textOf } from '../../shared/contradictions/contradictions.ts';
import { campaignOf } from '../../shared/launch/campaign-of-plan.ts';
import type { Plan } from '../../shared/launch/plan.ts';
import type { openingIn } from '../../shared/opening/opening-file.ts';
import type { Area, areaColumns } from '../../shared/tables/area-columns.ts';
import { type AreasTable, areasIn } from '../../shared/tables/areas-table.ts';
import { numbered } from '../../shared/tables/table.ts';
import { inSheet, type TableProblem, tableProblem } from '../../shared/tables/table-findings.ts';
import type { SheetRows } from './read-file.ts';

export type OpeningLists = ReturnType<typeof openingIn>['opening'];
export type OpeningEntry = OpeningLists[string][number];

/** What a file held, and what in it cannot be used. */
export interface AreasFile extends Omit<AreasTable, 'hasHeader'> {
  readonly name: string;
  readonly sheet: string;
}
export interface OpeningFile {
  readonly name: string;
  readonly opening: OpeningLists;
  readonly problems: readonly TableProblem[];
}

/** The areas of the file's sheet that has the most; where none has any, of one that has a header. */
export function areasOfFile(sheets: readonly SheetRows[], name: string): AreasFile {
  const read = sheets.map((sheet) => ({ sheet: sheet.name, ...areasIn(numbered(sheet.rows)) }));
  const best = most(read, ({ areas, hasHeader }) => areas.length + (hasHeader ? 0.5 : 0));
  return { name, ...best, problems: inSheet(best.problems, best.sheet) };
}

function most<T>(values: readonly T[], sizeOf: (value: T) => number): T {
  const [first, ...rest] = values;
  if (first === undefined) throw new Error('a file has at least one sheet');
  return rest.reduce((best, each) => (sizeOf(each) > sizeOf(best) ? each : best), first);
}

/** The column where a part of an area stands. */
const keyOf = (area: Area | undefined, part: string | number | undefined): keyof typeof areaColumns => {
  const isDistrict = area?.level === 'district';
  if (part === 'villages') return 'village';
  if (part === 'name') return isDistrict ? 'districtName' : 'wardName';
  return part === 'parent' || isDistrict ? 'districtCode' : 'wardCode';
};

/** What in the areas contradicts the plan, such as a ward without a district that should approve it. */
export function areaProblems(
  plan: Plan,
  { areas, sheet, problems, placeOf }: AreasFile,
): readonly TableProblem[] {
  const found = [...contradictions(campaignOf(plan, '', areas))].flatMap((each) => {
    const [part, index, field] = each.path;
    const { vi, en } = textOf(each);
    // Only the areas can give goals a base.
    if (part === 'goals') {
      const said = { problem: `mục tiêu ${vi}`, problemEn: `the goals ${en}` };
      return [tableProblem('E516', placeOf(undefined, 'households'), said)];
    }
    // That there is no ward follows from what is wrong in the rows.
    if (part !== 'areas' || (index === undefined && problems.length > 0)) return [];
    const area = areas[Number(index)];
    return [tableProblem('E516', placeOf(area?.code, keyOf(area, field)), { problem: vi, problemEn: en })];
  });
  return inSheet(found, sheet);
}

/** Households of an opening list by class. */
export interface OpeningCount {
  readonly poor: number;
  readonly nearPoor: number;
  /** No longer poor; they are kept to recognise a relapse. */
  readonly history: number;
}

export function countOpening(entries: readonly OpeningEntry[]): OpeningCount {
  const countOf = (value: string): number => entries.filter((entry) => entry.class === value).length;
  return { poor: countOf('poor'), nearPoor: countOf('near-poor'), history: countOf('other') };
}
