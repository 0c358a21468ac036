import { sumOf } from './count/counts.ts';
import { allOf, apiRequests, keptBytes, type Usage } from './price/campaign-usage.ts';
import { limits, transitionsPerRound, transitionsPerWard, writesPerHousehold } from './scale/limits.ts';
import type { ScalingModel, Size } from './scale/scaling.ts';
import { formatNumber, table } from './tables.ts';

/** What was counted, compared with its limits, and what it means for the whole campaign. */
export function countTables(scaling: ScalingModel, usage: Usage, size: Size): string {
  return [
    limitTable(scaling),
    usedTable(usage, size),
    tableTable(usage),
    workTable(usage),
    readTable(usage),
  ].join('');
}

/** Compares what was counted with the limits. */
function limitTable({ counted }: ScalingModel): string {
  const [plain] = counted;
  const large = counted.find(({ shape }) => shape.wards === 1);
  const again = counted.find(({ shape }) => shape.extraRounds);
  if (!plain || !large || !again) throw new Error('The sample campaigns are incomplete.');
  const { 'household records': records = 0, ...apart } = writesPerHousehold(large);
  const row = (name: string, is: number, limit?: number) => [
    name,
    is.toFixed(2),
    limit === undefined ? '' : `<= ${limit} ${is <= limit ? 'holds' : 'DOES NOT HOLD'}`,
  ];
  return table('Đếm được / counted', [
    ['', 'is', 'must be'],
    row('write units per household recorded', records, limits.writesPerHousehold),
    ...Object.entries(apart).map(([name, is]) => row(`  apart: ${name}`, is)),
    row('transitions of a ward', transitionsPerWard(plain), limits.transitionsPerWard),
    row('transitions per extra round', transitionsPerRound(plain, again), limits.transitionsPerRound),
    row(
      'events in the longest history',
      Math.max(...counted.map(({ longestHistory }) => longestHistory)),
      25_000,
    ),
  ]);
}

const usedTable = (usage: Usage, { wards, households, extraRounds }: Size): string =>
  table('Cả đợt / the whole campaign', [
    ['wards', formatNumber(wards)],
    ['households', formatNumber(households)],
    ['files', formatNumber(wards * usage.batches)],
    ['extra rounds', formatNumber(extraRounds)],
    ['transitions', formatNumber(allOf(usage, 'transitions'))],
    ['API requests', formatNumber(apiRequests(usage))],
    ['mails', formatNumber(allOf(usage, 'mails'))],
    ['bytes in tables', formatNumber(allOf(usage, 'stored/'))],
    ['bytes of files written', formatNumber(allOf(usage, 'putBytes'))],
    ['bytes of files kept', formatNumber(keptBytes(usage))],
  ]);

/** Units by table and part, the largest first. */
function tableTable({ counted }: Usage): string {
  const parts = new Map<string, { writes: number; reads: number }>();
  for (const [name, amount] of Object.entries(counted)) {
    const [what, store, part] = name.split('/');
    if ((what !== 'writes' && what !== 'reads') || !store || !part) continue;
    const place = `${store} ${part}`;
    const sums = parts.get(place) ?? { writes: 0, reads: 0 };
    sums[what] += amount;
    parts.set(place, sums);
  }
  const rows = [...parts].filter(([, { writes, reads }]) => writes + reads >= 1);
  rows.sort(([, a], [, b]) => b.writes + b.reads - a.writes - a.reads);
  return table('DynamoDB, công việc / work', [
    ['table and part', 'write units', 'read units'],
    ...rows.map(([place, { writes, reads }]) => [place, formatNumber(writes), formatNumber(reads)]),
  ]);
}

/** What each function uses, without the reads of people. */
function workTable({ counted }: Usage): string {
  const workers = Object.keys(counted).flatMap((name) => /^invocations\/(\w+)$/.exec(name)?.[1] ?? []);
  const units = (what: string, worker: string) =>
    Object.entries(counted).reduce(
      (sum, [name, amount]) => (name.startsWith(what) && name.endsWith(`/${worker}`) ? sum + amount : sum),
      0,
    );
  return table('Hàm, công việc / functions, work', [
    ['function', 'invocations', 'requests', 'ms here', 'write units', 'read units'],
    ...workers.map((worker) => [
      worker,
      ...['invocations/', 'calls/', 'ms/'].map((what) => formatNumber(sumOf(counted, `${what}${worker}`))),
      ...['writes/', 'reads/'].map((what) => formatNumber(units(what, worker))),
    ]),
  ]);
}

/** What people read, and the counts of one time. */
const readTable = ({ readings }: Usage): string =>
  table('Trang xem / views', [
    ['view', 'times', 'read units each', 'read units', 'packed bytes each', 'ms each here'],
    ...readings.map(({ name, times, each }) => {
      const reads = sumOf(each, 'reads/');
      return [
        name,
        formatNumber(times),
        formatNumber(reads),
        formatNumber(times * reads),
        formatNumber(each.packedBytes ?? 0),
        formatNumber(each.ms ?? 0),
      ];
    }),
  ]);
