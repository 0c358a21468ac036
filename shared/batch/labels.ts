import type { Standard } from '../standards/standard.ts';
import { type ColumnKey, columns, officialColumns } from './columns.ts';
import { limits } from './limits.ts';
import { synonyms } from './synonyms.ts';

const marks = /[\u0300-\u036f]/g;

/** A text in lower case, without accents; đ is d, and the ƀ of the Central Highlands b. */
export const unaccented = (text: string): string =>
  text.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('đ', 'd').replaceAll('ƀ', 'b');

const bracketedNumber = /[([]\s*\d+\s*[)\]]/g;
const bracketed = /\([^)]*\)|\[[^\]]*\]/g;

const words = (label: string): string =>
  unaccented(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const bare = (label: string): string => words(label).replaceAll(' ', '');
const cut = (label: string): string => label.slice(0, limits.labelLength);

/** A label without case, accents, line breaks, spacing, punctuation and numbers in brackets. */
export const plainLabel = (label: string): string => bare(cut(label).replace(bracketedNumber, ''));

/** A unit or a note in brackets, without a label before it. */
export const isNote = (label: string): boolean =>
  plainLabel(label) !== '' && bare(cut(label).replace(bracketed, '')) === '';

/** A thousand or a million: such values are not dong, and read as dong they would make everyone poor. */
export const otherUnit = /(1[.,]?000|ngan|nghin|trieu)/;
const inOtherUnit = (label: string): boolean =>
  (unaccented(label).match(bracketed) ?? []).some((note) => otherUnit.test(note));

const each = (part: string): RegExp => new RegExp(`^(?:${part})(?:(?: hoac| hay)? (?:${part}))*$`);

/** Labels that put names for the same thing in a row: `Thôn, bản, tổ dân phố`, `Số CCCD/ĐDCN/CMND`. */
const rows: readonly (readonly [ColumnKey, RegExp])[] = [
  [
    'village',
    each(
      '(?:ten )?(?:thon|ban|buon|bon|lang|xom|ap|khom|to dan pho|to dp|tdp|to|khu pho|khu dan cu|khu|khoi pho|khoi|tieu khu|phum|soc)',
    ),
  ],
  [
    'citizenId',
    each(
      '(?:so |the |so the )?(?:cccd|cmnd|ddcn|can cuoc(?: cong dan)?|chung minh nhan dan|dinh danh(?: ca nhan)?)|ma (?:so )?dinh danh ca nhan',
    ),
  ],
];

/** Texts that a lookup remembers: the same ones stand in every block of rows that may be a header. */
const remembered = 5_000;
const letter = /\p{L}/u;

/** Finds a column by a header's text; units in brackets (`Thu nhập bình quân (đồng)`) do not disturb. */
export type Lookup = (label: string) => ColumnKey | undefined;

const tables = { ...columns, ...officialColumns };

const keysOf = (...from: readonly Readonly<Record<string, readonly string[]>>[]): Map<string, ColumnKey> =>
  new Map(
    from.flatMap((table) =>
      Object.entries(table).flatMap(([key, labels]) =>
        labels.map((label) => [plainLabel(label), key] as const),
      ),
    ),
  );

const own = keysOf(tables);

/** Whether a label is the format's own, and no synonym. */
export const isOwnLabel = (label: string): boolean => own.has(bare(cut(label).replace(bracketed, '')));

/** The lookup for files of a campaign: the tables' labels, their synonyms, and the short labels of its standards' indicators. */
export function columnLookup(standards: readonly Standard[]): Lookup {
  const byLabel = keysOf(synonyms, tables);
  for (const { indicators } of standards)
    for (const { key, label } of indicators) byLabel.set(plainLabel(label), key);
  const find = (label: string) =>
    byLabel.get(bare(label)) ?? rows.find(([, pattern]) => pattern.test(words(label)))?.[0];
  const otherPeriod = standards[0]?.incomePer === 'year' ? /\bthang\b/ : /\bnam\b/;
  const lookup: Lookup = (label) => {
    const short = cut(label);
    const found = find(short.replace(bracketedNumber, ''));
    if (found === undefined && inOtherUnit(short)) return undefined;
    const key = found ?? find(short.replace(bracketed, ''));
    return key === 'income' && otherPeriod.test(words(short)) ? undefined : key;
  };
  const seen = new Map<string, ColumnKey | undefined>();
  return (label) => {
    if (seen.has(label) || !letter.test(label)) return seen.get(label);
    const key = lookup(label);
    if (seen.size < remembered) seen.set(label, key);
    return key;
  };
}
