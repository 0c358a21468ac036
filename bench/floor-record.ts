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

/** Counts of households, of cells with an error, and of warnings. */
export interface HandTotals {
  accepted: number;
  rejected: number;
  errors: number;
  warnings: number;
  readonly classes: Record<Class, number>;
}

/** The columns of the made-up list. The name of a member has its own column. */
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

/** The state of a collector: of the file, and of the household whose rows are being read. */
interface State {
  readonly emit: (record: object) => void;
  readonly members: boolean;
  readonly totals: HandTotals;
  readonly seen: Set<string>;
  errors: number;
  warnings: string[];
  open: ReturnType<typeof readHousehold> | undefined;
}

type Cells = readonly string[];

function wrong(state: State): undefined {
  state.errors += 1;
}

const word = <T>(state: State, words: ReadonlyMap<string, T>, text: string): T | undefined =>
  text === '' ? undefined : (words.get(text) ?? wrong(state));

/** A class is only compared, so that an unknown word is a warning. */
function classOf(state: State, text: string): Class | undefined {
  const value = classes.get(text);
  if (value === undefined && text !== '') state.warnings.push('W217');
  return value;
}

function number(state: State, text: string, [min, max, step]: readonly [number, number, number]) {
  const value = wholeNumber(text);
  return value >= min && value <= max && value % step === 0 ? value : wrong(state);
}

function unused(state: State, id: string): string | undefined {
  if (state.seen.has(id)) return wrong(state);
  state.seen.add(id);
  return id;
}

function readPerson(state: State, cells: Cells, nameAt: number) {
  const [birthText, sexText, id] = [cells[at.birth]!, cells[at.sex]!, cells[at.citizenId]!];
  const isHead = nameAt === at.head;
  const name = cells[nameAt] || wrong(state);
  const birth = birthText === '' && !isHead ? undefined : (dayOf(birthText) ?? wrong(state));
  const sex = sexText === '' && !isHead ? undefined : (sexes.get(sexText) ?? wrong(state));
  const citizenId = id === '' ? undefined : isId(id) ? unused(state, id) : wrong(state);
  if (citizenId !== undefined && disagrees(citizenId, sex, birth)) state.warnings.push('W206');
  if (cells[at.wardCode] !== '' && cells[at.wardCode] !== wardCode) wrong(state);
  const relation = cells[at.relation] || undefined;
  return { name, relation, birth, sex, citizenId, ethnicity: cells[at.ethnicity] || undefined };
}

const ranges = { b1: [0, 400, 1], b2: [0, 200, 5], income: [0, 1e9, 1], people: [1, 50, 1] } as const;

const indicatorsOf = [standard.id];

function readScores(state: State, cells: Cells) {
  const deprived: string[] = [];
  const b1 = number(state, cells[at.b1]!, ranges.b1);
  const b2 = cells[at.b2] === '' ? undefined : number(state, cells[at.b2]!, ranges.b2);
  const income = cells[at.income] === '' ? undefined : number(state, cells[at.income]!, ranges.income);
  for (let i = 0; i < indicators.length; i += 1)
    if (word(state, marks, cells[at.indicators + i]!)) deprived.push(indicators[i]!);
  return { b1, b2, income, deprived, indicatorsOf };
}

function readHousehold(state: State, cells: Cells, row: number) {
  const causes = cells[at.causes]!;
  const household = {
    code: unused(state, cells[at.code]!),
    head: readPerson(state, cells, at.head),
    members: [] as object[],
    people: number(state, cells[at.people]!, ranges.people),
    village: villageNames.has(cells[at.village]!) ? cells[at.village] : wrong(state),
    setting: word(state, settings, cells[at.setting]!) ?? 'rural',
    scores: readScores(state, cells),
    noLabour: word(state, marks, cells[at.noLabour]!),
    merit: word(state, marks, cells[at.merit]!),
    causes: causes === '' ? undefined : (causesOf(causes) ?? wrong(state)),
    previous: classOf(state, cells[at.previous]!) ?? 'other',
    stated: classOf(state, cells[at.stated]!),
    note: cells[at.note]!.replaceAll('\n', ' ') || undefined,
  };
  return { household, row };
}

/** The thresholds of vn-2022. */
function classify(b1: number, points: number, urban: boolean): Class {
  if (b1 > (urban ? 175 : 140)) return 'other';
  return points >= 30 ? 'poor' : 'near-poor';
}

/** Finishes the current household: its class, its warnings and its record. */
function close(state: State): void {
  const { open, totals, emit, members, warnings } = state;
  if (!open) return;
  const { household, row } = open;
  const { scores, stated, setting } = household;
  const { b1 = 0, b2, deprived } = scores;
  const points = deprived.length * 10;
  const official = classify(b1, points, setting === 'urban');
  const scored = scores.b1 !== undefined;
  if (members && household.people !== household.members.length + 1) wrong(state);
  if (scored && stated && stated !== official) warnings.push('W401');
  if (scored && b2 !== undefined && b2 !== points) warnings.push('W402');
  totals.errors += state.errors;
  totals.warnings += warnings.length;
  totals[state.errors > 0 ? 'rejected' : 'accepted'] += 1;
  if (state.errors > 0) return;
  totals.classes[official] += 1;
  const results = { [standard.id]: { class: official, by: 'b1', measure: b1, points } };
  emit({ key: household.code, recorded: { household, results, warnings, batch: 'bench', row } });
}

/**
 * Checks the rows of the made-up list and makes their records, with the least code that gives the same answer for this
 * one list, in which the columns are known and a valid value has one spelling. `take` gets the texts of one row, blanks
 * as `''`, in an array that may be reused, and the row's number; `emit` gets each accepted household when the next one
 * begins. `members` is for the list that has a row per member.
 */
export function floorCollector(emit: (record: object) => void, members = false) {
  const counts = { accepted: 0, rejected: 0, errors: 0, warnings: 0 };
  const totals = { ...counts, classes: { poor: 0, 'near-poor': 0, other: 0 } };
  const state: State = { emit, members, totals, seen: new Set(), errors: 0, warnings: [], open: undefined };
  return {
    take(cells: Cells, row: number): void {
      if (members && cells[at.code] === '') {
        state.open?.household.members.push(readPerson(state, cells, at.member));
        return;
      }
      close(state);
      state.errors = 0;
      state.warnings = [];
      state.open = readHousehold(state, cells, row);
    },
    end(): HandTotals {
      close(state);
      state.open = undefined;
      return totals;
    },
  };
}
