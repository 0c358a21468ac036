import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { isFormulaError } from '../cells/value-problems.ts';
import { limits } from '../findings/limits.ts';
import type { Layout } from '../header/layout.ts';

/** What the note of a household says that is still to be surveyed; the template writes it for the opening list. */
export const unsurveyedNote = 'Chưa rà soát';

const saysSo = /^\s*'?chưa rà soát(?!\p{L})/iu;
const results = ['b1', 'b2', 'income', 'noLabour', 'merit', 'causes', 'stated'] as const;

/**
 * Tells by a household's first row whether it says itself that it is not surveyed yet: its note begins so, and none
 * of its results is filled in. Where results are missing and nothing says why, they were forgotten: an error.
 */
export function unsurveyed({ at, indicators }: Layout): (row: Row) => boolean {
  const columns = [...results.map((key) => at[key]), ...indicators.map((each) => each.at)];
  return ({ cells }) => {
    const note = cells[at.note];
    return typeof note === 'string' && saysSo.test(note) && columns.every((column) => isBlank(cells[column]));
  };
}

/** Tells a row that has nothing but its number: forms are numbered before they are filled in. */
export const emptyForm =
  ({ at }: Layout) =>
  ({ cells }: Row): boolean =>
    isBlank(cells[at.head]) && cells.every((cell, index) => index === at.no || isBlank(cell));

/** A household's note; that it is not surveyed yet is no longer true of one with results. */
export function noteOf(cell: Cell | undefined): string | undefined {
  const text = textOf(cell);
  if (text === '' || isFormulaError(text)) return undefined;
  const stale = text.length === unsurveyedNote.length && text.toLowerCase() === unsurveyedNote.toLowerCase();
  return stale ? undefined : text.slice(0, limits.noteLength);
}
