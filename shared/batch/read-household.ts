import { classify, type Result } from '../classify.ts';
import { type Class, fold, type Household, type Identity, type Scores, type Setting } from '../household.ts';
import type { Standard } from '../standards/standard.ts';
import type { Finding } from './findings.ts';
import { identify } from './identify.ts';
import type { Layout } from './layout.ts';
import { readMember } from './read-member.ts';
import { marks, readNumber, readScores } from './read-scores.ts';
import { errorsIn, type Reading, read, reading } from './reading.ts';
import type { Row } from './rows.ts';
import {
  isBlank,
  parseCauses,
  parseClass,
  parseMark,
  parseSetting,
  parseWardCode,
  textOf,
} from './values.ts';

/** What the rows of a batch are checked against. `today` is `YYYY-MM-DD`; the first standard is the official one. */
export interface BatchContext {
  readonly wardCode: string;
  readonly setting: Setting;
  readonly villages?: readonly { readonly name: string; readonly setting?: Setting | undefined }[];
  readonly standards: readonly Standard[];
  readonly today: string;
}

/** A household as read: with `household` where it has no error, else only what tells it from others. */
export interface ReadHousehold {
  readonly row: number;
  readonly code?: string | undefined;
  /** Every readable id with its row, the head's first. */
  readonly ids: readonly { readonly id: string; readonly row: Row; readonly head: boolean }[];
  readonly identity?: Identity | undefined;
  readonly village?: string | undefined;
  readonly household?: Household;
  readonly results: Readonly<Record<string, Result>>;
  readonly findings: readonly Finding[];
}

const classes = { code: 'E208', params: { allowed: 'Hộ nghèo, Hộ cận nghèo, Không' } } as const;
const settings = { code: 'E208', params: { allowed: 'Thành thị, Nông thôn' } } as const;
const causeNumbers = { code: 'E208', params: { allowed: '1–8 (;)' } } as const;

function readWardCode(into: Reading, row: Row, ward: string): void {
  const cell = row.cells[into.layout.at.wardCode] ?? null;
  if (!isBlank(cell) && parseWardCode(cell) !== ward) into.add('E403', row, 'wardCode', { ward });
}

/** Head and member rows are counted where the file has member columns; else the number is taken as it is. */
function readPeople(into: Reading, rows: readonly Row[]): number | undefined {
  const counts = into.layout.at.member >= 0;
  const people = readNumber(into, rows[0]!, 'people', !counts);
  if (!counts || (people === undefined && !isBlank(rows[0]!.cells[into.layout.at.people]))) return people;
  if (people !== undefined && people !== rows.length)
    into.add('E209', rows[0]!, 'people', { counted: rows.length });
  return rows.length;
}

/** A blank says that the household was on no list; a file without the column says nothing. */
function readPrevious(into: Reading, row: Row): Class | undefined {
  const at = into.layout.at.previous;
  if (at >= 0 && isBlank(row.cells[at])) return 'other';
  return read(into, row, 'previous', parseClass, classes);
}

/** The household's own values, all from its first row. */
function readOwn(into: Reading, row: Row) {
  const mark = (key: 'noLabour' | 'merit') => read(into, row, key, parseMark, marks);
  return {
    setting: read(into, row, 'setting', parseSetting, settings),
    noLabour: mark('noLabour'),
    merit: mark('merit'),
    causes: read(into, row, 'causes', parseCauses, causeNumbers),
    previous: readPrevious(into, row),
    stated: read(into, row, 'stated', parseClass, classes),
    note: textOf(row.cells[into.layout.at.note]) || undefined,
  };
}

/** Indicators count only for standards of which the file has them all; `b2` else. */
const scoresFor = ({ counted }: Layout, { id }: Standard, { deprived, ...scores }: Scores): Scores =>
  deprived && counted.has(id) ? { ...scores, deprived } : scores;

function classifyAll(layout: Layout, scores: Scores, setting: Setting, standards: readonly Standard[]) {
  const results: Record<string, Result> = {};
  for (const standard of standards) {
    const result = classify(standard, scoresFor(layout, standard, scores), setting);
    if (result) results[standard.id] = result;
  }
  return results;
}

const without = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Reads and checks the rows of one household: its first row, then its members'. */
export function readHousehold(rows: readonly Row[], layout: Layout, context: BatchContext): ReadHousehold {
  const into = reading(layout);
  const [first, ...rest] = rows as [Row, ...Row[]];
  const { standards, today, wardCode } = context;
  const code = textOf(first.cells[layout.at.code]) || undefined;
  const head = readMember(into, first, 'head', today);
  const members = rest.map((row) => readMember(into, row, 'member', today));
  for (const row of rows) readWardCode(into, row, wardCode);
  const village = read(into, first, 'village', textOf, { code: 'E201', required: true });
  const people = readPeople(into, rows);
  const scores = readScores(into, first, standards[0]!);
  const { setting: named, ...own } = readOwn(into, first);
  const setting = named ?? settingOf(context, village);
  const settled = named !== undefined || isBlank(first.cells[layout.at.setting]);
  const results = scores && settled ? classifyAll(layout, scores, setting, standards) : {};
  const computed = results[standards[0]!.id]?.class;
  if (own.stated && computed && own.stated !== computed)
    into.add('W401', first, 'stated', { stated: own.stated, computed });

  const persons = [head, ...members];
  const ids = persons.flatMap((person, i) =>
    person?.citizenId ? [{ id: person.citizenId, row: rows[i]!, head: i === 0 }] : [],
  );
  const unsure = head?.citizenId === undefined && !isBlank(first.cells[layout.at.citizenId]);
  const identity = identify({ code, head, village, unsure });
  const base = { row: first.number, code, ids, identity, village, results, findings: into.findings };
  if (errorsIn(into.findings).length > 0 || !head || !scores || !village || !people) return base;
  const household = {
    ...(code !== undefined && { code }),
    head,
    members: members.flatMap((member) => member ?? []),
    people,
    village,
    setting,
    scores,
    ...without(own),
  };
  return { ...base, household };
}

function settingOf({ villages, setting }: BatchContext, village: string | undefined): Setting {
  if (!villages?.length || village === undefined) return setting;
  const name = fold(village);
  return villages.find((each) => fold(each.name) === name)?.setting ?? setting;
}
