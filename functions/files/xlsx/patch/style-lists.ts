import { declaration } from '../write/cells.ts';
import { rootOf } from './well-formed.ts';
import { attributesOf, odd, siblings } from './xml.ts';

/** A list of a styles part, to which each item is added once. */
export interface List {
  readonly items: string[];
  indexOf(item: string): number;
}

const order = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'],
  ...['tableStyles', 'colors'],
];

/** What a workbook must have at least; a styles part may leave it out. */
export const least = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`),
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  cellStyles: ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'],
} as const satisfies Record<string, readonly string[]>;

type ListName = keyof typeof least;
export type Lists = Readonly<Record<ListName, List>>;

function listOf(items: string[]): List {
  const places = new Map(items.map((item, i) => [item, i] as const).reverse());
  return {
    items,
    indexOf(item) {
      const known = places.get(item);
      if (known !== undefined) return known;
      places.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}

/** Whether what a cell style refers to is there. */
function isWhole(xf: string, { fonts, fills, borders, cellStyleXfs }: Lists): boolean {
  const { fontId = 0, fillId = 0, borderId = 0, xfId = 0 } = attributesOf(siblings(xf)[0]!.attributes);
  const has = ({ items }: List, id: number | string): boolean => items[Number(id)] !== undefined;
  return has(fonts, fontId) && has(fills, fillId) && has(borders, borderId) && has(cellStyleXfs, xfId);
}

/** Reads a styles part. `xml` writes it as it is by then. Throws where it is odd. */
export function readLists(part: string): { lists: Lists; xml(): string } {
  const root = rootOf(part, 'styleSheet');
  const sections = new Map(siblings(root.inner).map((each) => [each.name, each]));
  const lists = Object.fromEntries(
    Object.entries(least).map(([name, items]) => {
      const given = siblings(sections.get(name)?.inner ?? '').map(({ xml }) => xml);
      return [name, listOf(given.length > 0 ? given : [...items])];
    }),
  ) as Lists;
  if (![...lists.cellXfs.items, ...lists.cellStyleXfs.items].every((xf) => isWhole(xf, lists)))
    throw odd('a style of what is not there');
  const written = (name: string): string => {
    const own = lists[name as ListName]?.items;
    return own ? `<${name} count="${own.length}">${own.join('')}</${name}>` : (sections.get(name)?.xml ?? '');
  };
  const xml = () => `${declaration}<styleSheet${root.attributes}>${order.map(written).join('')}</styleSheet>`;
  return { lists, xml };
}
