import type { Played } from './load.ts';

interface Scene {
  readonly wards: number;
  readonly households: number;
  readonly large: number;
  readonly cores: number;
}

/** What was measured as text: a row for each route, idle and under load. */
export function tableOf({ wards, households, large, cores }: Scene, idle: Played, loaded: Played): string {
  const routes = [...loaded.measured.times.keys()].toSorted();
  const { measured, seconds, checked, lost, stall, megabytes } = loaded;
  return [
    `${wards} wards at once, ${households} households each, ${large} of them with 20,000; ${cores} cores; milliseconds`,
    '',
    row(['route', 'idle p50', 'p95', 'p99', 'load n', 'p50', 'p95', 'p99', 'p99 / idle p99']),
    ...routes.map((route) => routeRow(route, idle, loaded)),
    row(['from sent to checked', ...shares(idle.checked), String(checked.length), ...shares(checked), '']),
    '',
    `${seconds.toFixed(1)} s, ${(wards / seconds).toFixed(1)} files/s, ${Math.round(loaded.households / seconds)} households/s`,
    `longest stall ${Math.round(stall)} ms (idle ${Math.round(idle.stall)} ms), memory ${Math.round(megabytes)} MB`,
    `answers 429: ${measured.later}, connections cut: ${measured.cut}, failed: ${measured.failed.length}, wards lost: ${lost}`,
    ...new Set(measured.failed),
    '',
  ].join('\n');
}

function routeRow(route: string, idle: Played, loaded: Played): string {
  const before = idle.measured.times.get(route) ?? [];
  const after = loaded.measured.times.get(route) ?? [];
  const ratio = shareOf(after, 0.99) / shareOf(before, 0.99);
  return row([route, ...shares(before), String(after.length), ...shares(after), ratio.toFixed(1)]);
}

const row = ([first = '', ...others]: readonly string[]): string =>
  first.padEnd(22) + others.map((each) => each.padStart(10)).join('');

const shares = (times: readonly number[]): string[] =>
  [0.5, 0.95, 0.99].map((share) => Math.round(shareOf(times, share)).toString());

function shareOf(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
