import { officialClass, type Result, resultsOf } from '../../classify.ts';
import type { Class, Household, Member, Scores, Setting } from '../../household.ts';
import { officialOf } from '../../standards/official.ts';
import type { Standard } from '../../standards/standard.ts';
import { parseBirth } from '../cells/births.ts';
import { isBlank } from '../cells/cell-text.ts';
import { parseWardCode } from '../cells/ids.ts';
import type { Row } from '../cells/rows.ts';
import { parseText, textProblem } from '../cells/value-problems.ts';
import { parseSetting } from '../cells/words.ts';
import { type Finding, isError } from '../findings/findings.ts';
import { columnLetter } from '../header/columns.ts';
import { idColumn } from '../header/id-column.ts';
import type { Layout } from '../header/layout.ts';
import { type Village, type VillageMatch, villageMatcher, wordsOf } from '../header/villages.ts';
import { type ParseBirth, readMember } from './read-member.ts';
import { readOwn } from './read-own.ts';
import { readPeople, refuseOwnScores } from './read-people.ts';
import { readScores } from './read-scores.ts';
import { note, type Reading, read, reading, readText, refuseMerged } from './reading.ts';

/** What the rows of a batch are checked against. `today` is `YYYY-MM-DD`; the first standard is the official one. */
export interface BatchContext {
  readonly wardCode: string;
  readonly setting: Setting;
  readonly villages?: readonly Village[];
  readonly standards: readonly Standard[];
  readonly today: string;
}

/** A household as read: with `household` where it has no error, else only what tells it from others. */
export interface ReadHousehold {
  /** Its rows, and the person on each: the head first, undefined where the name is missing. */
  readonly rows: readonly Row[];
  readonly persons: readonly (Member | undefined)[];
  readonly code: string | undefined;
  readonly village: string | undefined;
  /** Its code or its head's id could not be read, so that what is left would not be the key once it is mended. */
  readonly unsure: boolean;
  household: Household | undefined;
  readonly results: Readonly<Record<string, Result>>;
  readonly findings: readonly Finding[];
}

const settingWords = { code: 'E208', params: { allowed: 'Thành thị, Nông thôn' } } as const;
const villageNames = { code: 'E208', required: true, why: textProblem } as const;

function readWardCode(into: Reading, row: Row, ward: string): void {
  const cell = row.cells[into.layout.at.wardCode];
  if (cell === ward || isBlank(cell) || parseWardCode(cell!) === ward) return;
  note(into, 'E403', row, 'wardCode', { ward });
}

/** In delimited text a row that is too long has its values in the wrong columns. */
function readWidth({ layout, findings }: Reading, { number, cells }: Row): void {
  const { sheet, width = cells.length } = layout;
  if (cells.length <= width) return;
  const params = { cells: cells.length, columns: width };
  findings.push({ code: 'E212', sheet, row: number, column: columnLetter(width), params });
}

const noResults: Readonly<Record<string, Result>> = {};

/** Reads and checks the households of a file with this layout, each from its rows: its first row, then its members'. */
export function householdReader(
  layout: Layout,
  context: BatchContext,
): (rows: readonly Row[]) => ReadHousehold {
  const into = reading(layout);
  const { standards, wardCode, today } = context;
  const official = officialOf(standards);
  const standardIds = standards.map(({ id }) => id);
  const villageOf = villageMatcher(context.villages ?? []);
  const birth: ParseBirth = (cell) => parseBirth(cell, today, layout.epoch);

  const readVillage = (row: Row): VillageMatch | undefined => {
    if (row.village !== undefined) return villageOf(row.village);
    const text = read(into, row, 'village', parseText, villageNames);
    const match = text === undefined ? undefined : villageOf(text);
    if (match?.warning) note(into, match.warning, row, 'village', wordsOf(match));
    return match;
  };

  /** The row's own, else its village's where the campaign names one, else the ward's. */
  const readSetting = (row: Row, village: VillageMatch | undefined): Setting | undefined => {
    const named = read(into, row, 'setting', parseSetting, settingWords);
    if (named !== undefined || !isBlank(row.cells[layout.at.setting])) return named;
    return village?.setting ?? context.setting;
  };

  const readResults = (
    row: Row,
    scores: Scores | undefined,
    setting: Setting | undefined,
    stated?: Class,
  ) => {
    if (!scores || !setting) return noResults;
    const results = resultsOf({ scores, setting }, standards);
    const computed = officialClass({ results }, standardIds);
    if (stated && stated !== computed) note(into, 'W401', row, 'stated', { stated, computed });
    return results;
  };

  return (rows) => {
    if (into.findings.length > 0) into.findings = [];
    const first = rows[0]!;
    const code = readText(into, first, 'code');
    const persons: (Member | undefined)[] = [];
    for (const row of rows) persons.push(readMember(into, row, row === first ? 'head' : 'member', birth));
    for (const row of rows) {
      readWidth(into, row);
      readWardCode(into, row, wardCode);
    }
    const listed = readVillage(first);
    const village = listed?.name;
    const people = readPeople(into, rows);
    if (rows.length > 1) refuseOwnScores(into, rows);
    const scores = readScores(into, first, official);
    const setting = readSetting(first, listed);
    const own = readOwn(into, first);
    if (first.mergedOver) refuseMerged(into, first);
    const results = readResults(first, scores, setting, own.stated);

    const head = persons[0];
    const lostId = head?.citizenId === undefined && !isBlank(first.cells[layout.at[idColumn(layout, first)]]);
    const { findings } = into;
    const found: ReadHousehold = {
      rows,
      persons,
      code: code || undefined,
      village,
      unsure: lostId || code === undefined,
      household: undefined,
      results,
      findings,
    };
    if (findings.some(isErroneous) || !head || !scores || !village || !people || !setting) return found;
    // What is not said is undefined and not absent: households of one shape are much faster to work with.
    const members = membersOf(persons);
    found.household = { code: found.code, head, members, people, village, setting, scores, ...own };
    return found;
  };
}

const isErroneous = ({ code }: Finding): boolean => isError(code);
const isThere = <T>(each: T | undefined): each is T => each !== undefined;
const membersOf = (persons: readonly (Member | undefined)[]): Member[] =>
  persons.length > 1 ? persons.slice(1).filter(isThere) : [];
