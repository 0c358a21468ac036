import { latinTest } from '../../i18n/latin-pattern.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { isFormulaError } from '../cells/value-problems.ts';
import { limits } from '../findings/limits.ts';
import type { Layout } from '../header/layout.ts';
import { wholeRowAt } from './whole-row.ts';

/** The note of a household that is not surveyed yet; the template writes it for the opening list. */
export const unsurveyedNote = 'Chưa rà soát';

const saysUnsurveyed = latinTest(/^\s*'?chưa rà soát(?!\p{L})/iu);
const resultKeys = ['b1', 'b2', 'income', 'noLabour', 'merit', 'causes', 'needs', 'stated'] as const;

/**
 * A test whether a household's first row says that it is not surveyed yet: its note begins so, and it has no result.
 * Missing results without that note are an error.
 */
export function unsurveyed({ at, indicators, designations }: Layout): (row: Row) => boolean {
  const marks = [...indicators, ...designations].map((each) => each.at);
  const columns = [...resultKeys.map((key) => at[key]), ...marks];
  return ({ cells }) => {
    const note = cells[at.note];
    return (
      typeof note === 'string' && columns.every((column) => isBlank(cells[column])) && saysUnsurveyed(note)
    );
  };
}

/** A test whether a row has nothing but its number: forms are numbered before they are filled in. */
export const emptyForm =
  ({ at }: Layout) =>
  ({ cells }: Row): boolean =>
    isBlank(cells[at.head]) &&
    cells.every((cell, index) => index === at.no || isBlank(cell)) &&
    wholeRowAt(cells) < 0;

/** A household's note, without the one that says that it is not surveyed yet. */
export function noteOf(cell: Cell | undefined): string | undefined {
  const text = textOf(cell);
  if (text === '' || isFormulaError(text)) return undefined;
  const saysUnsurveyed =
    text.length === unsurveyedNote.length && text.toLowerCase() === unsurveyedNote.toLowerCase();
  return saysUnsurveyed ? undefined : text.slice(0, limits.noteLength);
}
