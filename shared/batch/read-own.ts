import type { Class, Household } from '../household.ts';
import { marks } from './read-scores.ts';
import { type Reading, read } from './reading.ts';
import type { Row } from './rows.ts';
import { isBlank, parseCauses, parseClass, parseMark, textOf } from './values.ts';

const classes = { code: 'E208', params: { allowed: 'Hộ nghèo, Hộ cận nghèo, Không' } } as const;
const causeNumbers = { code: 'E208', params: { allowed: '1–8 (;)' } } as const;

/** A blank says that the household was on no list; a file without the column says nothing. */
function readPrevious(into: Reading, row: Row): Class | undefined {
  const at = into.layout.at.previous;
  if (at >= 0 && isBlank(row.cells[at])) return 'other';
  return read(into, row, 'previous', parseClass, classes);
}

/** What the household's first row says beside persons, place and scores; only what is there. */
export function readOwn(into: Reading, row: Row): Partial<Household> {
  const own: Partial<Household> = {};
  const noLabour = read(into, row, 'noLabour', parseMark, marks);
  const merit = read(into, row, 'merit', parseMark, marks);
  const causes = read(into, row, 'causes', parseCauses, causeNumbers);
  const previous = readPrevious(into, row);
  const stated = read(into, row, 'stated', parseClass, classes);
  const remark = textOf(row.cells[into.layout.at.note]);
  if (noLabour !== undefined) own.noLabour = noLabour;
  if (merit !== undefined) own.merit = merit;
  if (causes !== undefined) own.causes = causes;
  if (previous !== undefined) own.previous = previous;
  if (stated !== undefined) own.stated = stated;
  if (remark !== '') own.note = remark;
  return own;
}
