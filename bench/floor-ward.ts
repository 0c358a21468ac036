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
import { causesOf, disagrees, isId, sexes, writtenDayOf } from './floor-values.ts';
import { indicators } from './made-up-list.ts';
import { wardContext } from './ward-list.ts';

/** The columns of the list as wards write it. */
const at = {
  no: 0,
  code: 1,
  name: 2,
  relation: 3,
  birth: 4,
  sex: 5,
  citizenId: 6,
  ethnicity: 7,
  people: 8,
  income: 9,
  b1: 10,
  b2: 11,
  indicators: 12,
  noLabour: 24,
  merit: 25,
  causes: 26,
  previous: 27,
  stated: 28,
  note: 29,
} as const;

type Cells = readonly string[];

const [standard] = wardContext.standards;
const keys = standard.indicators.map(({ key }) => key);
const indicatorsOf = [standard.id];
const villageNames = new Set(wardContext.villages.map(({ name }) => name));
const marks = new Map(Object.entries({ x: true, X: true, '✓': true, 1: true, Có: true, v: true, 0: false }));
const classes = new Map<string, Class>(
  Object.entries({
    'Hộ nghèo': 'poor',
    'hộ nghèo': 'poor',
    Nghèo: 'poor',
    HN: 'poor',
    'Hộ cận nghèo': 'near-poor',
    'Cận nghèo': 'near-poor',
    HCN: 'near-poor',
    Không: 'other',
    'Không nghèo': 'other',
  } as const),
);

function readPerson(state: State, cells: Cells, isHead: boolean) {
  const [birthText, sexText, id] = [cells[at.birth]!, cells[at.sex]!, cells[at.citizenId]!];
  const birth = birthText === '' && !isHead ? undefined : (writtenDayOf(birthText) ?? wrong(state));
  const sex = sexText === '' && !isHead ? undefined : (sexes.get(sexText) ?? wrong(state));
  const isNone = id === '' || id === '-';
  const citizenId = isNone ? undefined : isId(id) ? unused(state, id) : wrong(state);
  if (citizenId !== undefined && disagrees(citizenId, sex, birth)) state.warnings.push('W206');
  const name = cells[at.name] || wrong(state);
  const relation = cells[at.relation] || undefined;
  return { name, relation, birth, sex, citizenId, ethnicity: cells[at.ethnicity] || undefined };
}

function readScores(state: State, cells: Cells) {
  const deprived: string[] = [];
  const b1 = number(state, cells[at.b1]!, ranges.b1);
  const b2 = number(state, cells[at.b2]!, ranges.b2);
  const income = number(state, cells[at.income]!, ranges.income);
  for (let i = 0; i < indicators.length; i += 1)
    if (word(state, marks, cells[at.indicators + i]!)) deprived.push(keys[i]!);
  return { b1, b2, income, deprived, indicatorsOf };
}

function readHousehold(state: State, cells: Cells, row: number, village: string | undefined) {
  const causes = cells[at.causes]!;
  const household = {
    code: unused(state, cells[at.code]!),
    head: readPerson(state, cells, true),
    members: [] as object[],
    people: number(state, cells[at.people]!, ranges.people),
    village: village ?? wrong(state),
    setting: wardContext.setting,
    scores: readScores(state, cells),
    noLabour: word(state, marks, cells[at.noLabour]!),
    merit: word(state, marks, cells[at.merit]!),
    causes: causes === '' ? undefined : (causesOf(causes) ?? wrong(state)),
    previous: word(state, classes, cells[at.previous]!) ?? 'other',
    stated: word(state, classes, cells[at.stated]!),
    note: cells[at.note]!.replaceAll('\n', ' ') || undefined,
  };
  return { household, row };
}

/** Like `floorCollector`, for the list as wards write it. */
export function wardFloorCollector(emit: (record: object) => void) {
  const state = newState(emit, true);
  let village: string | undefined;
  return {
    take(cells: Cells, row: number): void {
      if (cells[at.relation] === '') village = villageNames.has(cells[at.name]!) ? cells[at.name] : undefined;
      else if (cells[at.no] === '') state.open?.household.members.push(readPerson(state, cells, false));
      else {
        close(state);
        state.open = readHousehold(state, cells, row, village);
      }
    },
    end(): HandTotals {
      close(state);
      return state.totals;
    },
  };
}
