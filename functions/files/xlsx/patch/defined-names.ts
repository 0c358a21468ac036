import type { BookName } from '../write/book.ts';
import { unescaped } from '../xml.ts';
import { isHarmless } from './formula.ts';
import { attributesOf, type Element, siblings } from './xml.ts';

/** Excel's own names for what is printed and filtered may stay; those that start macros may not. */
const isForbidden = (name: string): boolean =>
  /^auto_/i.test(name) || (/^_xlnm\./i.test(name) && !/^_xlnm\.(?:print_|_filterdatabase)/i.test(name));

/** How the tabs of a workbook stand in the marked one. */
export interface Moved {
  /** The names of the sheets that stay, in small letters. */
  readonly sheets: ReadonlySet<string>;
  /** The new place of a tab by its old one, from 0; undefined where it is dropped. */
  readonly placeOf: (tab: number) => number | undefined;
}

/** The names of a workbook that stay: plain ranges and harmless formulas over sheets that stay. */
export const keptNames = (definedNames: Element | undefined, { sheets, placeOf }: Moved): BookName[] =>
  siblings(definedNames?.inner ?? '').flatMap(({ attributes, inner }) => {
    const { name = '', localSheetId, hidden, function: macro, vbProcedure, xlm } = attributesOf(attributes);
    const sheet = localSheetId === undefined ? undefined : placeOf(Number(localSheetId));
    const lost = localSheetId !== undefined && sheet === undefined;
    const active = macro === '1' || vbProcedure === '1' || xlm === '1';
    if (lost || active || isForbidden(name) || !isHarmless(unescaped(inner), sheets)) return [];
    return [{ name, sheet, hidden: hidden === '1', text: inner }];
  });
