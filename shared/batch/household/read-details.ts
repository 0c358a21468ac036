import type { Class, Household } from '../../household.ts';
import { isDash } from '../cells/absent.ts';
import { isBlank } from '../cells/cell-text.ts';
import { parseClass, parseStated } from '../cells/classes.ts';
import type { Row } from '../cells/rows.ts';
import { parseCauses, parseYesNo } from '../cells/words.ts';
import { noteOf } from '../rows/unsurveyed.ts';
import { type CellReader, readCell } from './cell-reader.ts';
import { readDesignations } from './read-designations.ts';
import { readNeeds } from './read-needs.ts';
import { yesNo } from './read-scores.ts';

/** Classes that are only compared reject no household. A dash in the stated class is as empty. */
const compared = { code: 'W217', params: { allowed: 'Hộ nghèo, Hộ cận nghèo, Không' } } as const;
const statedClass = { ...compared, isAbsent: isDash } as const;
const causeNumbers = { code: 'E208', params: { problem: 'noCause' } } as const;

/** A blank cell says that the household was on no list; a file without the column says nothing. */
function readPrevious(reader: CellReader, row: Row): Class | undefined {
  const at = reader.layout.at.previous;
  if (at >= 0 && isBlank(row.cells[at])) return 'other';
  return readCell(reader, row, 'previous', parseClass, compared);
}

/** A household's optional columns, beside its persons, village and scores; each is undefined where its cell is empty. */
export type HouseholdDetails = {
  readonly [K in 'noLabour' | 'merit' | 'causes' | 'designations' | 'needs' | 'previous' | 'stated' | 'note']:
    | Household[K]
    | undefined;
};

export const readDetails = (reader: CellReader, row: Row): HouseholdDetails => ({
  noLabour: readCell(reader, row, 'noLabour', parseYesNo, yesNo),
  merit: readCell(reader, row, 'merit', parseYesNo, yesNo),
  causes: readCell(reader, row, 'causes', parseCauses, causeNumbers),
  designations: readDesignations(reader, row),
  needs: readNeeds(reader, row),
  previous: readPrevious(reader, row),
  stated: readCell(reader, row, 'stated', parseStated, statedClass),
  note: noteOf(row.cells[reader.layout.at.note]),
});
