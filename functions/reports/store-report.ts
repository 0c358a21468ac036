import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { standardsOf } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import type { MadeReport, ReportFile } from '../../shared/reports/area-report.ts';
import { narrativeOf } from '../../shared/reports/narrative/narrative.ts';
import type { Report } from '../../shared/reports/report.ts';
import { viewOfReport } from '../../shared/reports/report-view.ts';
import { officialOf } from '../../shared/standards/official.ts';
import { writeZip } from '../files/xlsx/write/zip.ts';
import { fileOfReport, type ReportArea } from './area-files.ts';
import { reportPages } from './report-pages.ts';
import { type ReportFolder, type ReportSource, writeReport } from './write-report.ts';

/** What names no household. Any other file is only in the archive of everything. */
const figureFiles = ['index.html', 'index.en.html', 'bao-cao.docx', 'report.json', 'tables.xlsx'] as const;

type Source = ReportSource & { readonly area: string; readonly ports: Pick<Ports, 'files'> };

/** Makes the files of an area's report on the local disk and stores them. Tells what was made. */
export async function storeReport(
  source: Source,
  { at, by }: Pick<MadeReport, 'at' | 'by'>,
): Promise<MadeReport> {
  const place = { campaignId: source.run.campaign.id, area: source.area };
  const folder = await mkdtemp(join(tmpdir(), 'rasoat-report-'));
  try {
    const written = join(folder, 'report');
    const report = await writeReport(source, folderAt(written));
    const [everything, figures] = [join(folder, 'everything.zip'), join(folder, 'figures.zip')];
    await zipFiles(everything, written, await filesIn(written));
    await zipFiles(figures, written, figureFiles);
    const pages = await pagesApart(report, source, folder);
    const files = await storeFiles(place, source, { everything, figures, ...pages });
    const view = JSON.stringify(viewOfReport(report, at));
    await source.ports.files.put(fileOfReport(place, 'view'), new TextEncoder().encode(view));
    return { at, by, figures: report.status, files };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const folderAt = (path: string): ReportFolder => ({
  async write(name, content) {
    await mkdir(path, { recursive: true });
    await pipeline(content, createWriteStream(join(path, name), { mode: 0o600 }));
  },
  folder: (name) => join(path, name),
});

/** Writes the pages that are downloaded one by one, and gives their paths. */
async function pagesApart(
  report: Report,
  { run }: Source,
  folder: string,
): Promise<Record<'page' | 'page-en', string>> {
  const standard = officialOf(standardsOf(run.campaign));
  const narrative = narrativeOf(report, standard, run.campaign.designations);
  const paths = { vi: join(folder, 'page.html'), en: join(folder, 'page.en.html') };
  for (const { language, text } of await reportPages({ report, standard, narrative }, 'apart'))
    await writeFile(paths[language], text, { mode: 0o600 });
  return { page: paths.vi, 'page-en': paths.en };
}

/** The paths of all files in a folder, with slashes, in their order. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
}

const zipFiles = (path: string, folder: string, names: readonly string[]): Promise<void> =>
  writeZip(path, async (zip) => {
    for (const name of names) await zip.add(name, createReadStream(join(folder, name)), levelOf(name));
  });

/** Office's files are ZIP files themselves, which become no smaller. */
const levelOf = (name: string): number | undefined => (/\.(xlsx|docx)$/.test(name) ? 0 : undefined);

/** Stores the files, and gives their sizes. */
async function storeFiles(
  place: ReportArea,
  { ports }: Source,
  paths: Readonly<Record<ReportFile, string>>,
): Promise<MadeReport['files']> {
  const sizes: MadeReport['files'] = {};
  for (const [file, path] of Object.entries(paths) as [ReportFile, string][]) {
    await ports.files.putFile(fileOfReport(place, file), path);
    sizes[file] = (await stat(path)).size;
  }
  return sizes;
}
