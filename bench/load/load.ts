import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { badUsage, readArguments } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { askingAs, type Measured, nothingMeasured } from './asking.ts';
import { recordedIn, sendList, watchBoard } from './day.ts';
import { listOf } from './lists.ts';
import { fillFolder, type LoadCampaign } from './load-campaign.ts';
import { tableOf } from './load-tables.ts';

const usage = 'npm run load -- [--wards 170] [--households 350] [--large 3] [--boards 10]';
/** Households of the list of a large ward. */
const householdsOfLarge = 20_000;
/** Wards that send while nobody else does; the first of them before anything is measured. */
const idleWards = 9;
const metricsToken = 'load';

interface Day {
  readonly address: string;
  readonly campaign: LoadCampaign;
  readonly wards: readonly string[];
  readonly households: (ward: string) => number;
  readonly boards: number;
}

/** Plays the last day of a survey on one machine: every ward sends and records its list at once, while pages refresh. */
async function main(args: string[]): Promise<number> {
  const { values } = readArguments(args, {
    options: {
      wards: { type: 'string', default: '170' },
      households: { type: 'string', default: '350' },
      large: { type: 'string', default: '3' },
      boards: { type: 'string', default: '10' },
    },
    positionals: 0,
    usage,
  });
  const numbers = Object.entries(values).map(([name, value]) => [name, numberOf(name, value)] as const);
  const { wards = 170, households = 350, large = 3, boards = 10 } = Object.fromEntries(numbers);
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-load-'));
  let child: ChildProcess | undefined;
  try {
    const campaign = await fillFolder(folder, wards + idleWards);
    const machine = await begin(folder);
    child = machine.child;
    const codes = [...campaign.officers.keys()];
    const isLarge = (ward: string) =>
      codes.indexOf(ward) >= idleWards && codes.indexOf(ward) < idleWards + large;
    const ofWard = (ward: string) => (isLarge(ward) ? householdsOfLarge : households);
    const day = { address: machine.address, campaign, households: ofWard, boards };
    // The first ward of all waits until the programs of the threads are loaded.
    await play({ ...day, wards: codes.slice(0, 1), boards: 1 }, 'one after another');
    const idle = await play({ ...day, wards: codes.slice(1, idleWards), boards: 1 }, 'one after another');
    const loaded = await play({ ...day, wards: codes.slice(idleWards) }, 'all at once');
    process.stdout.write(tableOf({ wards, households, large, cores: availableParallelism() }, idle, loaded));
    return loaded.lost + loaded.measured.failed.length > 0 ? 1 : 0;
  } finally {
    child?.kill('SIGTERM');
    if (child) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

function numberOf(name: string, value: unknown): number {
  if (typeof value === 'string' && /^\d{1,6}$/.test(value)) return Number(value);
  throw badUsage(`--${name} phải là số`, `--${name} must be a number`, usage);
}

async function begin(folder: string): Promise<{ child: ChildProcess; address: string }> {
  const program = fileURLToPath(new URL('./machine.ts', import.meta.url));
  const child = spawn(process.execPath, ['--max-semi-space-size=4', program, folder, metricsToken], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, address };
}

/** What a day was like. */
export interface Played {
  readonly measured: Measured;
  readonly seconds: number;
  readonly households: number;
  readonly checked: readonly number[];
  /** Wards whose households are not what they sent. */
  readonly lost: number;
  /** The longest stall of the machine's event loop, in milliseconds. */
  readonly stall: number;
  readonly megabytes: number;
}

async function play(day: Day, how: 'one after another' | 'all at once'): Promise<Played> {
  const { address, campaign, wards, households } = day;
  const measured = nothingMeasured();
  const stopped = new AbortController();
  const watching = Promise.all([
    watchMachine(address, stopped.signal),
    ...Array.from({ length: day.boards }, () =>
      watchBoard(
        askingAs(address, campaign.coordinator, measured),
        { campaign: campaign.id, ward: wards.at(-1) ?? '' },
        stopped.signal,
      ),
    ),
  ]);
  const codes = [...campaign.officers.keys()];
  const checked: number[] = [];
  const send = async (ward: string): Promise<void> => {
    const asking = askingAs(address, campaign.officers.get(ward) ?? '', measured);
    const list = listOf(ward, codes.indexOf(ward), households(ward));
    checked.push(await sendList(asking, { campaign: campaign.id, ward, list }));
  };
  const began = performance.now();
  if (how === 'all at once') await Promise.allSettled(wards.map(send));
  else for (const ward of wards) await send(ward);
  const seconds = (performance.now() - began) / 1_000;
  stopped.abort();
  const [{ stall, megabytes }] = await watching;
  const recorded = await Promise.all(
    wards.map((ward) =>
      recordedIn(askingAs(address, campaign.coordinator, nothingMeasured()), campaign.id, ward),
    ),
  );
  return {
    measured,
    seconds,
    checked,
    stall,
    megabytes,
    households: recorded.reduce((sum, count) => sum + count, 0),
    lost: wards.filter((ward, index) => recorded[index] !== households(ward)).length,
  };
}

/** Asks the machine every second how late it came to its work, and how much memory it takes. */
async function watchMachine(address: string, stop: AbortSignal) {
  let [stall, megabytes] = [0, 0];
  const headers = { authorization: `Bearer ${metricsToken}` };
  const read = async () =>
    fetch(`${address}/metrics`, { headers }).then(
      (answer) => answer.text(),
      () => '',
    );
  const found = (text: string, name: RegExp) => Number(name.exec(text)?.[1] ?? 0);
  // What was before belongs to the start.
  await read();
  while (!stop.aborted) {
    await setTimeout(1_000, undefined, { signal: stop }).catch(() => {});
    const text = await read();
    stall = Math.max(stall, found(text, /^rasoat_event_loop_delay_seconds\{quantile="1"\} (\S+)/m) * 1_000);
    megabytes = Math.max(megabytes, found(text, /^process_resident_memory_bytes (\S+)/m) / 1024 ** 2);
  }
  return { stall, megabytes };
}

await runCommand(main);
