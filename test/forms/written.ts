import type { Says } from './columns.ts';

/** A cell as a list has it: text, a number, or a number with a format of its own (a date serial, digits with zeros). */
export type Written = string | number | null | { readonly value: number; readonly format: string };

/** A line of a table, and whose it is where it is a person's. */
export interface Line {
  readonly cells: readonly Written[];
  readonly of?: { readonly household: number; readonly person: number };
}

/** One sheet. `merges` are references such as `A1:B2`. */
export interface Tab {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly merges: readonly string[];
  /** What each column says; undefined left of the list. */
  readonly says: readonly (Says | undefined)[];
  /** The index of the line with the labels. */
  readonly header: number;
}

/** Ways to write one value; the first is the plain one. */
export type Ways = readonly [Written, ...Written[]];
