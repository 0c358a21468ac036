import type { Cell, Row } from '../../../shared/batch/cells/rows.ts';

/**
 * A CSV reader of a few lines for comparison, letter by letter over the whole text: quotes open only at the start of
 * a cell, a doubled one is one, LF, CR and CR LF end a row, rows are numbered from 1, blank ones are left out.
 */
export function referenceRows(text: string, delimiter: string): Row[] {
  const rows: Cell[][] = [[]];
  let [cell, quoted, fresh] = ['', false, true];
  const close = () => {
    rows.at(-1)!.push(cell === '' ? null : cell);
    [cell, fresh] = ['', true];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') {
      cell += letter;
      at += 1;
    } else if (quoted && letter === '"') quoted = false;
    else if (quoted) cell += letter;
    else if (letter === '"' && fresh) [quoted, fresh] = [true, false];
    else if (letter === delimiter) close();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text.charAt(at + 1) === '\n') at += 1;
      close();
      rows.push([]);
    } else [cell, fresh] = [cell + letter, false];
  }
  close();
  return rows
    .map((cells, i) => ({ number: i + 1, cells }))
    .filter(({ cells }) => cells.some((each) => each !== null));
}
