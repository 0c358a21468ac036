import type { Class } from '../shared/household.ts';
import {
  causesOf,
  classes,
  dayOf,
  disagrees,
  isId,
  marks,
  settings,
  sexes,
  wholeNumber,
} from './floor-values.ts';
import { madeUpContext } from './made-up-list.ts';

/** What a desk has counted: households, cells with an error, warnings. */
export interface HandTotals {
  accepted: number;
  rejected: number;
  errors: number;
  warnings: number;
  readonly classes: Record<Class, number>;
}

/** Where the columns of the made-up list stand; members have a name of their own in the list that has them. */
const at = {
  code: 1,
  head: 2,
  relation: 3,
  birth: 4,
  sex: 5,
  citizenId: 6,
  ethnicity: 7,
  wardCode: 11,
  village: 12,
  setting: 14,
  people: 15,
  income: 16,
  b1: 17,
  b2: 18,
  indicators: 19,
  noLabour: 31,
  merit: 32,
  causes: 33,
  previous: 34,
  stated: 35,
  note: 36,
  member: 45,
} as const;

const { wardCode, standards, villages } = madeUpContext;
const [standard] = standards;
const indicators = standard.indicators.map(({ key }) => key);
const villageNames = new Set(villages.map(({ name }) => name));

/** What is kept of the file, and of the household whose rows are being read. */
interface Desk {
  readonly emit: (record: object) => void;
  readonly members: boolean;
  readonly totals: HandTotals;
  readonly seen: Set<string>;
  errors: number;
  warnings: string[];
  open: ReturnType<typeof readHousehold> | undefined;
}

type Cells = readonly string[];

function wrong(desk: Desk): undefined {
  desk.errors += 1;
}

const word = <T>(desk: Desk, words: ReadonlyMap<string, T>, text: string): T | undefined =>
  text === '' ? undefined : (words.get(text) ?? wrong(desk));

function number(desk: Desk, text: string, [min, max, step]: readonly [number, number, number]) {
  const value = wholeNumber(text);
  return value >= min && value <= max && value % step === 0 ? value : wrong(desk);
}

function once(desk: Desk, id: string): string | undefined {
  if (desk.seen.has(id)) return wrong(desk);
  desk.seen.add(id);
  return id;
}

function readPerson(desk: Desk, cells: Cells, nameAt: number) {
  const [birthText, sexText, id] = [cells[at.birth]!, cells[at.sex]!, cells[at.citizenId]!];
  const isHead = nameAt === at.head;
  const name = cells[nameAt] || wrong(desk);
  const birth = birthText === '' && !isHead ? undefined : (dayOf(birthText) ?? wrong(desk));
  const sex = sexText === '' && !isHead ? undefined : (sexes.get(sexText) ?? wrong(desk));
  const citizenId = id === '' ? undefined : isId(id) ? once(desk, id) : wrong(desk);
  if (citizenId !== undefined && disagrees(citizenId, sex, birth)) desk.warnings.push('W206');
  if (cells[at.wardCode] !== '' && cells[at.wardCode] !== wardCode) wrong(desk);
  const relation = cells[at.relation] || undefined;
  return { name, relation, birth, sex, citizenId, ethnicity: cells[at.ethnicity] || undefined };
}

const ranges = { b1: [0, 400, 1], b2: [0, 200, 5], income: [0, 1e9, 1], people: [1, 50, 1] } as const;

const indicatorsOf = [standard.id];

function readScores(desk: Desk, cells: Cells) {
  const deprived: string[] = [];
  const b1 = number(desk, cells[at.b1]!, ranges.b1);
  const b2 = cells[at.b2] === '' ? undefined : number(desk, cells[at.b2]!, ranges.b2);
  const income = cells[at.income] === '' ? undefined : number(desk, cells[at.income]!, ranges.income);
  for (let i = 0; i < indicators.length; i += 1)
    if (word(desk, marks, cells[at.indicators + i]!)) deprived.push(indicators[i]!);
  return { b1, b2, income, deprived, indicatorsOf };
}

function readHousehold(desk: Desk, cells: Cells, row: number) {
  const causes = cells[at.causes]!;
  const household = {
    code: once(desk, cells[at.code]!),
    head: readPerson(desk, cells, at.head),
    members: [] as object[],
    people: number(desk, cells[at.people]!, ranges.people),
    village: villageNames.has(cells[at.village]!) ? cells[at.village] : wrong(desk),
    setting: word(desk, settings, cells[at.setting]!) ?? 'rural',
    scores: readScores(desk, cells),
    noLabour: word(desk, marks, cells[at.noLabour]!),
    merit: word(desk, marks, cells[at.merit]!),
    causes: causes === '' ? undefined : (causesOf(causes) ?? wrong(desk)),
    previous: word(desk, classes, cells[at.previous]!) ?? 'other',
    stated: word(desk, classes, cells[at.stated]!),
    note: cells[at.note]!.replaceAll('\n', ' ') || undefined,
  };
  return { household, row };
}

/** The line and the cut of vn-2022, as numbers. */
function classify(b1: number, points: number, urban: boolean): Class {
  if (b1 > (urban ? 175 : 140)) return 'other';
  return points >= 30 ? 'poor' : 'near-poor';
}

/** Settles the household whose rows have all come: its class, what contradicts it, its record. */
function close(desk: Desk): void {
  const { open, totals, emit, members, warnings } = desk;
  if (!open) return;
  const { household, row } = open;
  const { scores, stated, setting } = household;
  const { b1 = 0, b2, deprived } = scores;
  const points = deprived.length * 10;
  const official = classify(b1, points, setting === 'urban');
  const scored = scores.b1 !== undefined;
  if (members && household.people !== household.members.length + 1) wrong(desk);
  if (scored && stated && stated !== official) warnings.push('W401');
  if (scored && b2 !== undefined && b2 !== points) warnings.push('W402');
  totals.errors += desk.errors;
  totals.warnings += warnings.length;
  totals[desk.errors > 0 ? 'rejected' : 'accepted'] += 1;
  if (desk.errors > 0) return;
  totals.classes[official] += 1;
  const results = { [standard.id]: { class: official, by: 'b1', measure: b1, points } };
  emit({ key: household.code, recorded: { household, results, warnings, batch: 'bench', row } });
}

/**
 * Checks the rows of the made-up list by hand and makes the records of `compare.ts` of them: the least code that gives
 * the same answer for this one list, where every column stands at a known place and a good value has one spelling.
 * `take` is given the texts of one row, blanks as `''`, in an array that may be used again, and the row's number;
 * `emit` gets each accepted household once the next one begins. Say `members` for the list that has rows of members.
 */
export function handDesk(emit: (record: object) => void, members = false) {
  const counts = { accepted: 0, rejected: 0, errors: 0, warnings: 0 };
  const totals = { ...counts, classes: { poor: 0, 'near-poor': 0, other: 0 } };
  const desk: Desk = { emit, members, totals, seen: new Set(), errors: 0, warnings: [], open: undefined };
  return {
    take(cells: Cells, row: number): void {
      if (members && cells[at.code] === '') {
        desk.open?.household.members.push(readPerson(desk, cells, at.member));
        return;
      }
      close(desk);
      desk.errors = 0;
      desk.warnings = [];
      desk.open = readHousehold(desk, cells, row);
    },
    end(): HandTotals {
      close(desk);
      desk.open = undefined;
      return totals;
    },
  };
}
