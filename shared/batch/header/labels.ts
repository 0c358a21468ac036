import type { Standard } from '../../standards/standard.ts';
import { unaccented } from '../cells/unaccented.ts';
import { type ColumnKey, columns, officialColumns } from './columns.ts';
import { statedUnit, withoutUnit } from './money-unit.ts';
import { synonyms } from './synonyms.ts';

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

/** One or more of the alternatives, optionally joined by “or”. */
const listOf = (part: string): RegExp => new RegExp(`^(?:${part})(?:(?: hoac| hay)? (?:${part}))*$`);

const villageKind =
  '(?:thon|ban|buon|bon|lang|xom|ap|khom|to dan pho|to dp|tdp|to|khu pho|khu dan cu|khu|khoi pho|khoi|tieu khu|phum|soc)';
const villageKinds = listOf(villageKind);

/** Labels that list several names of one column: `Thôn, bản, tổ dân phố`, `Số CCCD/ĐDCN/CMND`. */
const combinedLabels: readonly (readonly [ColumnKey, RegExp])[] = [
  ['village', listOf(`(?:ten |dia chi |noi o |noi cu tru )?${villageKind}`)],
  [
    'name',
    /^(?:ho (?:va )?(?:(?:chu )?dem (?:va )?)?ten )?(?:cua )?chu ho (?:va )?(?:cac )?thanh vien(?: trong)?(?: ho)?(?: gia dinh)?$/,
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
  /** Its letters and digits, without brackets and the number before it. */
  readonly bare: string;
  readonly key: ColumnKey | undefined;
  /** Dong per unit, where it states one: 1,000 for thousands. */
  readonly unit: number | undefined;
  /** Whether it states another period than the official standard's. */
  readonly otherPeriod: boolean;
}

/** Reads the labels of a header; numbers before them, stars and notes in brackets do not matter. */
export interface Labels {
  read(text: string): Label;
  /** The column that a group and the label below it name together, in either order. */
  joined(group: Label, label: Label): ColumnKey | undefined;
  /** Every known label as letters and digits without accents. */
  known(): Iterable<string>;
}

/** A label joined with the note in brackets below it. */
export function withNote(label: Label, note: Label): Label {
  const otherPeriod = label.otherPeriod || note.otherPeriod;
  const unit = note.unit ?? label.unit;
  const isOther = label.key === 'income' ? otherPeriod : note.unit !== undefined && note.unit > 1;
  const key = isOther ? undefined : label.key;
  return { text: `${label.text} ${note.text}`, bare: label.bare, key, unit, otherPeriod };
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

/** The number before a label: `3. Năm sinh`, `A. MÃ HỘ`, `(1) STT`, `2.1 Họ và tên`. */
const ordinal =
  /^[([]?\s*(?:(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z])\s*[.):\]-]+|\d{1,2}(?:\.\d{1,2})+(?=\s))\s*(?=\p{L}{2}|\p{L}\d)/u;
const withoutOrdinal = (plain: string): string => plain.replace(ordinal, '');

/** What a label says about the form that it comes from: `Điểm B1 - Phiếu B1`. */
const source = /\s*[-–,:;]\s*(?:theo|ghi|mau|cot|phieu|bieu)(?!\p{L}).*$/u;

/** The label of names under which the villages stand as well: `Họ và tên chủ hộ; thôn, tổ dân phố`. */
const withoutVillages = (plain: string): string => {
  const [names = '', ...others] = plain.split(';');
  return others.length === 1 && villageKinds.test(words(others[0] ?? '')) ? names : plain;
};

/** A province's own labels by column. */
export type OwnLabels = Readonly<Record<string, readonly string[]>>;

/** The labels of a campaign's files: those of the format, their synonyms, its standards' indicators and its own. */
export function labelsOf(standards: readonly Standard[], ownLabels: OwnLabels = {}): Labels {
  const byLabel = new Map([...ofFormat, ...keysOf(ownLabels)]);
  for (const { indicators } of standards)
    for (const { key, label } of indicators) byLabel.set(plainLabel(label), key);
  const findExactly = (plain: string) =>
    byLabel.get(bare(plain.replace(yearOfClass, '$1'))) ??
    combinedLabels.find(([, pattern]) => pattern.test(words(plain)))?.[0];
  const find = (plain: string): ColumnKey | undefined => {
    const exact = findExactly(plain);
    if (exact !== undefined || plain.length < 3) return exact;
    const short = withoutVillages(withoutOrdinal(plain).replace(source, ''));
    return short === plain ? undefined : findExactly(short);
  };
  const [official] = standards;
  const otherPeriod = official?.incomePer === 'year' ? /\bthang\b/ : /\bnam\b/;
  const keyOf = (plain: string, unit: number | undefined): ColumnKey | undefined => {
    const key = find(plain.replace(bracketedNumber, ''));
    if (key !== undefined) return key;
    if (unit !== undefined && unit > 1) return find(withoutUnit(plain)) === 'income' ? 'income' : undefined;
    return bracket.test(plain) ? find(plain.replace(bracketed, '')) : undefined;
  };
  const ofPeriod = (key: ColumnKey | undefined, ...states: readonly boolean[]): ColumnKey | undefined =>
    key === 'income' && states.includes(true) ? undefined : key;
  return {
    read: (text) => {
      const plain = plainOf(text);
      const unit = statedUnit(plain);
      const isOther = otherPeriod.test(plain);
      const key = letter.test(plain) ? ofPeriod(keyOf(plain, unit), isOther) : undefined;
      const own = bare(withoutOrdinal(plain).replace(bracketed, ''));
      return { text, bare: own, key, unit, otherPeriod: isOther };
    },
    joined: (group, label) => {
      if (group.bare === '' || label.bare === '') return undefined;
      if (idNumber.test(label.bare) && ids.has(group.key)) return group.key;
      const key = byLabel.get(group.bare + label.bare) ?? byLabel.get(label.bare + group.bare);
      return ofPeriod(key, group.otherPeriod, label.otherPeriod);
    },
    known: () => byLabel.keys(),
  };
}

/** Finds the column that a label names. */
export function columnLookup(standards: readonly Standard[]): (label: string) => ColumnKey | undefined {
  const { read } = labelsOf(standards);
  return (label) => read(label).key;
}
