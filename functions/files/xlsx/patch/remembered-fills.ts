import type { List } from './style-lists.ts';
import { attributesOf, type Element, siblings } from './xml.ts';

/**
 * Which fill a marked cell had before. A named style remembers it, because spreadsheets keep names when they number
 * everything else anew: the style has the old fill, the cell overrides it.
 */
export interface FillMemory {
  /** The number of the style that remembers a fill. */
  remember(fill: string): string;
  rememberedBy(style: string | undefined): string | undefined;
}

const ourName = /^rasoat (\d+)$/;

export const fillOf = ({ attributes }: Element): string => attributesOf(attributes).fillId ?? '0';

export function fillMemory(names: List, styles: List): FillMemory {
  const fills = new Map<string, string>();
  const byFill = new Map<string, string>();
  let last = 0;
  const know = (style: string, fill: string): void => {
    fills.set(style, fill);
    if (!byFill.has(fill)) byFill.set(fill, style);
  };
  for (const named of names.items) {
    const { name = '', xfId = '' } = attributesOf(siblings(named)[0]!.attributes);
    const [, number] = ourName.exec(name) ?? [];
    const style = styles.items[Number(xfId)];
    if (number === undefined || style === undefined) continue;
    know(xfId, fillOf(siblings(style)[0]!));
    last = Math.max(last, Number(number));
  }
  return {
    remember(fill) {
      const known = byFill.get(fill);
      if (known !== undefined) return known;
      const xfId = String(styles.items.length);
      styles.items.push(`<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" applyFill="1"/>`);
      // Spreadsheets may have dropped an earlier one, and no two may share a name.
      last += 1;
      names.items.push(`<cellStyle name="rasoat ${last}" xfId="${xfId}"/>`);
      know(xfId, fill);
      return xfId;
    },
    rememberedBy: (style) => fills.get(style ?? ''),
  };
}
