import { unescaped } from '../xml.ts';
import { isHarmless } from './formula.ts';
import { attributesOf, type Element, odd, siblings, withAttributes } from './xml.ts';

/** What stands around the rows of a sheet and may stay; everything else is dropped. */
const before = new Set(['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols']);
const after = new Set([
  ...['sheetProtection', 'protectedRanges', 'autoFilter', 'sortState', 'mergeCells', 'phoneticPr'],
  ...['conditionalFormatting', 'dataValidations', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ...['rowBreaks', 'colBreaks', 'ignoredErrors'],
]);

/** Extensions: conditional formats and drop-downs with lists on other sheets. */
const extensions = new Set([
  '{78C0D931-6437-407D-A8EE-F0AAD7539E65}',
  '{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}',
]);

/** A relation to another part, such as the settings of a printer. */
const relation = /\s[\w.-]+:id\s*=\s*(?:"[^"]*"|'[^']*')/g;
const withoutRelations = (xml: string): string => xml.replace(relation, '');

/** Names of the sheets that stay, in small letters. */
export type SheetNames = ReadonlySet<string>;

/** What goes before the rows. */
export const beforeRows = (xml: string): string =>
  siblings(xml)
    .filter(({ name }) => before.has(name))
    .map((each) => (each.name === 'sheetViews' ? viewsOf(each) : withoutRelations(each.xml)))
    .join('');

/** What goes after the rows; `legacy` is the element that names the comments' drawing, or nothing. */
export function afterRows(xml: string, legacy: string, sheets: SheetNames): string {
  const elements = siblings(xml);
  const kept = elements.filter(({ name }) => after.has(name)).map((each) => keptOf(each, sheets));
  const extended = elements.filter(({ name }) => name === 'extLst').map((each) => extensionsOf(each, sheets));
  return [...kept, legacy, ...extended].join('');
}

/** One window, not the one that is open: the summary comes first. */
function viewsOf({ inner }: Element): string {
  const view = siblings(inner).find(({ attributes }) => attributesOf(attributes).workbookViewId === '0');
  if (!view) return '';
  const parts = siblings(view.inner).filter(({ name }) => name === 'pane' || name === 'selection');
  const bare = { ...view, inner: parts.map(({ xml }) => xml).join('') };
  return `<sheetViews>${withAttributes(bare, { tabSelected: undefined })}</sheetViews>`;
}

function keptOf(element: Element, sheets: SheetNames): string {
  if (element.name === 'conditionalFormatting' || element.name === 'dataValidations')
    return withHarmless(element, sheets);
  return withoutRelations(element.xml);
}

/** The rules of a list whose formulas are harmless; nothing where none is. */
function withHarmless(element: Element, sheets: SheetNames): string {
  const rules = siblings(element.inner);
  const kept = rules.filter((rule) => formulasIn(rule).every((formula) => isHarmless(formula, sheets)));
  const some = kept.some(({ name }) => name !== 'xm:sqref');
  const inner = kept.map(({ xml }) => withoutRelations(xml)).join('');
  return some ? withAttributes({ ...element, inner }, { count: undefined }) : '';
}

/** Every text of a rule, and the values of its thresholds: each could be a formula. */
function formulasIn(rule: Element): string[] {
  const texts = [...rule.xml.matchAll(/>([^<]+)</g)].map(([, text]) => text!);
  const values = [...rule.xml.matchAll(/<(?:\w+:)?cfvo\s[^<>]*?\bval="([^"]*)"/g)].map(([, value]) => value!);
  return [...texts, ...values].map(unescaped);
}

function extensionsOf({ inner }: Element, sheets: SheetNames): string {
  const kept = siblings(inner).flatMap((extension) => {
    const { uri = '' } = attributesOf(extension.attributes);
    return extensions.has(uri.toUpperCase()) ? extensionOf(extension, sheets) : [];
  });
  return kept.length > 0 ? `<extLst>${kept.join('')}</extLst>` : '';
}

function extensionOf(extension: Element, sheets: SheetNames): string[] {
  const [list, ...more] = siblings(extension.inner);
  if (!list || more.length > 0) throw odd('an extension of several lists');
  const kept =
    list.name === 'x14:conditionalFormattings'
      ? siblings(list.inner).map((each) => withHarmless(each, sheets))
      : [withHarmless(list, sheets)];
  const inner = kept.join('');
  if (inner === '') return [];
  const whole = list.name === 'x14:conditionalFormattings' ? withAttributes({ ...list, inner }, {}) : inner;
  return [withAttributes({ ...extension, inner: whole }, {})];
}
