import { dirname, join } from 'node:path';
import { type ReportFolder, writeReport } from '../../functions/reports/write-report.ts';
import type { Report } from '../../shared/reports/report.ts';
import { readArguments, requireOption } from './arguments.ts';
import { runCommand } from './command.ts';
import { makeFolder, requireDataFolder, streamOutput } from './output-files.ts';
import { reviewGaps } from './review-gaps.ts';
import { withReview } from './review-of.ts';

const usage = 'npm run report -- <campaign folder or data dir> --out <dir> [--campaign id]';
const options = { out: { type: 'string' }, campaign: { type: 'string' } } as const;

/** Writes the report of a review: its figures, tables and lists. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: 1, usage });
  const [path = ''] = positionals;
  const out = requireOption('out', values.out, usage);
  requireDataFolder(out, usage);
  makeFolder(out, usage);
  const { report, gaps } = await withReview({ path, campaign: values.campaign }, usage, async (source) => ({
    report: await writeReport(source, folderAt(out)),
    gaps: await reviewGaps(source.run.campaign.id, source.ports),
  }));
  process.stdout.write(
    `${join(out, 'lists')}  (danh sách hộ: thông tin cá nhân / households: personal data)\n`,
  );
  process.stdout.write(summaryOf(report) + gaps);
  return 0;
}

const folderAt = (out: string): ReportFolder => ({
  async write(path, content) {
    const file = join(out, path);
    makeFolder(dirname(file), usage);
    await streamOutput(file, content, usage);
    process.stdout.write(`${file}\n`);
  },
  folder(name) {
    const path = join(out, name);
    makeFolder(path, usage);
    return path;
  },
});

const statuses = {
  preliminary: 'sơ bộ / preliminary',
  official: 'chính thức / official',
} as const satisfies Record<Report['status'], string>;

function summaryOf({ campaign, status, units: [province] }: Report): string {
  if (!province) return '';
  const { opening, closing, rates } = province;
  const line = (text: string, name: 'poor' | 'near-poor') =>
    `  ${text}: ${opening[name].households} → ${closing[name].households}` +
    ` (${rates.opening[name] ?? '-'}% → ${rates.closing[name] ?? '-'}%)\n`;
  return (
    `${campaign.title}: ${statuses[status]}\n` +
    line('hộ nghèo / poor', 'poor') +
    line('hộ cận nghèo / near-poor', 'near-poor')
  );
}

await runCommand(main);
