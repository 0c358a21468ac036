import { attributesOf, type Element, elementOf } from '../xml.ts';
import type { List } from './style-lists.ts';

/**
 * The fills that marked cells had before, so that the next marking can restore them. Each is kept in a named style,
 * because spreadsheets keep names when they renumber everything else: the named style has the old fill, and the cell
 * overrides it.
 */
export interface RememberedFills {
  /** The number of the named style that keeps a fill. */
  remember(fill: string): string;
  /** The fill that a named style keeps. */
  rememberedBy(style: string | undefined): string | undefined;
}

const ourName = /^rasoat (\d+)$/;

export const fillOf = ({ attributes }: Element): string => attributesOf(attributes).fillId ?? '0';

/** Reads the remembered fills from the lists of named styles and their formats, and adds to both. */
export function rememberedFills(names: List, formats: List): RememberedFills {
  const fills = new Map<string, string>();
  const styles = new Map<string, string>();
  const add = (style: string, fill: string): void => {
    fills.set(style, fill);
    if (!styles.has(fill)) styles.set(fill, style);
  };
  let last = 0;
  for (const named of names.items) {
    const { name = '', xfId = '' } = attributesOf(elementOf(named).attributes);
    const [, number] = ourName.exec(name) ?? [];
    const format = formats.items[Number(xfId)];
    if (number === undefined || format === undefined) continue;
    add(xfId, fillOf(elementOf(format)));
    last = Math.max(last, Number(number));
  }
  return {
    remember(fill) {
      const known = styles.get(fill);
      if (known !== undefined) return known;
      const xfId = String(formats.items.length);
      formats.items.push(`<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" applyFill="1"/>`);
      // Not the count of names: a spreadsheet may have dropped an earlier one, and no two may be equal.
      last += 1;
      names.items.push(`<cellStyle name="rasoat ${last}" xfId="${xfId}"/>`);
      add(xfId, fill);
      return xfId;
    },
    rememberedBy: (style) => fills.get(style ?? ''),
  };
}
