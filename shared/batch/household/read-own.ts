import type { Class } from '../../household.ts';
import { isBlank } from '../cells/cell-text.ts';
import type { Row } from '../cells/rows.ts';
import { parseCauses, parseClass, parseMark } from '../cells/words.ts';
import { noteOf } from '../rows/unsurveyed.ts';
import { marks } from './read-scores.ts';
import { type Reading, read } from './reading.ts';

const classes = { code: 'E208', params: { allowed: 'Hộ nghèo, Hộ cận nghèo, Không' } } as const;
const causeNumbers = { code: 'E208', params: { problem: 'noCause' } } as const;

/** A blank says that the household was on no list; a file without the column says nothing. */
function readPrevious(into: Reading, row: Row): Class | undefined {
  const at = into.layout.at.previous;
  if (at >= 0 && isBlank(row.cells[at])) return 'other';
  return read(into, row, 'previous', parseClass, classes);
}

/** What a household's first row says beside persons, place and scores. */
interface Own {
  readonly noLabour: boolean | undefined;
  readonly merit: boolean | undefined;
  readonly causes: number[] | undefined;
  readonly previous: Class | undefined;
  readonly stated: Class | undefined;
  readonly note: string | undefined;
}

export const readOwn = (into: Reading, row: Row): Own => ({
  noLabour: read(into, row, 'noLabour', parseMark, marks),
  merit: read(into, row, 'merit', parseMark, marks),
  causes: read(into, row, 'causes', parseCauses, causeNumbers),
  previous: readPrevious(into, row),
  stated: read(into, row, 'stated', parseClass, classes),
  note: noteOf(row.cells[into.layout.at.note]),
});
