import { readFileSync } from 'node:fs';

const [comma, quote, lineFeed, carriageReturn] = [44, 34, 10, 13];

/**
 * The fastest way to read a list: the whole file as one string, cut into fields by hand. It knows only UTF-8, commas
 * and undamaged files. It reuses the array of a row's texts for the next row.
 */
export function scanCsv(path: string, take: (cells: string[], row: number) => void): void {
  const text = readFileSync(path, 'utf8');
  const cells: string[] = [];
  let row = 0;
  for (let at = 0; at < text.length; ) {
    at = scanRow(text, at, cells);
    row += 1;
    take(cells, row);
  }
}

/** Puts the fields of the row at `from` into `cells`, and gives the start of the next row. */
function scanRow(text: string, from: number, cells: string[]): number {
  let at = from;
  for (let index = 0; ; index += 1) {
    const start = at;
    let code = text.charCodeAt(at);
    if (code === quote) {
      at = closingQuote(text, start + 1) + 1;
      const value = text.slice(start + 1, at - 1);
      cells[index] = value.includes('"') ? value.replaceAll('""', '"') : value;
      code = text.charCodeAt(at);
    } else {
      while (code !== comma && code !== carriageReturn && code !== lineFeed) code = text.charCodeAt(++at);
      cells[index] = at === start ? '' : text.slice(start, at);
    }
    if (code !== comma) return code === carriageReturn ? at + 2 : at + 1;
    at += 1;
  }
}

function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
  return close;
}
