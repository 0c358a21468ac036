import { officialClass } from '../../classify.ts';
import { Class } from '../../household.ts';
import type { Row } from '../cells/rows.ts';
import { FileRejected } from '../findings/file-rejected.ts';
import { limits, overLimit } from '../findings/limits.ts';
import type { ListKey } from '../header/columns.ts';
import type { Layout } from '../header/layout.ts';
import { errorsIn, warningsIn } from '../household/cell-reader.ts';
import { identify } from '../household/identify.ts';
import type { BatchContext, HouseholdRows, ReadHousehold } from '../household/read-household.ts';
import { type HouseholdReader, householdReader } from '../plain/household-reader.ts';
import { emptyForm, unsurveyed } from '../rows/unsurveyed.ts';
import {
  type CheckItem,
  emptyBatchTotals,
  findingsItem,
  type MutableTotals,
  type Rejection,
} from './check-items.ts';
import { columnsOf } from './columns-of.ts';
import { type DuplicateInFile, type DuplicatesInFile, duplicatesInFile } from './duplicates-in-file.ts';
import { type EmptyScores, emptyScores } from './empty-scores.ts';
import { type ForeignRows, foreignRows } from './foreign-rows.ts';
import { likelyDuplicates } from './likely-duplicates.ts';
import { withCapacity } from './typed-arrays.ts';

/** Collects the rows of each household, and checks it as soon as the next one begins. */
export interface HouseholdCollector {
  read: HouseholdReader;
  isEmptyForm: ReturnType<typeof emptyForm>;
  isUnsurveyed: ReturnType<typeof unsurveyed>;
  readonly duplicates: DuplicatesInFile;
  readonly likely: ReturnType<typeof likelyDuplicates>;
  readonly foreign: ForeignRows;
  readonly emptyScores: EmptyScores;
  /** The columns of the sheet that have a date with the month before the day. */
  monthFirst: Set<ListKey>;
  /** Ids of the campaign's standards. */
  readonly standards: readonly string[];
  readonly totals: MutableTotals;
  /** The share of each household in the totals, so that it can be subtracted if a later row duplicates it. */
  shares: Int32Array<ArrayBuffer>;
  /** The rows of the household that is being collected. */
  rows: Row[];
  /** What was found and not taken yet. */
  items: CheckItem[];
}

/**
 * People and class of an accepted household in one small integer, because a file has up to 200,000 households;
 * 0 for a rejected one.
 */
type Share = number;

const classes = Class.options;
const shareOf = (people: number, official: Class): Share =>
  people * classes.length + classes.indexOf(official);

export function householdCollector(layout: Layout, context: BatchContext): HouseholdCollector {
  const monthFirst = new Set<ListKey>();
  return {
    read: householdReader(layout, context, monthFirst),
    isEmptyForm: emptyForm(layout),
    isUnsurveyed: unsurveyed(layout),
    duplicates: duplicatesInFile(layout),
    likely: likelyDuplicates(layout),
    foreign: foreignRows(context.nameOfWard),
    emptyScores: emptyScores(layout, context.standards),
    monthFirst,
    standards: context.standards.map(({ id }) => id),
    totals: { ...emptyBatchTotals(false), columns: columnsOf(layout) },
    shares: new Int32Array(1 << 10),
    rows: [],
    items: [],
  };
}

/** Goes on with the households of another sheet, once the last one of the sheet before is finished. */
export function enterSheet(collector: HouseholdCollector, layout: Layout, context: BatchContext): void {
  collector.monthFirst = new Set();
  collector.read = householdReader(layout, context, collector.monthFirst);
  collector.isEmptyForm = emptyForm(layout);
  collector.isUnsurveyed = unsurveyed(layout);
  collector.duplicates.enterSheet(layout);
  collector.likely.enterSheet(layout);
  collector.emptyScores.enterSheet(layout);
}

/** Adds the next data row; `isFirst` where it starts a household. Rejects a file of too many rows (E002). */
export function addRow(collector: HouseholdCollector, row: Row, isFirst: boolean): void {
  collector.totals.rows += 1;
  if (collector.totals.rows > limits.rows) throw new FileRejected(overLimit('rows'));
  if (isFirst) finishHousehold(collector);
  collector.rows.push(row);
}

/** Takes out what was found since the last call. */
export function takeItems(collector: HouseholdCollector): readonly CheckItem[] {
  const { items } = collector;
  collector.items = [];
  return items;
}

/** Checks the household whose rows are collected, if there is one. */
export function finishHousehold(collector: HouseholdCollector): void {
  const { rows } = collector;
  if (!isNotEmpty(rows)) return;
  collector.rows = [];
  if (rows.length === 1 && collector.isEmptyForm(rows[0])) collector.totals.rows -= 1;
  else if (collector.isUnsurveyed(rows[0])) collector.totals.unsurveyed += 1;
  else addHousehold(collector, collector.read(rows));
}

const isNotEmpty = (rows: readonly Row[]): rows is HouseholdRows => rows.length > 0;

function addHousehold(collector: HouseholdCollector, read: ReadHousehold): void {
  const { household, results, rows, sheet } = read;
  const row = rows[0].number;
  const { items, totals } = collector;
  const duplicates = collector.duplicates.find(read);
  const likely = collector.likely.find(read);
  const findings = likely && duplicates.length === 0 ? [...read.findings, likely] : read.findings;
  const own = findings.length > 0 ? collector.foreign.take({ ...read, findings }) : findings;
  if (own.length > 0) items.push(findingsItem(own));
  for (const duplicate of duplicates) items.push(findingsItem(duplicate.findings));
  const self = totals.households;
  for (const duplicate of duplicates) if (duplicate.earlier !== self) retract(collector, duplicate);
  totals.households += 1;
  if (household && duplicates.length === 0) {
    const share = shareOf(household.people, officialClass({ results }, collector.standards));
    setShare(collector, self, share);
    count(totals, share, 1);
    collector.emptyScores.note(household, results);
    const warnings = warningsIn(findings);
    items.push({ is: 'household', checked: { household, results, warnings, sheet, row } });
  } else {
    setShare(collector, self, 0);
    totals.rejected += 1;
    items.push({ is: 'rejected', rejection: rejectionOf(read, duplicates) });
  }
}

function setShare(collector: HouseholdCollector, index: number, share: Share): void {
  collector.shares = withCapacity(collector.shares, index + 1);
  collector.shares[index] = share;
}

function rejectionOf(read: ReadHousehold, duplicates: readonly DuplicateInFile[]): Rejection {
  const { village, sheet, rows, findings } = read;
  const ofDuplicates = duplicates.flatMap((duplicate) => duplicate.findings);
  const all = ofDuplicates.length > 0 ? [...findings, ...ofDuplicates] : findings;
  return { identity: identify(read), village, sheet, row: rows[0].number, codes: errorsIn(all) };
}

/** Takes back a household that was yielded before a later row made it a duplicate. */
function retract({ shares, totals, items }: HouseholdCollector, { earlier, code }: DuplicateInFile): void {
  const share = shares[earlier] ?? 0;
  if (share === 0) return;
  shares[earlier] = 0;
  count(totals, share, -1);
  totals.rejected += 1;
  items.push({ is: 'retracted', household: earlier, code });
}

function count(totals: MutableTotals, share: Share, sign: 1 | -1): void {
  const people = sign * Math.floor(share / classes.length);
  const official = classes[share % classes.length];
  totals.accepted += sign;
  totals.people += people;
  if (!official) return;
  totals.classes[official].households += sign;
  totals.classes[official].people += people;
}
