import type { IncomePeriod } from '../../household.ts';
import { latinTest } from '../../i18n/latin-pattern.ts';
import type { Standard } from '../../standards/standard.ts';
import { type ColumnKey, columns, designationKey, officialColumns } from './columns.ts';
import { combinedColumn, withoutVillages } from './combined-labels.ts';
import { type StatedPeriod, statedPeriod } from './income-period.ts';
import { statedUnit, withoutUnit } from './money-unit.ts';
import {
  bareOf,
  plainLabel,
  plainOf,
  withoutBrackets,
  withoutNumbers,
  withoutOrdinal,
  withoutSource,
} from './plain-label.ts';
import { synonyms } from './synonyms.ts';

const hasLetter = latinTest(/\p{L}/u);

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
  /** Where it is that of an income, the period that it states. */
  readonly period: StatedPeriod | undefined;
}

/** Reads the labels of a header; numbers before them, stars and notes in brackets do not matter. */
export interface Labels {
  read(text: string): Label;
  /** The column that a group and the label below it name together, in either order. */
  joined(group: Label, label: Label): ColumnKey | undefined;
  /** The period of an income whose label states none. */
  readonly incomePer: IncomePeriod;
  /** Every known label as letters and digits without accents. */
  known(): Iterable<string>;
}

/** A label joined with the note in brackets below it. */
export function withNote(label: Label, note: Label): Label {
  const unit = note.unit ?? label.unit;
  const period = note.period ?? label.period;
  const isOther = label.key === 'income' ? period === 'unclear' : note.unit !== undefined && note.unit > 1;
  const key = isOther ? undefined : label.key;
  return { text: `${label.text} ${note.text}`, bare: label.bare, key, unit, period };
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
export const isOwnLabel = (label: string): boolean =>
  own.has(bareOf(withoutBrackets(withoutOrdinal(plainOf(label)))));

/** A province's own labels by column. */
export type OwnLabels = Readonly<Record<string, readonly string[]>>;

/** A campaign's designation with the labels of its column. */
export interface LabelledDesignation {
  readonly id: string;
  readonly labels: readonly string[];
}

type ByLabel = ReadonlyMap<string, ColumnKey>;

function columnOf(plain: string, byLabel: ByLabel): ColumnKey | undefined {
  const exact = exactColumn(plain, byLabel);
  if (exact !== undefined || plain.length < 3) return exact;
  const short = withoutVillages(withoutSource(withoutOrdinal(plain)));
  return short === plain ? undefined : exactColumn(short, byLabel);
}

const exactColumn = (plain: string, byLabel: ByLabel): ColumnKey | undefined =>
  byLabel.get(bareOf(plain.replace(yearOfClass, '$1'))) ?? combinedColumn(plain);

function columnWithNotes(plain: string, unit: number | undefined, byLabel: ByLabel): ColumnKey | undefined {
  const key = columnOf(withoutNumbers(plain), byLabel);
  if (key !== undefined) return key;
  if (unit !== undefined && unit > 1)
    return columnOf(withoutUnit(plain), byLabel) === 'income' ? 'income' : undefined;
  const short = withoutBrackets(plain);
  return short === plain ? undefined : columnOf(short, byLabel);
}

/**
 * The labels of a campaign's files: those of the format, their synonyms, its standards' indicators, its designations and
 * its own.
 */
export function labelsOf(
  standards: readonly Standard[],
  ownLabels: OwnLabels = {},
  designations: readonly LabelledDesignation[] = [],
): Labels {
  const byLabel = new Map([...ofFormat, ...keysOf(ownLabels)]);
  for (const { indicators } of standards)
    for (const { key, label } of indicators) byLabel.set(plainLabel(label), key);
  for (const { id, labels } of designations)
    for (const label of labels) byLabel.set(plainLabel(label), designationKey(id));
  const [official] = standards;
  const incomePer = official?.incomePer ?? 'month';
  return {
    incomePer,
    read: (text) => {
      const plain = plainOf(text);
      const unit = statedUnit(plain);
      const period = statedPeriod(plain, incomePer);
      const found = hasLetter(plain) ? columnWithNotes(plain, unit, byLabel) : undefined;
      const key = found === 'income' && period === 'unclear' ? undefined : found;
      return { text, bare: bareOf(withoutBrackets(withoutOrdinal(plain))), key, unit, period };
    },
    joined: (group, label) => {
      if (group.bare === '' || label.bare === '') return undefined;
      if (idNumber.test(label.bare) && ids.has(group.key)) return group.key;
      return byLabel.get(group.bare + label.bare) ?? byLabel.get(label.bare + group.bare);
    },
    known: () => byLabel.keys(),
  };
}

/** Finds the column that a label names. */
export function columnLookup(standards: readonly Standard[]): (label: string) => ColumnKey | undefined {
  const { read } = labelsOf(standards);
  return (label) => read(label).key;
}
