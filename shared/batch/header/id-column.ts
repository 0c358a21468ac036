import { isBlank } from '../cells/cell-text.ts';
import { parseCitizenId } from '../cells/ids.ts';
import type { Cell, Row } from '../cells/rows.ts';
import type { Layout } from './layout.ts';

/** The columns in which a person's id may stand. */
export type IdColumn = 'citizenId' | 'formerId';

/** Findings on such a column show no id whole. */
export const isIdColumn = (key: string): key is IdColumn => key === 'citizenId' || key === 'formerId';

const lengthOf = (cell: Cell | undefined): number => parseCitizenId(cell ?? null)?.id.length ?? 0;

/**
 * The column that a row's id is read from: the citizen id's, since the former card is no longer valid; the former's
 * where that is blank, or where the two stand in each other's place.
 */
export function idColumn({ at }: Pick<Layout, 'at'>, { cells }: Row): IdColumn {
  if (at.formerId < 0 || isBlank(cells[at.formerId])) return 'citizenId';
  const [own, former] = [cells[at.citizenId], cells[at.formerId]];
  const swapped = lengthOf(own) === 9 && lengthOf(former) === 12;
  return isBlank(own) || swapped ? 'formerId' : 'citizenId';
}
