import { textOf } from '../../shared/batch/cells/cell-text.ts';
import type { Row } from '../../shared/batch/cells/rows.ts';
import { columnIndex } from '../../shared/batch/header/columns.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { type OpenOptions, openSurveyFile } from '../files/open.ts';

/** A row of a file; `sheet` is empty where the file has no sheets. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** Reads a row of a file, with its corrections. Refuses `CellNotFound` where the file has no such row. */
export async function rowInFile(
  file: string,
  { sheet, row }: Place,
  options: OpenOptions,
  { files }: Pick<Ports, 'files'>,
): Promise<Row> {
  const { path, release } = await files.fetch(file);
  try {
    const opened = await openSurveyFile(path, options);
    try {
      const found = opened.sheets.find(({ name }) => name === sheet);
      for await (const chunk of found?.rows() ?? []) {
        const own = chunk.find(({ number }) => number === row);
        if (own) return own;
      }
    } finally {
      await opened.close();
    }
  } finally {
    await release();
  }
  throw new Refusal('CellNotFound');
}

const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The text of a cell as a person edits it; days are written as in Vietnam. */
export const editableText = ({ cells }: Row, column: string): string =>
  textOf(cells[columnIndex(column)] ?? null).replace(day, '$3/$2/$1');
