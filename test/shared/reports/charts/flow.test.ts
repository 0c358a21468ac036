import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Flow, flowChart, flowsOf } from '../../../../shared/reports/charts/flow.ts';
import { randomFigures } from '../../../functions/reports/random-review.ts';

const space = { left: 100, right: 300, height: 200, gap: 10 };
const ends = ['poor', 'near-poor', 'other', 'lost'] as const;
const anyFlows = fc.array(fc.nat(5_000), { minLength: 12, maxLength: 12 }).map((counts): Flow[] =>
  counts.flatMap((households, i) => {
    const [from, to] = [ends[Math.floor(i / 4)]!, ends[i % 4]!];
    return households > 0 ? [{ from, to, households }] : [];
  }),
);

/** The heights of a band where it begins and where it ends. */
function heightsOf(path: string): [number, number] {
  const [, top, right, low, left] = /^M100 (\S+?)C.* 300 (\S+?)V(\S+?)C.* 100 (\S+?)Z$/
    .exec(path)!
    .map(Number);
  return [left! - top!, low! - right!];
}

describe('the bands of a flow', () => {
  test('fill the nodes on both sides, for any flows', () => {
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const { nodes, bands } = flowChart(flows, space);
        for (const { side, end, households, height } of nodes) {
          const own = bands.filter((band) => (side === 'start' ? band.from : band.to) === end);
          expect(own.reduce((sum, band) => sum + band.households, 0)).toBe(households);
          const heights = own.map(({ path }) => heightsOf(path)[side === 'start' ? 0 : 1]);
          expect(heights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(height, 0);
        }
      }),
    );
  });

  test('leave the gap between the nodes of a side', () => {
    const { nodes } = flowChart(
      [
        { from: 'poor', to: 'poor', households: 1 },
        { from: 'near-poor', to: 'poor', households: 3 },
      ],
      space,
    );
    expect(nodes.map(({ side, y, height }) => [side, y, height])).toEqual([
      ['start', 0, 50],
      ['start', 60, 150],
      ['end', 0, 200],
    ]);
  });

  test('come from the movements of a report: all of the start and of the end', async () => {
    const { report } = await randomFigures({
      year: 2024,
      standard: 'vn-2022',
      districts: 2,
      wards: 2,
      seed: 3,
    });
    const [province] = report.units;
    const flows = flowsOf(province!);
    const sum = (of: (flow: Flow) => boolean) =>
      flows.filter(of).reduce((total, { households }) => total + households, 0);
    for (const name of ['poor', 'near-poor'] as const) {
      expect(sum(({ from }) => from === name)).toBe(province!.opening[name].households);
      expect(sum(({ to }) => to === name)).toBe(province!.closing[name].households);
    }
  });
});
