import { officialClass, type Result, resultsOf } from '../../classify.ts';
import type { Class, Household, Member, Scores, Setting } from '../../household.ts';
import { officialOf } from '../../standards/official.ts';
import type { Standard } from '../../standards/standard.ts';
import { isNone } from '../cells/absent.ts';
import { parseBirth } from '../cells/births.ts';
import { saysNotPoor } from '../cells/classes.ts';
import type { Row } from '../cells/rows.ts';
import { type Finding, isError } from '../findings/findings.ts';
import type { ListKey } from '../header/columns.ts';
import { idColumn } from '../header/id-column.ts';
import type { LabelledDesignation, OwnLabels } from '../header/labels.ts';
import type { Layout } from '../header/layout.ts';
import { type Village, type VillageMatcher, villageMatcher } from '../header/villages.ts';
import {
  addFinding,
  type CellReader,
  cellReader,
  checkMergedCells,
  enterHousehold,
  nameHousehold,
  readCode,
} from './cell-reader.ts';
import { checkHead, checkRowWidth, memberCheck } from './check-rows.ts';
import { householdNamed } from './household-named.ts';
import type { ParseBirth } from './read-birth.ts';
import { readDetails } from './read-details.ts';
import { readMember } from './read-member.ts';
import { readPeople } from './read-people.ts';
import { checkWardCode, readSetting, readVillage } from './read-place.ts';
import { readScores } from './read-scores.ts';

/** What the rows of a batch are checked against. `today` is `YYYY-MM-DD`; the first standard is the official one. */
export interface BatchContext {
  readonly wardCode: string;
  readonly setting: Setting;
  readonly villages?: readonly Village[];
  readonly standards: readonly Standard[];
  readonly today: string;
  /** The name of another ward of the campaign by its code. */
  readonly nameOfWard?: ((code: string) => string | undefined) | undefined;
  /** The campaign's own labels of columns, by key. */
  readonly labels?: OwnLabels | undefined;
  /** The campaign's designations, each a column of marks. */
  readonly designations?: readonly LabelledDesignation[] | undefined;
}

/** The rows of one household, its first row first. */
export type HouseholdRows = readonly [Row, ...Row[]];

type Results = Readonly<Record<string, Result>>;

/** A household as read. `household` is set only where there is no error. */
export interface ReadHousehold {
  readonly sheet: string;
  readonly rows: HouseholdRows;
  /** The person on each row, the head first; undefined where the name is missing. */
  readonly persons: readonly (Member | undefined)[];
  readonly code: string | undefined;
  readonly village: string | undefined;
  /** The former name that the file gives its village. */
  readonly formerly: string | undefined;
  /** Its code or its head's id could not be read, so that correcting them would change the key. */
  readonly isKeyUncertain: boolean;
  household: Household | undefined;
  readonly results: Results;
  readonly findings: readonly Finding[];
}

/** What all households of a file are read with. */
interface FileReader {
  readonly reader: CellReader;
  readonly context: BatchContext;
  readonly official: Standard;
  readonly standardIds: readonly string[];
  readonly villageOf: VillageMatcher;
  readonly parseBirth: ParseBirth;
  readonly checkMembers: ReturnType<typeof memberCheck>;
}

/**
 * Reads and checks households in whatever form their cells have, each from its rows. Adds to `monthFirst` the columns
 * that have a date with the month before the day.
 */
export function carefulReader(
  layout: Layout,
  context: BatchContext,
  monthFirst: Set<ListKey>,
): (rows: HouseholdRows) => ReadHousehold {
  const { standards, today, villages = [] } = context;
  const file: FileReader = {
    reader: cellReader(layout, monthFirst),
    context,
    official: officialOf(standards),
    standardIds: standards.map(({ id }) => id),
    villageOf: villageMatcher(villages),
    parseBirth: (cell) => parseBirth(cell, today, layout.epoch),
    checkMembers: memberCheck(layout),
  };
  return (rows) => readHousehold(file, rows);
}

function readHousehold(file: FileReader, rows: HouseholdRows): ReadHousehold {
  const { reader, context } = file;
  const first = rows[0];
  enterHousehold(reader, first.number);
  const code = readCode(reader, first);
  const persons = readPersons(file, rows);
  const match = readVillage(reader, first, file.villageOf);
  const village = match?.name;
  const people = readPeople(reader, rows);
  if (rows.length > 1) file.checkMembers(reader, rows);
  const scores = readScores(reader, first, file.official);
  const setting = readSetting(reader, first, match, context.setting);
  const details = readDetails(reader, first);
  if (first.mergedOver) checkMergedCells(reader, first);
  const results = readResults(file, first, scores, setting, details.stated);
  const head = persons[0];
  const { findings } = reader;
  const found: ReadHousehold = {
    sheet: reader.layout.sheet,
    rows,
    persons,
    code: code || undefined,
    village,
    formerly: match?.former,
    isKeyUncertain: code === undefined || isHeadIdLost(reader.layout, first, head),
    household: undefined,
    results,
    findings,
  };
  if (findings.length > 0) nameHousehold(reader.household, householdNamed(reader.layout, found));
  if (findings.some(isErroneous) || !head || !scores || !village || !people || !setting) return found;
  // Absent values are set to undefined and not left out: objects of one shape are much faster to work with.
  const members = membersOf(persons);
  const own = { code: found.code, head, members, people, village, formerly: found.formerly };
  found.household = { ...own, setting, scores, ...details };
  return found;
}

/** The persons of the rows; checks each row's width and ward as well. */
function readPersons(file: FileReader, rows: HouseholdRows): (Member | undefined)[] {
  const { reader, context, parseBirth } = file;
  const persons: (Member | undefined)[] = [];
  for (const row of rows)
    persons.push(readMember(reader, row, row === rows[0] ? 'head' : 'member', parseBirth));
  checkHead(reader, rows[0]);
  for (const row of rows) {
    checkRowWidth(reader, row);
    checkWardCode(reader, row, context.wardCode);
    if (row.problems)
      for (const { code, key, params } of row.problems) addFinding(reader, code, row, key, params);
  }
  return persons;
}

const noResults: Results = {};

/** The result under each standard; warns where the file states another class than the official one (W401). */
function readResults(
  { reader, context, standardIds }: FileReader,
  row: Row,
  scores: Scores | undefined,
  setting: Setting | undefined,
  stated: Class | undefined,
): Results {
  if (!scores || !setting) return noResults;
  const results = resultsOf({ scores, setting }, context.standards);
  const computed = officialClass({ results }, standardIds);
  if (stated && stated !== computed && !mayBeNearPoor(reader, row, computed))
    addFinding(reader, 'W401', row, 'stated', { stated, computed });
  return results;
}

/** Whether a household that has left poverty, as its row states, is near-poor now. */
const mayBeNearPoor = ({ layout }: CellReader, { cells }: Row, computed: Class): boolean =>
  computed === 'near-poor' && saysNotPoor(cells[layout.at.stated] ?? null);

/** Whether the head's id is given and could not be read. */
const isHeadIdLost = (layout: Layout, first: Row, head: Member | undefined): boolean =>
  head?.citizenId === undefined && !isNone(first.cells[layout.at[idColumn(layout, first)]]);

const isErroneous = ({ code }: Finding): boolean => isError(code);
const isPresent = <T>(each: T | undefined): each is T => each !== undefined;
const membersOf = (persons: readonly (Member | undefined)[]): Member[] =>
  persons.length > 1 ? persons.slice(1).filter(isPresent) : [];
