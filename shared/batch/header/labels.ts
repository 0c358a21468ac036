import { nfd } from '../../i18n/bounded-nfc.ts';
import type { Standard } from '../../standards/standard.ts';
import { type ColumnKey, columns, officialColumns } from './columns.ts';
import { synonyms } from './synonyms.ts';

const diacritics = /[\u0300-\u036f]/g;

/** A text in lower case without accents; đ becomes d, and ƀ (Central Highlands) b. */
export const unaccented = (text: string): string =>
  nfd(text).replace(diacritics, '').toLowerCase().replaceAll('đ', 'd').replaceAll('ƀ', 'b');

const letter = /\p{L}/u;
const bracketedNumber = /[([]\s*\d+\s*[)\]]/g;
const bracket = /[([]/;
const bracketed = /\([^)]*\)|\[[^\]]*\]/g;

/** An unaccented text with a single space between words. */
const words = (plain: string): string => plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
/** An unaccented text without anything but letters and digits. */
const bare = (plain: string): string => plain.replace(/[^\p{L}\p{N}]+/gu, '');
/** No label is longer; brackets that follow one do not matter. */
const maxLength = 150;
const plainOf = (label: string): string => unaccented(label.slice(0, maxLength));

/** A label without case, accents, line breaks, spacing, punctuation and numbers in brackets. */
export const plainLabel = (label: string): string => bare(plainOf(label).replace(bracketedNumber, ''));

/** A thousand or a million: read as dong, such values would make every household poor. */
export const otherUnit = /(1[.,]?000|ngan|nghin|trieu)/;
const inOtherUnit = (plain: string): boolean =>
  plain.match(bracketed)?.some((note) => otherUnit.test(note)) ?? false;

/** One or more of the alternatives, optionally joined by “or”. */
const listOf = (part: string): RegExp => new RegExp(`^(?:${part})(?:(?: hoac| hay)? (?:${part}))*$`);

/** Labels that list several names of one column: `Thôn, bản, tổ dân phố`, `Số CCCD/ĐDCN/CMND`. */
const combinedLabels: readonly (readonly [ColumnKey, RegExp])[] = [
  [
    'village',
    listOf(
      '(?:ten |dia chi |noi o |noi cu tru )?(?:thon|ban|buon|bon|lang|xom|ap|khom|to dan pho|to dp|tdp|to|khu pho|khu dan cu|khu|khoi pho|khoi|tieu khu|phum|soc)',
    ),
  ],
  // `Mã định danh` alone may be a household's code.
  [
    'citizenId',
    new RegExp(
      `(?=.*(?:cccd|cmnd|ddcn|can cuoc|chung minh|so dinh danh|ca nhan))${
        listOf(
          '(?:so |the |so the |ma |ma so )?(?:cccd|cmnd|ddcn|can cuoc(?: cong dan)?|chung minh nhan dan|dinh danh(?: ca nhan)?)',
        ).source
      }`,
    ),
  ],
  ['birth', listOf('ngay thang nam sinh|ngay sinh|nam sinh')],
];

/** The number's label below the label of an id, beside the day and place of issue. */
const idNumber = /^(?:so(?:the)?|maso)$/;
const ids: ReadonlySet<ColumnKey | undefined> = new Set(['citizenId', 'formerId']);

/** `Phân loại cuối năm 2025`: start or end of the year identify the column, not the year's number. */
const yearOfClass = /\b((?:dau|cuoi) (?:nam|ky)) 20\d\d$/;

/** A header's text and the column that it names by itself. */
export interface Label {
  readonly text: string;
  /** Its letters and digits, without brackets. */
  readonly bare: string;
  readonly key: ColumnKey | undefined;
  /** Whether it states another unit than dong, or another period than the official standard's. */
  readonly otherMoney: boolean;
}

/** Reads the labels of a header; units in brackets (`Thu nhập bình quân (đồng)`) are ignored. */
export interface Labels {
  read(text: string): Label;
  /** The column that a group and the label below it name together, in either order. */
  joined(group: Label, label: Label): ColumnKey | undefined;
}

/** A label joined with the note in brackets below it. */
export function withNote(label: Label, note: Label): Label {
  const otherMoney = label.otherMoney || note.otherMoney;
  const key =
    otherMoney && (label.key === 'income' || inOtherUnit(plainOf(note.text))) ? undefined : label.key;
  return { text: `${label.text} ${note.text}`, bare: label.bare, key, otherMoney };
}

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
const ofFormat = keysOf(synonyms, tables);

/** Whether a label is the format's own and not a synonym. */
export const isOwnLabel = (label: string): boolean => own.has(bare(plainOf(label).replace(bracketed, '')));

/** The labels of a campaign's files: those of the format, their synonyms, and its standards' indicators. */
export function labelsOf(standards: readonly Standard[]): Labels {
  const byLabel = new Map(ofFormat);
  for (const { indicators } of standards)
    for (const { key, label } of indicators) byLabel.set(plainLabel(label), key);
  const find = (plain: string) =>
    byLabel.get(bare(plain.replace(yearOfClass, '$1'))) ??
    combinedLabels.find(([, pattern]) => pattern.test(words(plain)))?.[0];
  const [official] = standards;
  const otherPeriod = official?.incomePer === 'year' ? /\bthang\b/ : /\bnam\b/;
  const keyOf = (plain: string, otherMoney: boolean): ColumnKey | undefined => {
    const key = find(plain.replace(bracketedNumber, ''));
    if (key === undefined && inOtherUnit(plain)) return undefined;
    const found = key ?? (bracket.test(plain) ? find(plain.replace(bracketed, '')) : undefined);
    return found === 'income' && otherMoney ? undefined : found;
  };
  return {
    read: (text) => {
      const plain = plainOf(text);
      const otherMoney = inOtherUnit(plain) || otherPeriod.test(plain);
      const key = letter.test(plain) ? keyOf(plain, otherMoney) : undefined;
      return { text, bare: bare(plain.replace(bracketed, '')), key, otherMoney };
    },
    joined: (group, label) => {
      if (group.bare === '' || label.bare === '') return undefined;
      if (idNumber.test(label.bare) && ids.has(group.key)) return group.key;
      const key = byLabel.get(group.bare + label.bare) ?? byLabel.get(label.bare + group.bare);
      return key === 'income' && (group.otherMoney || label.otherMoney) ? undefined : key;
    },
  };
}

/** Finds the column that a label names. */
export function columnLookup(standards: readonly Standard[]): (label: string) => ColumnKey | undefined {
  const { read } = labelsOf(standards);
  return (label) => read(label).key;
}
