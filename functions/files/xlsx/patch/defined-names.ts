import type { BookName } from '../write/book.ts';
import { attributesOf, type Element, siblings } from '../xml.ts';
import { isHarmlessXml } from './formula.ts';

/** Excel's names for print ranges, print titles and filters may stay; those that start macros may not. */
const isForbidden = (name: string): boolean =>
  /^auto_/i.test(name) || (/^_xlnm\./i.test(name) && !/^_xlnm\.(?:print_|_filterdatabase)/i.test(name));

/** Where the tabs of a workbook are in the marked one. */
export interface MovedTabs {
  /** The names of the sheets that stay, in small letters. */
  readonly sheets: ReadonlySet<string>;
  /** The new index of a tab by its old one; undefined where it is dropped. */
  readonly indexOf: (tab: number) => number | undefined;
}

/** The defined names that stay: plain ranges and harmless formulas, over sheets that stay. */
export const passiveNames = (definedNames: Element | undefined, { sheets, indexOf }: MovedTabs): BookName[] =>
  siblings(definedNames?.inner ?? '').flatMap(({ attributes, inner }) => {
    const { name = '', localSheetId, hidden, function: macro, vbProcedure, xlm } = attributesOf(attributes);
    const sheet = localSheetId === undefined ? undefined : indexOf(Number(localSheetId));
    const isOfDroppedSheet = localSheetId !== undefined && sheet === undefined;
    const isActive = macro === '1' || vbProcedure === '1' || xlm === '1';
    if (isOfDroppedSheet || isActive || isForbidden(name) || !isHarmlessXml(inner, sheets)) return [];
    return [{ name, sheet, hidden: hidden === '1', text: inner }];
  });
