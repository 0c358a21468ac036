import { declaration } from '../ooxml.ts';
import { unpatchable } from '../unpatchable.ts';
import { attributesOf, elementOf, siblings } from '../xml.ts';
import { mainRoot } from './well-formed.ts';

/** A list of a styles part. */
export interface List {
  readonly items: string[];
  /** The index of an item, which is added if the list does not have it. */
  indexOf(item: string): number;
}

/** The lists in the order that the standard prescribes. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
];

/** What every workbook has; a styles part may leave it out. */
export const defaults = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`),
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  cellStyles: ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'],
} as const satisfies Record<string, readonly string[]>;

type ListName = keyof typeof defaults;
export type Lists = Readonly<Record<ListName, List>>;

function listOf(items: string[]): List {
  const indexes = new Map(items.map((item, i) => [item, i] as const).reverse());
  return {
    items,
    indexOf(item) {
      const known = indexes.get(item);
      if (known !== undefined) return known;
      indexes.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}

/** Whether the workbook has what a cell style refers to. */
function isComplete(xf: string, { fonts, fills, borders, cellStyleXfs }: Lists): boolean {
  const { fontId = 0, fillId = 0, borderId = 0, xfId = 0 } = attributesOf(elementOf(xf).attributes);
  const has = ({ items }: List, id: number | string): boolean => items[Number(id)] !== undefined;
  return has(fonts, fontId) && has(fills, fillId) && has(borders, borderId) && has(cellStyleXfs, xfId);
}

/** Reads a styles part; `xml` writes it with what was added. Throws where it cannot be patched. */
export function readLists(part: string): { lists: Lists; xml(): string } {
  const root = mainRoot(part, 'styleSheet');
  const sections = new Map(siblings(root.inner).map((each) => [each.name, each]));
  const lists = Object.fromEntries(
    Object.entries(defaults).map(([name, items]) => {
      const given = siblings(sections.get(name)?.inner ?? '').map(({ xml }) => xml);
      return [name, listOf(given.length > 0 ? given : [...items])];
    }),
  ) as Lists;
  if (![...lists.cellXfs.items, ...lists.cellStyleXfs.items].every((xf) => isComplete(xf, lists)))
    throw unpatchable('a style of what is not there');
  const section = (name: string): string => {
    const own = lists[name as ListName]?.items;
    return own ? `<${name} count="${own.length}">${own.join('')}</${name}>` : (sections.get(name)?.xml ?? '');
  };
  const xml = () => `${declaration}<styleSheet${root.attributes}>${order.map(section).join('')}</styleSheet>`;
  return { lists, xml };
}
