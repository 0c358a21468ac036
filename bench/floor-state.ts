import type { Class, Setting } from '../shared/household.ts';
import { wholeNumber } from './floor-values.ts';
import { madeUpContext } from './made-up-list.ts';

// What the floors of all lists share: their counts, and how a household is finished.

/** Counts of households, of cells with an error, and of warnings. */
export interface HandTotals {
  accepted: number;
  rejected: number;
  errors: number;
  warnings: number;
  readonly classes: Record<Class, number>;
}

/** What finishing a household asks of it. */
interface HandHousehold {
  readonly code: string | undefined;
  readonly members: object[];
  readonly people: number | undefined;
  readonly setting: Setting;
  readonly scores: {
    readonly b1: number | undefined;
    readonly b2: number | undefined;
    readonly deprived: readonly string[];
  };
  readonly stated: Class | undefined;
}

/** The state of a collector: of the file, and of the household whose rows are being read. */
export interface State {
  readonly emit: (record: object) => void;
  readonly members: boolean;
  readonly totals: HandTotals;
  readonly seen: Set<string>;
  errors: number;
  warnings: string[];
  open: { readonly household: HandHousehold; readonly row: number } | undefined;
}

export function newState(emit: State['emit'], members: boolean): State {
  const counts = { accepted: 0, rejected: 0, errors: 0, warnings: 0 };
  const totals = { ...counts, classes: { poor: 0, 'near-poor': 0, other: 0 } };
  return { emit, members, totals, seen: new Set(), errors: 0, warnings: [], open: undefined };
}

export function wrong(state: State): undefined {
  state.errors += 1;
}

export const word = <T>(state: State, words: ReadonlyMap<string, T>, text: string): T | undefined =>
  text === '' ? undefined : (words.get(text) ?? wrong(state));

export const ranges = { b1: [0, 400, 1], b2: [0, 200, 5], income: [0, 1e9, 1], people: [1, 50, 1] } as const;

export function number(state: State, text: string, [min, max, step]: readonly [number, number, number]) {
  const value = wholeNumber(text);
  return value >= min && value <= max && value % step === 0 ? value : wrong(state);
}

export function unused(state: State, id: string): string | undefined {
  if (state.seen.has(id)) return wrong(state);
  state.seen.add(id);
  return id;
}

const [standard] = madeUpContext.standards;

/** The thresholds of vn-2022. */
function classify(b1: number, points: number, urban: boolean): Class {
  if (b1 > (urban ? 175 : 140)) return 'other';
  return points >= 30 ? 'poor' : 'near-poor';
}

/** Finishes the current household, if there is one: its class, its warnings and its record; begins the counts of the next. */
export function close(state: State): void {
  const { open, totals, emit, members, warnings } = state;
  if (!open) return;
  state.open = undefined;
  const { household, row } = open;
  const { scores, stated, setting } = household;
  const { b1 = 0, b2, deprived } = scores;
  const points = deprived.length * 10;
  const official = classify(b1, points, setting === 'urban');
  const scored = scores.b1 !== undefined;
  if (members && household.people !== household.members.length + 1) wrong(state);
  if (scored && stated && stated !== official) warnings.push('W401');
  if (scored && b2 !== undefined && b2 !== points) warnings.push('W402');
  const { errors } = state;
  state.errors = 0;
  state.warnings = [];
  totals.errors += errors;
  totals.warnings += warnings.length;
  totals[errors > 0 ? 'rejected' : 'accepted'] += 1;
  if (errors > 0) return;
  totals.classes[official] += 1;
  const results = { [standard.id]: { class: official, by: 'b1', measure: b1, points } };
  emit({ key: household.code, recorded: { household, results, warnings, batch: 'bench', row } });
}
