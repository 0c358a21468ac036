import type { Stage } from './job.ts';
import type { Kind } from './lists.ts';
import { isOurs, type Measure, measureOf, measuresOf, type Results } from './results.ts';

type Format = Measure['format'];

export const count = (value: number): string => Math.round(value).toLocaleString('en');
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

/** A Markdown table. Its first column is text, the others are numbers. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, i) => (i === 0 ? '---' : '---:'));
  return [header, rule, ...rows].map(line).join('\n');
}

export const kinds: Readonly<Record<Kind, string>> = {
  clean: 'clean',
  'one in a hundred': '1% wrong',
  all: 'all wrong',
  families: 'clean, a row for each person',
  inline: 'clean, texts in their cells',
  ward: 'as wards write it',
};

const stages: Readonly<Record<Stage, string>> = {
  parse: 'rows to cells',
  check: 'validated and classified',
  record: 'made into records',
};

/** A measure without which there is no table. */
function requireMeasure(results: Results, wanted: Parameters<typeof measureOf>[1]): Measure {
  const found = measureOf(results, wanted);
  if (!found) throw new Error(`The results have no ${wanted.reader} for ${wanted.format}, ${wanted.stage}.`);
  return found;
}

/** rasoat compared with the floor, for every list and stage of one format and size. */
export function besideFloor(results: Results, format: Format, rows: number): string {
  const ours = measuresOf(results, { format, rows, reader: 'rasoat' });
  const over = (bytes: number) => megabytes(Math.max(0, bytes - results.bareBytes));
  return table(
    ['list, taken to', 'ms', 'rows/s', 'floor ms', 'of floor', 'MB', 'floor MB'],
    ours.map((each) => {
      const { kind, stage, ms, bytes } = each;
      const floor = requireMeasure(results, { format, rows, kind, stage, reader: 'floor' });
      const speed = [count(ms), count((rows / ms) * 1000), count(floor.ms), (floor.ms / ms).toFixed(2)];
      return [`${kinds[kind]}, ${stages[stage]}`, ...speed, over(bytes), over(floor.bytes)];
    }),
  );
}

/** All readers of the clean list, the fastest first. */
export function besidePeers(results: Results, format: Format, rows: number): string {
  const wanted = { format, rows, kind: 'clean', stage: 'parse' } as const;
  const bare = requireMeasure(results, { ...wanted, reader: 'rasoat' });
  const checked = requireMeasure(results, { ...wanted, stage: 'check', reader: 'rasoat' });
  const row = (name: string, { ms, bytes, runs, tally }: Measure) => {
    if (runs === 0) return [name, 'gave up', '', '', ''];
    const seen = tally.rows ?? bare.tally.rows ?? 0;
    const label = seen === bare.tally.rows ? name : `${name} (gives ${count(seen)} rows)`;
    const memory = bytes === 0 ? '' : megabytes(Math.max(0, bytes - results.bareBytes));
    return [label, count(ms), (ms / bare.ms).toFixed(1), memory, String(runs)];
  };
  const peers = measuresOf(results, wanted).filter(({ reader }) => !isOurs(reader));
  const sorted = peers.toSorted(
    (a, b) => (a.ms || Number.POSITIVE_INFINITY) - (b.ms || Number.POSITIVE_INFINITY),
  );
  return table(
    ['reader', 'ms', 'times rasoat’s read', 'MB', 'runs'],
    [
      row('**rasoat**, rows to cells', bare),
      row('**rasoat**, validated and classified', checked),
      ...sorted.map((peer) => row(peer.reader, peer)),
    ],
  );
}
