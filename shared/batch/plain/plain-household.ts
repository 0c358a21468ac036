import { resultsOf } from '../../classify.ts';
import type { Member } from '../../household.ts';
import type { Need } from '../../support/needs.ts';
import { isEmpty } from '../cells/cell-text.ts';
import { parseClass, parseStated } from '../cells/classes.ts';
import { parseNeeds } from '../cells/needs.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { parseCauses, parseSetting, parseYesNo } from '../cells/words.ts';
import type { DesignationColumn, Layout } from '../header/layout.ts';
import type { VillageMatch } from '../header/villages.ts';
import type { HouseholdDetails } from '../household/read-details.ts';
import type { HouseholdRows, ReadHousehold } from '../household/read-household.ts';
import { ranges } from '../household/read-scores.ts';
import { isHead } from '../rows/relations.ts';
import { noteOf } from '../rows/unsurveyed.ts';
import type { PlainList } from './plain-list.ts';
import { plainPerson } from './plain-person.ts';
import { plainScores } from './plain-scores.ts';
import { plainCode, plainNumberIn, plainText, plainWord, unusual } from './plain-values.ts';

const noFindings: ReadHousehold['findings'] = [];

/**
 * Reads a household of which every cell has its plain form, as most have in most lists: it has no finding, and what is
 * read is what a closer look would read. Undefined at the first cell that needs one. Written without the readings of
 * unusual forms, so that the usual ones take half of the time.
 */
export function plainHousehold(list: PlainList, rows: HouseholdRows): ReadHousehold | undefined {
  const { layout, at, context, official } = list;
  const first = rows[0];
  const { cells } = first;
  const code = plainCode(cells[at.code]);
  if (code === unusual || first.mergedOver || !isPlainHead(list, cells)) return undefined;
  const head = plainPerson(list, first, at.head, true);
  const members = head && plainMembers(list, rows);
  const people = plainPeople(list, rows);
  const village = plainVillage(list, first);
  const scores = members && plainScores(list, cells);
  if (!scores || !village || people === undefined) return undefined;
  const setting = plainWord(cells[at.setting], parseSetting) ?? village.setting ?? context.setting;
  const details = plainDetails(list, cells);
  if (setting === unusual || !details) return undefined;
  const results = resultsOf({ scores, setting }, context.standards);
  if (details.stated && details.stated !== (results[official.id]?.class ?? 'other')) return undefined;
  const { name, former: formerly } = village;
  return {
    sheet: layout.sheet,
    rows,
    persons: members.length > 0 ? [head, ...members] : [head],
    code,
    village: name,
    formerly,
    isKeyUncertain: false,
    household: { code, head, members, people, village: name, formerly, setting, scores, ...details },
    results,
    findings: noFindings,
  };
}

/** Whether a first row is plainly that of a head: the relation says so where it decides, and no member is named. */
const isPlainHead = ({ layout, at }: PlainList, cells: readonly Cell[]): boolean =>
  layout.headByRelation ? isHead(cells[at.relation] ?? null) : isEmpty(cells[at.member]);

const noMembers: Member[] = [];

function plainMembers(list: PlainList, rows: HouseholdRows): Member[] | undefined {
  if (rows.length === 1) return noMembers;
  const members: Member[] = [];
  for (let i = 1; i < rows.length; i += 1) {
    const row = rows[i] as Row;
    const hasOwn = hasOwnValue(list, row.cells, rows[0].cells);
    const member = hasOwn ? undefined : plainPerson(list, row, list.memberAt, false);
    if (!member) return undefined;
    members.push(member);
  }
  return members;
}

/** Whether a member's row has a value that a household has, other than that of the household's first row. */
const hasOwnValue = ({ at }: PlainList, cells: readonly Cell[], first: readonly Cell[]): boolean =>
  isOwn(cells[at.code], first[at.code]) ||
  isOwn(cells[at.village], first[at.village]) ||
  isOwn(cells[at.b1], first[at.b1]) ||
  isOwn(cells[at.b2], first[at.b2]) ||
  isOwn(cells[at.income], first[at.income]) ||
  isOwn(cells[at.stated], first[at.stated]);

const isOwn = (cell: Cell | undefined, other: Cell | undefined): boolean => !isEmpty(cell) && cell !== other;

/** The number of people, which is the number of rows where the file has members. */
function plainPeople({ layout, at }: PlainList, rows: HouseholdRows): number | undefined {
  const given = plainNumberIn(rows[0].cells[at.people], ranges.people);
  const hasMembers = layout.at.member >= 0 || rows.length > 1;
  if (given === unusual || rows.length > ranges.people.max) return undefined;
  if (!hasMembers) return given;
  return given === undefined || given === rows.length ? rows.length : undefined;
}

/** The village of a first row, or of the group that it stands in. */
function plainVillage({ at, villageOf }: PlainList, { cells, village }: Row): VillageMatch | undefined {
  const cell = cells[at.village];
  const named = village ?? (typeof cell === 'string' ? plainText(cell) : undefined);
  const match = named === undefined || named === unusual ? undefined : villageOf(named);
  const isPlain = !match?.problem && (village !== undefined || !match?.warning);
  return isPlain ? match : undefined;
}

function plainDetails({ layout, at }: PlainList, cells: readonly Cell[]): HouseholdDetails | undefined {
  const noLabour = plainWord(cells[at.noLabour], parseYesNo);
  const merit = plainWord(cells[at.merit], parseYesNo);
  const causes = plainWord(cells[at.causes], parseCauses);
  const designations = plainDesignations(layout, cells);
  const needs = plainNeeds(cells[at.needs]);
  const listed = plainWord(cells[at.previous], parseClass);
  const stated = plainWord(cells[at.stated], parseStated);
  if (noLabour === unusual || merit === unusual || causes === unusual) return undefined;
  if (designations === unusual || needs === unusual) return undefined;
  // A cell without a number may be blank.
  if (listed === unusual || stated === unusual || causes?.length === 0) return undefined;
  const previous = listed ?? (layout.at.previous >= 0 ? 'other' : undefined);
  const note = noteOf(cells[at.note]);
  return { noLabour, merit, causes, designations, needs, previous, stated, note };
}

/** The ids of the designations that are marked; undefined where none is. */
function plainDesignations({ designations }: Layout, cells: readonly Cell[]) {
  let marked: string[] | undefined;
  for (let i = 0; i < designations.length; i += 1) {
    const { id, at } = designations[i] as DesignationColumn;
    const mark = plainWord(cells[at], parseYesNo);
    if (mark === unusual) return unusual;
    if (mark) marked = marked ? [...marked, id] : [id];
  }
  return marked;
}

/** The needs that a cell names in known words alone. */
function plainNeeds(cell: Cell | undefined): Need[] | undefined | typeof unusual {
  if (cell === null || cell === undefined) return undefined;
  const { needs, unknown } = parseNeeds(cell);
  return unknown.length > 0 || needs.length === 0 ? unusual : [...needs];
}
