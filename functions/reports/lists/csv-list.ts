import { open } from 'node:fs/promises';
import type { ListColumn, ListSubject, ListValue } from '../../../shared/reports/lists/list-columns.ts';
import { escapeFormula } from '../../files/escape-formula.ts';
import type { RowSpool } from './row-spool.ts';

/** Without it Excel reads the file in the code page of the machine. */
const byteOrderMark = '\uFEFF';

/** Writes a list as CSV: UTF-8 with a byte order mark, comma, the number of the household first, and no column of the form alone. */
export async function writeCsvList(
  path: string,
  spool: RowSpool,
  { columns, subject }: { readonly columns: readonly ListColumn[]; readonly subject: ListSubject },
): Promise<void> {
  const labelled = columns.filter(({ label, ofForm }) => label !== '' && !ofForm);
  const file = await open(path, 'w', 0o600);
  try {
    await file.write(byteOrderMark + line(['STT hộ', ...labelled.map(({ label }) => label)]));
    let number = 0;
    for await (const rows of spool.rows()) {
      const lines = rows.map((row) => {
        number += 1;
        return line([number, ...labelled.map((column) => column.value(row, subject))]);
      });
      await file.write(lines.join(''));
    }
  } finally {
    await file.close();
  }
}

const line = (values: readonly ListValue[]): string => `${values.map(field).join(',')}\r\n`;

function field(value: ListValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = escapeFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
