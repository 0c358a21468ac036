import type { Sheet } from './cells/rows.ts';
import { type BatchTotals, type CheckItem, emptyBatchTotals, findingsItem } from './collect/check-items.ts';
import {
  addRow,
  enterSheet,
  finishHousehold,
  type HouseholdCollector,
  householdCollector,
  takeItems,
} from './collect/household-collector.ts';
import { rowDropper } from './corrections/corrected-sheet.ts';
import { FileRejected } from './findings/file-rejected.ts';
import { rejectsFile } from './findings/findings.ts';
import { isListedIn } from './header/villages.ts';
import type { BatchContext } from './household/read-household.ts';
import { type List, listsOf } from './lists.ts';
import { monthFirstFindings } from './month-first.ts';
import { dittoMarks } from './rows/ditto.ts';
import { mergedCells } from './rows/merged-cells.ts';
import { rowClassifier } from './rows/row-kind.ts';
import { villageGroups } from './rows/village-groups.ts';
import { type SwappedDates, swappedDates } from './swapped-dates.ts';

export {
  type BatchTotals,
  type Checked,
  type CheckItem,
  findingsIn,
  type Rejection,
} from './collect/check-items.ts';
export type { BatchContext } from './household/read-household.ts';

/** The totals of a rejected file. */
export const nothingAccepted = (): BatchTotals => emptyBatchTotals(true);

/**
 * Finds the list in the sheets and checks it. Streams: yields items in chunks as rows are read, and never holds the
 * sheet. An error of the file itself may come last; `fileRejected` then voids what was yielded before.
 */
export async function* checkBatch(
  sheets: readonly Sheet[],
  context: BatchContext,
): AsyncGenerator<readonly CheckItem[], BatchTotals> {
  try {
    const { lists, findings } = await listsOf(sheets, context);
    if (findings.length > 0) yield [findingsItem(findings)];
    if (findings.some(({ code }) => rejectsFile(code))) return nothingAccepted();
    return yield* checkLists(lists, context);
  } catch (error) {
    if (!(error instanceof FileRejected)) throw error;
    yield [findingsItem([error.finding])];
    return nothingAccepted();
  }
}

/** Checks one list after another, as if they were one. */
async function* checkLists(
  lists: readonly List[],
  context: BatchContext,
): AsyncGenerator<readonly CheckItem[], BatchTotals> {
  const [first] = lists;
  if (!first) throw new FileRejected({ code: 'E004' });
  const collector = householdCollector(first.layout, context);
  for (const list of lists) {
    if (list !== first) enterSheet(collector, list.layout, context);
    const swapped = swappedDates(list);
    yield* checkRows(list, context, collector, swapped);
    finishHousehold(collector);
    yield takeItems(collector);
    for await (const found of monthFirstFindings(
      collector.monthFirst,
      swapped?.suspects() ?? [],
      list,
      context,
    ))
      if (found.length > 0) yield [findingsItem(found)];
  }
  if (collector.totals.rows === 0) throw new FileRejected({ code: 'E004', sheet: first.sheet.name });
  for (const found of collector.foreign.findings(collector.totals.rows)) yield [findingsItem(found)];
  for (const found of collector.emptyScores.findings()) yield [findingsItem([found])];
  return collector.totals;
}

/** A file that is wrong throughout has dozens of findings per household; yielded early, they do not fill the memory. */
const maxHeldItems = 128;

async function* checkRows(
  { sheet, header, layout, titled, rewrite, checkRepeatedHeader }: List,
  { villages = [] }: BatchContext,
  collector: HouseholdCollector,
  swapped: SwappedDates | undefined,
): AsyncGenerator<readonly CheckItem[]> {
  const kindOf = rowClassifier(layout, isListedIn(villages));
  const unmerge = mergedCells(layout, sheet);
  const replaceDittos = dittoMarks(layout);
  const isDropped = rowDropper(sheet);
  const groups = villageGroups(layout, villages, (finding) => collector.items.push(findingsItem([finding])));
  if (titled) groups.enter(titled);
  /** Set at the first row below the header; later rows may be out of order. */
  let isBelow = false;
  for await (const chunk of sheet.rows()) {
    for (const read of chunk) {
      if (!isBelow && read.number <= header.lastRow) continue;
      isBelow = true;
      const row = rewrite ? rewrite(read) : read;
      if (!row) continue;
      const kind = kindOf(row.cells);
      if (kind === 'household' || kind === 'member') swapped?.note(row.cells);
      if (kind === 'household') {
        // Awaits promises only: awaiting every row would cost as much as checking it.
        const unmerged = unmerge(row);
        const own = replaceDittos(unmerged instanceof Promise ? await unmerged : unmerged, kind);
        if (!isDropped(row.number, true)) addRow(collector, groups.withVillage(own), true);
      } else if (kind === 'member') {
        const own = replaceDittos(row, kind);
        if (!isDropped(row.number, false)) addRow(collector, own, false);
      } else if (kind === 'group') groups.enter(row);
      else if (kind === 'header') checkRepeatedHeader(row);
      if (collector.items.length >= maxHeldItems) yield takeItems(collector);
    }
    yield takeItems(collector);
  }
}
