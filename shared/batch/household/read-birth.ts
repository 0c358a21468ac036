import { isDash } from '../cells/absent.ts';
import { lacksDay, yearTypedAsDay } from '../cells/births.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { birthProblem } from '../cells/value-problems.ts';
import { addFinding, type CellReader, readCell } from './cell-reader.ts';
import type { BirthColumn } from './read-by-sex.ts';

/** Parses a cell as a day or a year of birth, not later than the day of the upload. */
export type ParseBirth = (cell: Cell) => string | undefined;

const rules = {
  head: { code: 'E204', required: true, problemOf: birthProblem },
  member: { code: 'E204', problemOf: birthProblem, isAbsent: isDash },
} as const;

/**
 * The day or the year of a person's birth. Warns where it is the year of a date that was typed as a year (W214), or of
 * one whose day or month is unknown (W218).
 */
export function readBirth(
  reader: CellReader,
  row: Row,
  key: BirthColumn,
  { who, parseBirth }: { readonly who: 'head' | 'member'; readonly parseBirth: ParseBirth },
): string | undefined {
  const before = reader.findings.length;
  const born = readCell(reader, row, key, parseBirth, rules[who]);
  if (born === undefined) {
    if (reader.findings[before]?.params?.problem === 'monthFirst') reader.monthFirst.add(key);
    return undefined;
  }
  if (born.length === 4) {
    const cell = row.cells[reader.layout.at[key]] ?? null;
    if (cell !== born && lacksDay(cell)) addFinding(reader, 'W218', row, key, { year: born });
    return born;
  }
  const year = yearTypedAsDay(born, reader.layout.epoch);
  if (year) addFinding(reader, 'W214', row, key, { year });
  return year ?? born;
}
