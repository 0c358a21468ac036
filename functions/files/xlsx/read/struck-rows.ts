import type { Cell, Row } from '../../../../shared/batch/cells/rows.ts';
import { eachElement } from '../xml.ts';
import { numberAt } from './cells.ts';
import { elementContent } from './number-formats.ts';
import { nameHash, newMarkup, readMarkup } from './xml-markup.ts';

const fontTag = /<(?:[\w.-]{1,20}:)?(font|strike)(\s[^<>]*|\/)?>/g;
const isOff = /\bval\s*=\s*["'](?:0|false)["']/;

/** The fonts that strike text through, by their index. */
function struckFonts(styles: string): Set<number> {
  const struck = new Set<number>();
  let index = -1;
  for (const [, name, attributes = ''] of elementContent(styles, 'fonts').matchAll(fontTag)) {
    if (name === 'font') index += 1;
    else if (!isOff.test(attributes)) struck.add(index);
  }
  return struck;
}

/** The cell styles that strike text through; undefined in a workbook without any, as nearly all are. */
export function struckStyles(styles: string): ReadonlySet<number> | undefined {
  if (!styles.includes('strike')) return undefined;
  const fonts = struckFonts(styles);
  const xfs = [...eachElement(elementContent(styles, 'cellXfs'), 'xf')];
  const struck = xfs.flatMap(({ fontId }, style) => (fonts.has(Number(fontId)) ? [style] : []));
  return struck.length > 0 ? new Set(struck) : undefined;
}

/** Reads the markup at a `<`. Returns the position after it, or -1 where it is incomplete. */
type Take = (bytes: Buffer, at: number) => number;

/** What is read of a sheet: its complete rows, the cells of the open one, and the column after its last cell. */
interface ReadRows {
  rows: Row[];
  readonly cells: readonly Cell[];
  readonly free: number;
}

const cell = nameHash('c');

/** Reads like `take`, and flags the rows in which a cell that is not empty is struck through. */
export function flaggingStruck(take: Take, reading: ReadRows, struck: ReadonlySet<number>): Take {
  const tag = newMarkup();
  let isStruck = false;
  return (bytes, at) => {
    const before = reading.rows.length;
    const next = take(bytes, at);
    if (next < 0) return next;
    const last = reading.rows.at(-1);
    if (last && reading.rows.length > before) {
      if (isStruck) reading.rows[before] = { ...last, struck: true };
      isStruck = false;
    }
    readMarkup(bytes, at, tag);
    const isCell = tag.kind === 'open' && tag.name === cell && tag.s > 0;
    if (isCell && struck.has(numberAt(bytes, tag.s)) && reading.cells[reading.free - 1] != null)
      isStruck = true;
    return next;
  };
}
