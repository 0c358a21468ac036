import { firstRows, type Row, type Sheet } from './cells/rows.ts';
import { FileRejected } from './findings/file-rejected.ts';
import { type Finding, rejectsFile } from './findings/findings.ts';
import { type FoundList, type FoundLists, findLists } from './header/find-list.ts';
import { type Header, headerSearch } from './header/header.ts';
import { type Labels, labelsOf } from './header/labels.ts';
import { headerFindings, type Layout, layoutOf } from './header/layout.ts';
import { listWidth } from './header/list-width.ts';
import { lostLetters } from './header/lost-letters.ts';
import { repeatedHeader } from './header/repeated-header.ts';
import { withUnlabelled } from './header/unlabelled-columns.ts';
import type { BatchContext } from './household/read-household.ts';
import { type RewriteRow, rowRewriter } from './rows/join-columns.ts';
import { opensWithVillage } from './rows/village-groups.ts';
import { namedVillage, titledVillage } from './rows/village-in.ts';

/** A list of households in a file. */
export interface List {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly layout: Layout;
  /** A row that names the village of the whole list, where a title or the sheet's name does. */
  readonly titled: Row | undefined;
  /** Puts joined values into one column each; undefined where no column is joined. */
  readonly rewrite: RewriteRow | undefined;
  readonly checkRepeatedHeader: (row: Row) => void;
  /** The findings on its header. */
  readonly findings: readonly Finding[];
}

/** The lists of a file, and the findings on their headers and on the sheets that are not read. */
export interface Lists {
  readonly lists: readonly List[];
  readonly findings: readonly Finding[];
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

/** Finds the lists of a file, without reading them. Rejects a file without any row (E004). */
export async function listsOf(sheets: readonly Sheet[], context: BatchContext): Promise<Lists> {
  const labels = labelsOf(context.standards, context.labels, context.designations);
  const found = await findLists(sheets, labels);
  if (found.empty) throw new FileRejected({ code: 'E004' });
  const lists: List[] = [];
  for (const each of await foundOrFirst(found, sheets)) lists.push(await listOf(each, labels, context));
  const findings = [...distinct(lists.flatMap((list) => list.findings)), ...found.others.map(unreadSheet)];
  return { lists, findings };
}

const unreadSheet = (place: FoundLists['others'][number]): Finding => ({ code: 'W104', ...place });

/** The lists that were found; where no sheet has one, the first visible sheet, without any column. */
async function foundOrFirst({ lists }: FoundLists, sheets: readonly Sheet[]): Promise<readonly FoundList[]> {
  if (lists.length > 0) return lists;
  const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  if (!sheet) throw new FileRejected({ code: 'E004' });
  return [{ sheet, header: noHeader, first: await firstRows(sheet, headerSearch.rows) }];
}

/** What is said of the same columns in several sheets, once. */
function distinct(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter(({ code, column, label, value, params }) => {
    const key = JSON.stringify([code, column, label, value, params]);
    return !said.has(key) && said.add(key);
  });
}

async function listOf(found: FoundList, labels: Labels, context: BatchContext): Promise<List> {
  const { standards, villages = [] } = context;
  const { sheet, first } = found;
  const { header, findings: ofUnlabelled } = await withUnlabelled(found);
  const own = layoutOf(sheet, header, standards);
  const rewrite = rowRewriter({ ...header, epoch: sheet.epoch });
  const below = first.filter(({ number }) => number > header.lastRow).flatMap((row) => rewrite?.(row) ?? row);
  const above = first.filter(({ number }) => number < header.row);
  const opens = own.at.village < 0 && opensWithVillage(below, own, villages);
  const titled = own.at.village < 0 ? titledVillage(above, villages) : undefined;
  const named = own.at.village < 0 && !titled && !opens ? namedVillage(sheet.name, villages) : undefined;
  const villageByGroup = own.at.village < 0 && (opens || !!titled || !!named);
  const layout = { ...own, villageByGroup, width: listWidth({ ...found, header }) };
  const ofHeader = headerFindings(layout, header, standards);
  return {
    sheet,
    header,
    layout,
    titled: titled ?? named,
    rewrite,
    checkRepeatedHeader: repeatedHeader(sheet, header, labels),
    findings: withoutLost([...ofHeader, ...ofUnlabelled], found, labels),
  };
}

/** The findings on a header; one alone where its letters were lost, so that columns are missing. */
function withoutLost(findings: Finding[], { sheet, first }: FoundList, labels: Labels): readonly Finding[] {
  const lost = findings.some(({ code }) => rejectsFile(code)) && lostLetters(sheet.name, first, labels);
  return lost ? [lost] : findings;
}
