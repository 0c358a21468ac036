import type { Class } from '../shared/household.ts';
import {
  close,
  type HandTotals,
  newState,
  number,
  ranges,
  type State,
  unused,
  word,
  wrong,
} from './floor-state.ts';
import { causesOf, classes, dayOf, disagrees, isId, marks, settings, sexes } from './floor-values.ts';
import { madeUpContext } from './made-up-list.ts';

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

type Cells = readonly string[];

/** A class is only compared, so that an unknown word is a warning. */
function classOf(state: State, text: string): Class | undefined {
  const value = classes.get(text);
  if (value === undefined && text !== '') state.warnings.push('W217');
  return value;
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

/**
 * Checks the rows of the made-up list and makes their records, with the least code that gives the same answer for this
 * one list, in which the columns are known and a valid value has one spelling. `take` gets the texts of one row, blanks
 * as `''`, in an array that may be reused, and the row's number; `emit` gets each accepted household when the next one
 * begins. `members` is for the list that has a row per member.
 */
export function floorCollector(emit: (record: object) => void, members = false) {
  const state = newState(emit, members);
  return {
    take(cells: Cells, row: number): void {
      if (members && cells[at.code] === '') {
        state.open?.household.members.push(readPerson(state, cells, at.member));
        return;
      }
      close(state);
      state.open = readHousehold(state, cells, row);
    },
    end(): HandTotals {
      close(state);
      return state.totals;
    },
  };
}
