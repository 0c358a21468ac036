import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, instantOf } from '../../shared/calendar.ts';
import { calendarWarnings } from '../../shared/holidays/calendar-warnings.ts';
import { lockFolder } from '../data-folder/folder-lock.ts';
import { movableClock } from '../host/clock.ts';
import { openHost } from '../host/host.ts';
import { readCampaignFolder } from '../simulation/campaign-folder.ts';
import { eventLine } from '../simulation/event-line.ts';
import { simulate, simulationResult } from '../simulation/simulate.ts';
import { summaryOf } from '../simulation/summary.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireDataFolder, requireOutputPath, writeOutput } from './output-files.ts';

const usage = 'npm run simulate -- <folder> [--json out.json] [--data dir]';
const options = { json: { type: 'string' }, data: { type: 'string' } } as const;

/** Simulates a campaign folder and prints its events and its result. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: 1, usage });
  const [path = ''] = positionals;
  requireOutputPath(values.json, usage);
  if (values.data !== undefined) requireDataFolder(values.data, usage);
  const folder = await readCampaignFolder(path);
  const { campaign } = folder;
  const warnings = calendarWarnings({ ...campaign, hasOwnHolidays: campaign.holidays !== undefined });
  for (const { vi, en } of warnings) process.stderr.write(`${vi} / ${en}\n`);
  // Without --data the run is thrown away, so it need not survive a power cut.
  const data = values.data ?? mkdtempSync(join(tmpdir(), 'rasoat-'));
  const lock = lockFolder(data);
  const start = instantOf(addDays(campaign.calendar.training.from, -7), '08:00');
  const clock = movableClock(start);
  const host = openHost({
    folder: data,
    now: clock.now,
    synchronous: values.data ? 'FULL' : 'NORMAL',
    concurrency: 1,
  });
  try {
    await simulate(folder, host, clock, {
      onEvent: (event, refusal) => {
        process.stdout.write(`${eventLine(campaign, event, refusal)}\n`);
      },
    });
    const result = await simulationResult(folder, host);
    process.stdout.write(summaryOf(result));
    if (values.json) writeOutput(values.json, `${JSON.stringify(result, null, 1)}\n`, usage);
    return 0;
  } finally {
    host.close();
    lock.release();
    if (!values.data) rmSync(data, { recursive: true, force: true });
  }
}

await runCommand(main);
