import { contradictions, textOf } from '../../shared/contradictions/contradictions.ts';
import { campaignOf } from '../../shared/launch/campaign-of-plan.ts';
import type { Plan } from '../../shared/launch/plan.ts';
import { joinedLists, openingIn } from '../../shared/opening/opening-file.ts';
import type { Area } from '../../shared/tables/area-columns.ts';
import { areasIn } from '../../shared/tables/areas-table.ts';
import { numbered, type TableProblem } from '../../shared/tables/table.ts';
import type { SheetRows } from './read-file.ts';

export type OpeningLists = ReturnType<typeof openingIn>['opening'];
export type OpeningEntry = OpeningLists[string][number];

/** What a file held, and what in it cannot be used. */
export interface AreasFile {
  readonly name: string;
  readonly areas: Area[];
  readonly problems: readonly TableProblem[];
}
export interface OpeningFile {
  readonly name: string;
  readonly opening: OpeningLists;
  readonly problems: readonly TableProblem[];
}

/** The areas of the file's sheet that has the most. */
export function areasOfFile(sheets: readonly SheetRows[], name: string): AreasFile {
  return {
    name,
    ...most(
      sheets.map(({ rows }) => areasIn(numbered(rows))),
      ({ areas }) => areas.length,
    ),
  };
}

/** The opening lists of all sheets of the file that have households, as last year's closing list has several. */
export function openingOfFile(
  sheets: readonly SheetRows[],
  name: string,
  reader: Parameters<typeof openingIn>[1],
): OpeningFile {
  const read = sheets.map(({ rows }) => openingIn(numbered(rows), reader));
  const sizeOf = ({ opening }: ReturnType<typeof openingIn>): number => Object.values(opening).flat().length;
  const filled = read.filter((list) => sizeOf(list) > 0);
  const [first] = read;
  if (first === undefined) throw new Error('a file has at least one sheet');
  return { name, ...(filled.length > 0 ? joinedLists(filled) : first) };
}

function most<T>(values: readonly T[], sizeOf: (value: T) => number): T {
  const [first, ...rest] = values;
  if (first === undefined) throw new Error('a file has at least one sheet');
  return rest.reduce((best, each) => (sizeOf(each) > sizeOf(best) ? each : best), first);
}

/** What in the areas contradicts the plan, such as a ward without a district that should approve it. */
export function areaProblems(plan: Plan, areas: Area[]): readonly TableProblem[] {
  const found: TableProblem[] = [];
  for (const each of contradictions(campaignOf(plan, '', areas))) {
    const [part, index, field] = each.path;
    const { vi, en } = textOf(each);
    if (part === 'goals') {
      // Only the areas can give goals a base.
      found.push({ row: 0, column: 'Số hộ', text: { vi: `mục tiêu ${vi}`, en: `the goals ${en}` } });
    }
    if (part !== 'areas') continue;
    const area = areas[Number(index)];
    const of = `${area?.name} (${area?.code})`;
    const [ofVi, ofEn] = field === 'parent' ? ['mã huyện ', 'its district '] : ['', ''];
    found.push({ row: 0, column: of, text: { vi: ofVi + vi, en: ofEn + en } });
  }
  return found;
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
