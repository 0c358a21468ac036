import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { markFile } from '../../functions/files/mark.ts';
import type { OpenOptions } from '../../functions/files/open.ts';
import { validateFile } from '../../functions/files/validate-file.ts';
import type { BatchContext, BatchTotals } from '../../shared/batch/check.ts';
import { type Finding, isError } from '../../shared/batch/findings.ts';
import { batchReport, reportLines } from '../../shared/batch/report.ts';
import { dayOf } from '../../shared/calendar.ts';
import { type Campaign, standardsOf, wardOf } from '../../shared/campaign.ts';
import { problem, Refusal } from '../../shared/errors.ts';
import { readCampaignFolder } from '../campaign-folder.ts';
import { readArguments, runCommand, writeOutput } from './command.ts';
import { progress } from './progress.ts';

const usage =
  'npm run validate -- <file> --campaign <folder> --ward <code> [--json out.json] [--marked out.xlsx] [--encoding tcvn3|vni]';

const text = { type: 'string' } as const;
const options = { campaign: text, ward: text, json: text, marked: text, encoding: text };

const badUsage = (vi: string, en: string): Refusal => new Refusal('BadUsage', { ...problem(vi, en), usage });

function required(name: string, value: string | undefined): string {
  if (value === undefined) throw badUsage(`Thiếu --${name}`, `--${name} is missing`);
  return value;
}

function encodingOf(value: string | undefined): OpenOptions {
  if (value === undefined) return {};
  if (value !== 'tcvn3' && value !== 'vni')
    throw badUsage(`--encoding chỉ nhận tcvn3 hoặc vni`, `--encoding takes tcvn3 or vni`);
  return { encoding: value };
}

function existing(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw badUsage(`Không có tệp ${path}`, `There is no file ${path}`);
  return path;
}

function contextOf(campaign: Campaign, ward: string): BatchContext {
  const area = wardOf(campaign, ward);
  if (!area) throw new Refusal('WardNotFound', { ward });
  const { setting, villages } = area;
  return { wardCode: ward, setting, villages, standards: standardsOf(campaign), today: dayOf(new Date()) };
}

/** Runs through the file, showing how far it is, and keeps what was found. */
async function check(path: string, context: BatchContext, how: OpenOptions) {
  const line = progress();
  const findings: Finding[] = [];
  const events = validateFile(path, context, how);
  let households = 0;
  for (;;) {
    const { done, value } = await events.next();
    if (done) {
      line.end();
      return { findings, totals: value satisfies BatchTotals };
    }
    for (const event of value)
      if (event.is === 'finding') findings.push(event.finding);
      else households += 1;
    line.show(`${households} hộ / households, ${findings.length} lỗi và cảnh báo / findings`);
  }
}

/** Validates one file: 0 without errors, 1 with errors. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: 1, usage });
  const how = encodingOf(values.encoding);
  const folder = required('campaign', values.campaign);
  const ward = required('ward', values.ward);
  const path = existing(positionals[0]!);
  const context = contextOf((await readCampaignFolder(folder)).campaign, ward);
  const { findings, totals } = await check(path, context, how);
  const report = batchReport(basename(path), totals, findings);
  if (values.json !== undefined) writeOutput(values.json, `${JSON.stringify(report, null, 2)}\n`, usage);
  if (values.marked !== undefined)
    writeOutput(values.marked, await markFile(path, { findings, totals }, how), usage);
  console.log(reportLines(report).join('\n'));
  return findings.some(({ code }) => isError(code)) ? 1 : 0;
}

await runCommand(main);
