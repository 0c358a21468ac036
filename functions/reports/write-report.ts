import { type Campaign, type CampaignRun, standardsOf } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { reportOf } from '../../shared/reports/make-report.ts';
import { narrativeOf } from '../../shared/reports/narrative/narrative.ts';
import type { Report } from '../../shared/reports/report.ts';
import { groupCounter } from '../../shared/reports/tables/group-counts.ts';
import { officialTables } from '../../shared/reports/tables/official-tables.ts';
import type { TableFigures } from '../../shared/reports/tables/table-unit.ts';
import type { WardLists } from '../../shared/reports/ward-lists.ts';
import { officialOf } from '../../shared/standards/official.ts';
import { openLists } from './lists/write-lists.ts';
import { reportDocument } from './narrative/report-document.ts';
import { reportPages } from './report-pages.ts';
import { supportIn } from './support-in.ts';
import { tablesWorkbook } from './tables/tables-workbook.ts';
import { type WardRecords, wardLists } from './ward-lists.ts';

/** A review to report on. */
export interface ReportSource {
  readonly run: CampaignRun;
  readonly ports: Pick<Ports, 'campaigns' | 'wards' | 'households' | 'batches' | 'support'>;
  /** The code of the area that is reported on; the whole province by default. */
  readonly area?: string;
}

/** Where the files of a report go, by their path in it, such as `lists/poor.csv`. */
export interface ReportFolder {
  write(path: string, content: AsyncIterable<string | Uint8Array>): Promise<void>;
  /** The path on the disk of a folder inside it, for files that are made in several passes. */
  folder(name: string): string;
}

/** Writes the files of a report, and gives its figures. */
export async function writeReport(
  { run, ports, area = run.campaign.province.code }: ReportSource,
  folder: ReportFolder,
): Promise<Report> {
  const support = await supportIn(area, run, ports);
  const lists = await openLists(folder.folder('lists'), run.campaign);
  const groups = groupCounter(run.campaign.year);
  try {
    const named = { add: (ward: WardRecords) => lists.add(ward.named()) };
    const wards = seenBy(wardLists(run, ports, area), [named, groups]);
    const report = await reportOf({ run, wards, support, area });
    await lists.end();
    const standard = officialOf(standardsOf(run.campaign));
    await writeFigures({ report, standard, counts: groups.counts }, run.campaign, folder);
    return report;
  } finally {
    await lists.discard();
  }
}

/** Writes what follows from the figures: the tables, the text, the page in both languages, and themselves. */
async function writeFigures(
  figures: TableFigures,
  { designations }: Campaign,
  folder: ReportFolder,
): Promise<void> {
  const { report, standard } = figures;
  const narrative = narrativeOf(report, standard, designations);
  await folder.write('tables.xlsx', once(await tablesWorkbook(officialTables(figures))));
  await folder.write('bao-cao.docx', once(await reportDocument(report, narrative)));
  const pages = await reportPages({ report, standard, narrative }, 'together');
  for (const { name, text } of pages) await folder.write(name, once(text));
  await folder.write('report.json', jsonOf(report));
}

/** What is made of the wards beside the figures. */
interface Reader {
  add(lists: WardRecords): void | Promise<void>;
}

/** The same wards, each of them given to the readers before the next is read. */
async function* seenBy(
  wards: AsyncIterable<WardRecords>,
  readers: readonly Reader[],
): AsyncGenerator<WardLists> {
  for await (const ward of wards) {
    for (const reader of readers) await reader.add(ward);
    yield ward;
  }
}

async function* once<T>(content: T): AsyncGenerator<T> {
  yield content;
}

/** The report as JSON, a line for each unit. */
async function* jsonOf({ units, goals, support, ...head }: Report): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},\n"units": [`;
  for (const [index, unit] of units.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(unit)}`;
  yield `\n],\n"goals": ${JSON.stringify(goals)},\n"support": ${JSON.stringify(support)}}\n`;
}
