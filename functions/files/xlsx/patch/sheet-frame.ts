import { unpatchable } from '../unpatchable.ts';
import { attributesOf, type Element, siblings, withAttributes } from '../xml.ts';
import { isHarmlessXml } from './formula.ts';

/** The elements before and after the rows of a sheet that may stay; all others are dropped. */
const keptBefore = new Set(['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols']);
const keptAfter = new Set([
  'sheetProtection',
  'protectedRanges',
  'autoFilter',
  'sortState',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'ignoredErrors',
]);

/** The extensions that may stay: conditional formats, and drop-downs with lists on other sheets. */
const keptExtensions = new Set([
  '{78C0D931-6437-407D-A8EE-F0AAD7539E65}',
  '{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}',
]);

/** An attribute that refers to another part, such as the settings of a printer. */
const reference = /\s[\w.-]+:id\s*=\s*(?:"[^"]*"|'[^']*')/g;
const withoutReferences = (xml: string): string => xml.replace(reference, '');

/** The names of the sheets that stay, in small letters. */
type SheetNames = ReadonlySet<string>;

/** What goes before the rows. */
export const beforeRows = (xml: string): string =>
  siblings(xml)
    .filter(({ name }) => keptBefore.has(name))
    .map((each) => (each.name === 'sheetViews' ? firstView(each) : withoutReferences(each.xml)))
    .join('');

/** What a sheet may lose around its rows. */
export type LostAround = 'hyperlinks' | 'rules';

interface AfterRows {
  /** The element that names the drawing of the comments, or nothing. */
  readonly legacyDrawing: string;
  /** The sheets that stay: no formula may refer to another. */
  readonly sheets: SheetNames;
  readonly onLost: (what: LostAround) => void;
}

/** What goes after the rows, with the drawing of the comments. */
export function afterRows(xml: string, { legacyDrawing, sheets, onLost }: AfterRows): string {
  const elements = siblings(xml);
  if (elements.some(({ name }) => name === 'hyperlinks')) onLost('hyperlinks');
  const kept = elements
    .filter(({ name }) => keptAfter.has(name))
    .map((each) => passive(each, { sheets, onLost }));
  const extended = elements
    .filter(({ name }) => name === 'extLst')
    .map((each) => passiveExtensions(each, { sheets, onLost }));
  return [...kept, legacyDrawing, ...extended].join('');
}

/** The view of the first window, not selected: the summary is the tab that opens. */
function firstView({ inner }: Element): string {
  const view = siblings(inner).find(({ attributes }) => attributesOf(attributes).workbookViewId === '0');
  if (!view) return '';
  const parts = siblings(view.inner).filter(({ name }) => name === 'pane' || name === 'selection');
  const bare = { ...view, inner: parts.map(({ xml }) => xml).join('') };
  return `<sheetViews>${withAttributes(bare, { tabSelected: undefined })}</sheetViews>`;
}

type Rules = Pick<AfterRows, 'sheets' | 'onLost'>;

function passive(element: Element, rules: Rules): string {
  if (element.name === 'conditionalFormatting' || element.name === 'dataValidations')
    return withHarmlessRules(element, rules);
  return withoutReferences(element.xml);
}

/** A list with those of its rules whose formulas are harmless; nothing where none is left. */
function withHarmlessRules(element: Element, { sheets, onLost }: Rules): string {
  const rules = siblings(element.inner);
  const kept = rules.filter((rule) => formulasIn(rule).every((formula) => isHarmlessXml(formula, sheets)));
  if (kept.length < rules.length) onLost('rules');
  const isEmpty = kept.every(({ name }) => name === 'xm:sqref');
  const inner = kept.map(({ xml }) => withoutReferences(xml)).join('');
  return isEmpty ? '' : withAttributes({ ...element, inner }, { count: undefined });
}

/** All texts of a rule, and the values of its thresholds, escaped: each could be a formula. */
function formulasIn(rule: Element): string[] {
  const texts = rule.xml.matchAll(/>([^<]+)</g);
  const values = rule.xml.matchAll(/<(?:\w+:)?cfvo\s[^<>]*?\bval="([^"]*)"/g);
  return [...texts, ...values].map(([, formula = '']) => formula);
}

function passiveExtensions({ inner }: Element, rules: Rules): string {
  const kept = siblings(inner).map((extension) => {
    const { uri = '' } = attributesOf(extension.attributes);
    return keptExtensions.has(uri.toUpperCase()) ? passiveExtension(extension, rules) : '';
  });
  return kept.every((xml) => xml === '') ? '' : `<extLst>${kept.join('')}</extLst>`;
}

/** An extension with its harmless rules; nothing where it has none. */
function passiveExtension(extension: Element, rules: Rules): string {
  const [list, ...more] = siblings(extension.inner);
  if (!list || more.length > 0) throw unpatchable('an extension of several lists');
  const isListOfLists = list.name === 'x14:conditionalFormattings';
  const lists = isListOfLists ? siblings(list.inner) : [list];
  const inner = lists.map((each) => withHarmlessRules(each, rules)).join('');
  if (inner === '') return '';
  const whole = isListOfLists ? withAttributes({ ...list, inner }, {}) : inner;
  return withAttributes({ ...extension, inner: whole }, {});
}
