import { readFileSync } from 'node:fs';

const [comma, quote, lineFeed, carriageReturn] = [44, 34, 10, 13];

/**
 * The least that reading a list can be: the whole file as one string, its fields cut out by hand. Knows no encoding but
 * UTF-8, no delimiter but a comma, nothing damaged. The array of a row's texts is used again for the next.
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

/** Puts the fields of the row that begins at `from` into `cells`; gives where the next row begins. */
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
