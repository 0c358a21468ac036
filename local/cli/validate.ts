import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { type AcceptedSpool, openAcceptedSpool } from '../../functions/files/accepted-spool.ts';
import { type FindingsSpool, openSpool } from '../../functions/files/findings-spool.ts';
import { markFile } from '../../functions/files/mark/mark-file.ts';
import type { OpenOptions } from '../../functions/files/open.ts';
import { temporaryFile } from '../../functions/files/temporary-file.ts';
import { validateFile } from '../../functions/files/validate-file.ts';
import { type BatchContext, type BatchTotals, findingsIn } from '../../shared/batch/check.ts';
import { hasErrors, reportJson, reportLines } from '../../shared/batch/report.ts';
import { dayOf } from '../../shared/calendar.ts';
import { type Campaign, standardsOf, wardOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { villagesToMatch } from '../../shared/villages/successors.ts';
import { readCampaignFolder } from '../simulation/campaign-folder.ts';
import { badUsage, readArguments, requireOption } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireFile } from './input-files.ts';
import { requireOutputPath, streamOutput } from './output-files.ts';
import { progressLine } from './progress.ts';

const usage =
  'npm run validate -- <file> --campaign <folder> --ward <code> [--json out.json] [--marked out.xlsx] [--encoding tcvn3|vni]';

const text = { type: 'string' } as const;
const options = { campaign: text, ward: text, json: text, marked: text, encoding: text };

function encodingOf(value: string | undefined): OpenOptions {
  if (value === undefined) return {};
  if (value !== 'tcvn3' && value !== 'vni')
    throw badUsage('--encoding chỉ nhận tcvn3 hoặc vni', '--encoding takes tcvn3 or vni', usage);
  return { encoding: value };
}

function contextOf(campaign: Campaign, ward: string): BatchContext {
  const area = wardOf(campaign, ward);
  if (!area) throw new Refusal('WardNotFound', { ward });
  const { setting } = area;
  const villages = villagesToMatch(area);
  const { labels, designations } = campaign;
  const standards = standardsOf(campaign);
  const today = dayOf(new Date());
  const nameOfWard = (code: string) => wardOf(campaign, code)?.name;
  return { wardCode: ward, setting, villages, standards, today, labels, designations, nameOfWard };
}

/** Validates the file into the spool, and shows how far it has come. */
async function check(
  path: string,
  context: BatchContext,
  { how, spool, accepted }: Checking,
): Promise<BatchTotals> {
  const line = progressLine();
  const events = validateFile(path, context, how);
  let households = 0;
  let findings = 0;
  for (;;) {
    const { done, value } = await events.next();
    if (done) {
      line.end();
      return value;
    }
    const found = findingsIn(value);
    await spool.add(found);
    await accepted?.add(value);
    findings += found.length;
    households += value.filter(({ is }) => is === 'household' || is === 'rejected').length;
    line.show(`${households} hộ / households, ${findings} lỗi và cảnh báo / findings`);
  }
}

interface Checking {
  readonly how: OpenOptions;
  readonly spool: FindingsSpool;
  /** Undefined where no JSON is wanted, which alone lists them. */
  readonly accepted: AcceptedSpool | undefined;
}

/** Writes the marked workbook, first to a temporary file: it may replace the very file that it is made from. */
async function writeMarked(path: string, to: string, totals: BatchTotals, { how, spool }: Checking) {
  const marked = await temporaryFile();
  try {
    await markFile(path, { spool, totals }, marked.path, how);
    await streamOutput(to, createReadStream(marked.path), usage);
  } finally {
    await marked.release();
  }
}

/** Validates one file: exit status 0 without errors, 1 with errors. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: 1, usage });
  const how = encodingOf(values.encoding);
  const folder = requireOption('campaign', values.campaign, usage);
  const ward = requireOption('ward', values.ward, usage);
  const [file = ''] = positionals;
  const path = requireFile(file, usage);
  requireOutputPath(values.json, usage);
  requireOutputPath(values.marked, usage);
  const context = contextOf((await readCampaignFolder(folder)).campaign, ward);
  const spool = await openSpool();
  const accepted = await openAcceptedSpool(context.standards.map(({ id }) => id));
  try {
    const checking = { how, spool, accepted: values.json === undefined ? undefined : accepted };
    const totals = await check(path, context, checking);
    const name = basename(path);
    const listed = { findings: spool.inOrder(), accepted: totals.fileRejected ? [] : accepted.inOrder() };
    if (values.json !== undefined) await streamOutput(values.json, reportJson(name, totals, listed), usage);
    if (values.marked !== undefined) await writeMarked(path, values.marked, totals, checking);
    console.log(reportLines(name, totals, spool.tallies).join('\n'));
    return hasErrors(spool.tallies) ? 1 : 0;
  } finally {
    await accepted.close();
    await spool.close();
  }
}

await runCommand(main);
