import type { Size, Survey } from './campaign/survey.ts';
import { limits, transitionsPerRound, transitionsPerWard, writesPerHousehold } from './count/limits.ts';
import { allOf, apiRequests, sumOf, type Usage } from './price/campaign-uses.ts';
import { figure, table } from './print.ts';

/** What was counted, what must hold, and what it comes to in the campaign that is meant. */
export function countTables(survey: Survey, usage: Usage, size: Size): string {
  return [
    heldTable(survey),
    usedTable(usage, size),
    tableTable(usage),
    workTable(usage),
    readTable(usage),
  ].join('');
}

/** The limits, held against what was counted. */
function heldTable({ counted }: Survey): string {
  const [plain] = counted;
  const large = counted.find(({ shape }) => shape.wards === 1)!;
  const again = counted.find(({ shape }) => shape.extraRounds)!;
  const { 'household records': records, ...apart } = writesPerHousehold(large);
  const row = (name: string, is: number, limit?: number) => [
    name,
    is.toFixed(2),
    limit === undefined ? '' : `<= ${limit} ${is <= limit ? 'holds' : 'DOES NOT HOLD'}`,
  ];
  return table('Đếm được / counted', [
    ['', 'is', 'must be'],
    row('write units per household recorded', records!, limits.writesPerHousehold),
    ...Object.entries(apart).map(([name, is]) => row(`  apart: ${name}`, is)),
    row('transitions of a ward', transitionsPerWard(plain!), limits.transitionsPerWard),
    row('transitions per extra round', transitionsPerRound(plain!, again), limits.transitionsPerRound),
    row(
      'events in the longest history',
      Math.max(...counted.map(({ longestHistory }) => longestHistory)),
      25_000,
    ),
  ]);
}

const usedTable = (usage: Usage, { wards, households, extraRounds }: Size): string =>
  table('Cả đợt / the whole campaign', [
    ['wards', figure(wards)],
    ['households', figure(households)],
    ['files', figure(wards * usage.batches)],
    ['extra rounds', figure(extraRounds)],
    ['transitions', figure(allOf(usage, 'transitions'))],
    ['API requests', figure(apiRequests(usage))],
    ['mails', figure(allOf(usage, 'mails'))],
    ['bytes in tables', figure(allOf(usage, 'stored/'))],
    ['bytes of files', figure(allOf(usage, 'putBytes'))],
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
    ...rows.map(([place, { writes, reads }]) => [place, figure(writes), figure(reads)]),
  ]);
}

/** What each function uses for work. */
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
      ...['invocations/', 'calls/', 'ms/'].map((what) => figure(sumOf(counted, `${what}${worker}`))),
      ...['writes/', 'reads/'].map((what) => figure(units(what, worker))),
    ]),
  ]);
}

/** What people read, and what one time costs. */
const readTable = ({ readings }: Usage): string =>
  table('Trang xem / views', [
    ['view', 'times', 'read units each', 'read units', 'packed bytes each', 'ms each here'],
    ...readings.map(({ name, times, each }) => {
      const reads = sumOf(each, 'reads/');
      return [
        name,
        figure(times),
        figure(reads),
        figure(times * reads),
        figure(each.packedBytes ?? 0),
        figure(each.ms ?? 0),
      ];
    }),
  ]);
