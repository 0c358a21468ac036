import type { Row, Sheet } from './cells/rows.ts';
import { FileRejected } from './findings/file-rejected.ts';
import { type Finding, rejectsFile } from './findings/findings.ts';
import { type FoundList, findList } from './header/find-list.ts';
import type { Header } from './header/header.ts';
import { labelsOf } from './header/labels.ts';
import { headerFindings, type Layout, layoutOf } from './header/layout.ts';
import { listWidth } from './header/list-width.ts';
import { repeatedHeader } from './header/repeated-header.ts';
import { isListedIn } from './header/villages.ts';
import { type BatchTotals, type CheckItem, emptyBatchTotals, findingsItem } from './household/check-items.ts';
import { addRow, finishHousehold, householdCollector, takeItems } from './household/household-collector.ts';
import type { BatchContext } from './household/read-household.ts';
import { dittoMarks } from './rows/ditto.ts';
import { rowRewriter } from './rows/join-columns.ts';
import { mergedCells } from './rows/merged-cells.ts';
import { rowClassifier } from './rows/row-kind.ts';
import { opensWithVillage, villageGroups } from './rows/village-groups.ts';
import { titledVillage } from './rows/village-in.ts';

export {
  type BatchTotals,
  type Checked,
  type CheckItem,
  findingsIn,
  type Rejection,
} from './household/check-items.ts';
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
    const labels = labelsOf(context.standards);
    const found = await findList(sheets, labels);
    if (found.empty) throw new FileRejected({ code: 'E004' });
    const list = listIn(found, sheets, context);
    const findings = [
      ...headerFindings(list.layout, list.header, context.standards),
      ...found.others.map(unreadSheet),
    ];
    if (findings.length > 0) yield [findingsItem(findings)];
    if (findings.some(({ code }) => rejectsFile(code))) return nothingAccepted();
    return yield* checkRows(list, context, repeatedHeader(list.sheet, list.header, labels));
  } catch (error) {
    if (!(error instanceof FileRejected)) throw error;
    yield [findingsItem([error.finding])];
    return nothingAccepted();
  }
}

/** The list of households in a file. */
interface List {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly layout: Layout;
  /** A row that names the village of the whole list, where a title does. */
  readonly titled: Row | undefined;
}

const noHeader: Header = {
  firstRow: 1,
  row: 1,
  lastRow: 1,
  known: 0,
  columns: [],
  joined: [],
  headByMark: false,
};

/** The list that was found; where no sheet has one, the first visible sheet, without any column. */
function listIn(
  found: FoundList,
  sheets: readonly Sheet[],
  { standards, villages = [] }: BatchContext,
): List {
  const { header = noHeader } = found;
  const sheet = found.sheet ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  if (!sheet) throw new FileRejected({ code: 'E004' });
  const layout = layoutOf(sheet, header, standards);
  const below = found.first.filter(({ number }) => number > header.lastRow);
  const above = found.first.filter(({ number }) => number < header.row);
  const titled = layout.at.village < 0 ? titledVillage(above, villages) : undefined;
  const villageByGroup = layout.at.village < 0 && (!!titled || opensWithVillage(below, layout, villages));
  return { sheet, header, layout: { ...layout, villageByGroup, width: listWidth(found) }, titled };
}

const unreadSheet = (place: FoundList['others'][number]): Finding => ({ code: 'W104', ...place });

/** A file that is wrong throughout has dozens of findings per household; yielded early, they do not fill the memory. */
const maxHeldItems = 32;

async function* checkRows(
  { sheet, header, layout, titled }: List,
  context: BatchContext,
  checkRepeatedHeader: ReturnType<typeof repeatedHeader>,
): AsyncGenerator<readonly CheckItem[], BatchTotals> {
  const { villages = [] } = context;
  const kindOf = rowClassifier(layout, isListedIn(villages));
  const collector = householdCollector(layout, context);
  const unmerge = mergedCells(layout, sheet);
  const replaceDittos = dittoMarks(layout);
  const rewrite = rowRewriter({ ...header, epoch: sheet.epoch });
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
      if (kind === 'household') {
        // Awaits promises only: awaiting every row would cost as much as checking it.
        const unmerged = unmerge(row);
        const own = replaceDittos(unmerged instanceof Promise ? await unmerged : unmerged, kind);
        addRow(collector, groups.withVillage(own), true);
      } else if (kind === 'member') addRow(collector, replaceDittos(row, kind), false);
      else if (kind === 'group') groups.enter(row);
      else if (kind === 'header') checkRepeatedHeader(row);
      if (collector.items.length >= maxHeldItems) yield takeItems(collector);
    }
    yield takeItems(collector);
  }
  finishHousehold(collector);
  if (collector.totals.rows === 0) throw new FileRejected({ code: 'E004', sheet: sheet.name });
  yield takeItems(collector);
  return collector.totals;
}
