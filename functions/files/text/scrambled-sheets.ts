import { type CodePage, pageOf, unscrambled } from '../../../shared/batch/cells/mojibake.ts';
import type { Cell, Row, Sheet } from '../../../shared/batch/cells/rows.ts';
import type { Finding } from '../../../shared/batch/findings/findings.ts';
import { shownValue } from '../../../shared/batch/findings/mask.ts';
import { columnLetter } from '../../../shared/batch/header/columns.ts';
import { isSummary } from '../../../shared/batch/header/find-list.ts';
import { sampleOf } from './legacy-sheets.ts';

/** A file's sheets with the letters that were read wrongly put right, and the warning that says so (W231). */
interface Unscrambled {
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
}

/** The first cell of a sheet that was surely read in the wrong code page, and all columns of its first rows with one. */
interface Evidence {
  readonly page: CodePage;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly columns: ReadonlySet<number>;
}

function evidenceIn(rows: readonly Row[]): Evidence | undefined {
  const found = rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, column) => {
      const page = typeof cell === 'string' ? pageOf(cell) : undefined;
      return page ? [{ page, row: number, column, text: String(cell) }] : [];
    }),
  );
  const [first] = found;
  return first && { ...first, columns: new Set(found.map(({ column }) => column)) };
}

const hasSmallLetter = /\p{Ll}/u;

/** Text that is all in capitals may end in a right Ã, so it is left alone in columns without evidence. */
function putRight(cell: Cell, column: number, { page, columns }: Evidence): Cell {
  if (typeof cell !== 'string' || !(columns.has(column) || hasSmallLetter.test(cell))) return cell;
  return unscrambled(cell, page) ?? cell;
}

async function* rowsPutRight(sheet: Sheet, evidence: Evidence): AsyncGenerator<Row[]> {
  for await (const rows of sheet.rows())
    yield rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => putRight(cell, column, evidence)),
    }));
}

const warning = ({ name }: Sheet, evidence: Evidence): Finding => ({
  code: 'W231',
  sheet: name,
  row: evidence.row,
  column: columnLetter(evidence.column),
  value: shownValue(evidence.text),
  params: { repaired: shownValue(String(putRight(evidence.text, evidence.column, evidence))) },
});

/**
 * Puts right the sheets that begin with UTF-8 that was read as another code page: `Triá»‡u` is Triệu. Rows further down
 * that are the only ones so are left, and their names are errors.
 */
export async function unscrambledSheets(sheets: readonly Sheet[]): Promise<Unscrambled> {
  const right: Sheet[] = [];
  const findings: Finding[] = [];
  for (const sheet of sheets) {
    const evidence = sheet.hidden || isSummary(sheet.name) ? undefined : evidenceIn(await sampleOf(sheet));
    right.push(evidence ? { ...sheet, rows: () => rowsPutRight(sheet, evidence) } : sheet);
    if (evidence && findings.length === 0) findings.push(warning(sheet, evidence));
  }
  return { sheets: right, findings };
}
