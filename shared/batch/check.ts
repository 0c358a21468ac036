import type { Row, Sheet } from './cells/rows.ts';
import { FileRejected } from './findings/file-rejected.ts';
import { type Finding, rejectsFile } from './findings/findings.ts';
import { type Found, findList } from './header/find-list.ts';
import type { Header } from './header/header.ts';
import { labelsOf } from './header/labels.ts';
import { headerFindings, type Layout, layOut } from './header/layout.ts';
import { listWidth } from './header/list-width.ts';
import { repeatedHeader } from './header/repeated-header.ts';
import { villageTeller } from './header/villages.ts';
import { asEvent, type BatchEvent, type BatchTotals, noTotals } from './household/events.ts';
import { closeHousehold, give, openDesk, take } from './household/household-collector.ts';
import type { BatchContext } from './household/read-household.ts';
import { dittoMarks } from './rows/ditto.ts';
import { mergedCells } from './rows/merged-cells.ts';
import { rowKinds } from './rows/row-kind.ts';
import { opensWithVillage, villageGroups } from './rows/village-groups.ts';
import { titledVillage } from './rows/village-in.ts';

export {
  type BatchEvent,
  type BatchTotals,
  type Checked,
  findingsIn,
  type Rejection,
} from './household/events.ts';
export type { BatchContext } from './household/read-household.ts';

/** The totals of a file of which nothing is accepted. */
export const nothingAccepted = (): BatchTotals => noTotals(true);

/**
 * Reads the list out of the sheets and checks it whole. Streams: gives events in chunks as rows are read, and never
 * holds the sheet. An error of the file itself may come last; `fileRejected` then takes back what was given.
 */
export async function* checkBatch(
  sheets: readonly Sheet[],
  context: BatchContext,
): AsyncGenerator<readonly BatchEvent[], BatchTotals> {
  try {
    const labels = labelsOf(context.standards);
    const found = await findList(sheets, labels);
    if (found.empty) throw new FileRejected({ code: 'E004' });
    const list = listIn(found, sheets, context);
    const findings = [
      ...headerFindings(list.layout, list.header, context.standards),
      ...found.others.map(unread),
    ];
    if (findings.length > 0) yield [asEvent(findings)];
    if (findings.some(({ code }) => rejectsFile(code))) return nothingAccepted();
    return yield* checkRows(list, context, repeatedHeader(list.sheet, list.header, labels));
  } catch (error) {
    if (!(error instanceof FileRejected)) throw error;
    yield [asEvent([error.finding])];
    return nothingAccepted();
  }
}

interface List {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly layout: Layout;
  /** Names the village of the whole list, where a title does. */
  readonly titled: Row | undefined;
}

const noHeader: Header = { row: 1, lastRow: 1, columns: [], known: 0 };

/** The list that was found; where no sheet has one, the first that is seen, with no column. */
function listIn(found: Found, sheets: readonly Sheet[], { standards, villages = [] }: BatchContext): List {
  const { header = noHeader } = found;
  const sheet = found.sheet ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0]!;
  const layout = layOut(sheet, header, standards);
  const below = found.first.filter(({ number }) => number > header.lastRow);
  const above = found.first.filter(({ number }) => number < header.row);
  const titled = layout.at.village < 0 ? titledVillage(above, villages) : undefined;
  const villageByGroup = layout.at.village < 0 && (!!titled || opensWithVillage(below, layout, villages));
  return { sheet, header, layout: { ...layout, villageByGroup, width: listWidth(found) }, titled };
}

const unread = (place: Found['others'][number]): Finding => ({ code: 'W104', ...place });

/** Where everything is wrong a household has dozens of findings: they are given on before they fill the memory. */
const givenAtOnce = 32;

async function* checkRows(
  { sheet, header, layout, titled }: List,
  context: BatchContext,
  repeated: ReturnType<typeof repeatedHeader>,
): AsyncGenerator<readonly BatchEvent[], BatchTotals> {
  const { villages = [] } = context;
  const kindOf = rowKinds(layout, villageTeller(villages));
  const desk = openDesk(layout, context);
  const merged = mergedCells(layout, sheet);
  const unmarked = dittoMarks(layout);
  const groups = villageGroups(layout, villages, (finding) => desk.events.push(asEvent([finding])));
  if (titled) groups.enter(titled);
  /** Rows may stand out of order. */
  let below = false;
  for await (const chunk of sheet.rows()) {
    for (const row of chunk) {
      if (!below && row.number <= header.lastRow) continue;
      below = true;
      const kind = kindOf(row.cells);
      if (kind === 'household') {
        // Awaited only where it must be: for every row it would cost as much as checking it.
        const own = merged(row);
        take(desk, groups.place(unmarked(own instanceof Promise ? await own : own, kind)), true);
      } else if (kind === 'member') take(desk, unmarked(row, kind), false);
      else if (kind === 'group') groups.enter(row);
      else if (kind === 'header') repeated(row);
      if (desk.events.length >= givenAtOnce) yield give(desk);
    }
    yield give(desk);
  }
  closeHousehold(desk);
  if (desk.totals.rows === 0) throw new FileRejected({ code: 'E004', sheet: sheet.name });
  yield give(desk);
  return desk.totals;
}
