import type { CampaignRun } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import { reportOf } from '../../shared/reports/make-report.ts';
import type { Report } from '../../shared/reports/report.ts';
import type { WardLists } from '../../shared/reports/ward-lists.ts';
import { type ListsWriter, openLists } from './lists/write-lists.ts';
import { wardLists } from './ward-lists.ts';

/** A review to report on. */
export interface ReportSource {
  readonly run: CampaignRun;
  readonly ports: Ports;
}

/** Where the files of a report go, by their path in it, such as `lists/poor.csv`. */
export interface ReportFolder {
  write(path: string, content: AsyncIterable<string | Uint8Array>): Promise<void>;
  /** The path on the disk of a folder inside it, for files that are made in several passes. */
  folder(name: string): string;
}

/** Writes the files of a report, and gives its figures. */
export async function writeReport({ run, ports }: ReportSource, folder: ReportFolder): Promise<Report> {
  const support = await ports.support.list(run.campaign.id);
  const lists = await openLists(folder.folder('lists'), run.campaign);
  const report = await reportOf({ run, wards: alsoListed(wardLists(run, ports), lists), support });
  await lists.end();
  await folder.write('report.json', jsonOf(report));
  return report;
}

/** The same wards, each of them added to the lists before the next is read. */
async function* alsoListed(wards: AsyncIterable<WardLists>, lists: ListsWriter): AsyncGenerator<WardLists> {
  for await (const ward of wards) {
    await lists.add(ward);
    yield ward;
  }
}

/** The report as JSON, a line for each unit. */
async function* jsonOf({ units, goals, support, ...head }: Report): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},\n"units": [`;
  for (const [index, unit] of units.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(unit)}`;
  yield `\n],\n"goals": ${JSON.stringify(goals)},\n"support": ${JSON.stringify(support)}}\n`;
}
