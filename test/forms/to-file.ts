import { buildXlsx } from '../functions/files/build-xlsx.ts';
import type { Form } from './form.ts';
import { cellName } from './header.ts';
import type { Tab, Written } from './written.ts';

const textOf = (cell: Written): string =>
  cell === null ? '' : typeof cell === 'object' ? String(cell.value) : String(cell);

function csvOf({ lines }: Tab, { delimiter, newline, quoted }: Form): string {
  const field = (cell: Written): string => {
    const text = textOf(cell);
    const mustQuote = /["\r\n]/.test(text) || text.includes(delimiter) || text.startsWith(' ');
    return mustQuote || (quoted && text !== '') ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  return lines
    .map(({ cells }) =>
      [...cells, ...Array<null>(width - cells.length).fill(null)].map(field).join(delimiter),
    )
    .join(newline)
    .concat(newline);
}

const encoded: Readonly<Record<Form['encoding'], (text: string) => Buffer>> = {
  utf8: (text) => Buffer.from(text),
  'utf8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  utf16le: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A workbook of inline texts and numbers, with the number formats that its cells have. */
function workbookOf(tabs: readonly Tab[]): Buffer {
  const formats: (number | string)[] = [0];
  const styleOf = (format: string): number => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format);
  };
  const cellOf = (cell: Written, name: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
    if (typeof cell === 'object')
      return `<c r="${name}" s="${styleOf(cell.format)}"><v>${cell.value}</v></c>`;
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  };
  const sheets = tabs.map(({ name, lines }) => ({
    name,
    data: lines
      .map(
        ({ cells }, row) =>
          `<row r="${row + 1}">${cells.map((cell, i) => cellOf(cell, cellName(i, row))).join('')}</row>`,
      )
      .join(''),
  }));
  const mergesOf = ({ merges }: Tab): string =>
    merges.length === 0
      ? ''
      : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return buildXlsx({
    sheets,
    formats,
    entries: (entries) =>
      entries.map((entry) => {
        const [, number] = /sheet(\d+)\.xml$/.exec(entry.name) ?? [];
        const tab = tabs[Number(number) - 1];
        return tab
          ? { ...entry, data: String(entry.data).replace('</sheetData>', `</sheetData>${mergesOf(tab)}`) }
          : entry;
      }),
  });
}

/** The bytes of the file. */
export const fileOf = (tabs: readonly Tab[], form: Form): Buffer =>
  form.file === 'xlsx'
    ? workbookOf(tabs)
    : encoded[form.encoding](tabs.map((tab) => csvOf(tab, form)).join(''));
