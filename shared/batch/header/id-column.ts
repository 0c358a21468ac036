import { isNone } from '../cells/absent.ts';
import { parseCitizenId } from '../cells/ids.ts';
import type { Cell, Row } from '../cells/rows.ts';
import type { Layout } from './layout.ts';

/** The columns that may hold a person's id. */
export type IdColumn = 'citizenId' | 'formerId';

/** Whether findings on the column mask its value as an id. */
export const isIdColumn = (key: string): key is IdColumn => key === 'citizenId' || key === 'formerId';

const lengthOf = (cell: Cell | undefined): number => parseCitizenId(cell ?? null)?.id.length ?? 0;

/**
 * The column that a row's id is read from: the citizen id's, because the former card is no longer valid; the former
 * card's where the other is blank, or where the two are swapped.
 */
export function idColumn({ at }: Pick<Layout, 'at'>, { cells }: Row): IdColumn {
  if (at.formerId < 0 || isNone(cells[at.formerId])) return 'citizenId';
  const [own, former] = [cells[at.citizenId], cells[at.formerId]];
  const swapped = lengthOf(own) === 9 && lengthOf(former) === 12;
  return isNone(own) || swapped ? 'formerId' : 'citizenId';
}
