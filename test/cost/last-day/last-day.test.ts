import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalsOn } from '../../../cost/last-day/arrivals.ts';
import { lastDay } from '../../../cost/last-day/last-day.ts';
import { peak, serve, waits } from '../../../cost/last-day/queue.ts';

const jobs = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 500 }), takes: fc.integer({ min: 1, max: 60 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((all) => all.sort((a, b) => a.at - b.at));
const atOnce = fc.integer({ min: 1, max: 12 });

describe('a queue', () => {
  test('serves every job, none before it arrives and none for a shorter time', () => {
    fc.assert(
      fc.property(jobs, atOnce, (all, limit) => {
        const served = serve(all, limit);
        expect(served.map(({ at, takes }) => ({ at, takes }))).toEqual(all);
        expect(served.every(({ at, takes, begins, ends }) => begins >= at && ends - begins === takes)).toBe(
          true,
        );
      }),
    );
  });

  test('never serves more jobs at once than its limit', () => {
    fc.assert(fc.property(jobs, atOnce, (all, limit) => peak(serve(all, limit)) <= limit));
  });

  test('never makes a job wait longer if its limit is higher', () => {
    fc.assert(
      fc.property(jobs, atOnce, (all, limit) => {
        const [few, more] = [limit, limit + 1].map((each) => serve(all, each));
        return more!.every(({ begins }, place) => begins <= few![place]!.begins);
      }),
    );
  });

  test('makes no job wait if it may serve all at once', () => {
    fc.assert(fc.property(jobs, (all) => waits(serve(all, all.length)).every((wait) => wait === 0)));
  });
});

const day = { wards: 170, householdsOfWard: 2_941, sending: 0.6, files: 2, rush: 0.3, seed: 1 };

describe('the last day of a survey', () => {
  test('is the same for the same seed, and different for another', () => {
    expect(arrivalsOn(day)).toEqual(arrivalsOn(day));
    expect(arrivalsOn({ ...day, seed: 2 })).not.toEqual(arrivalsOn(day));
  });

  test('has its peak in the two hours before the office closes', () => {
    const files = arrivalsOn({ ...day, wards: 5_000 });
    const inPeak = files.filter(({ at }) => at >= 15 * 3600 && at < 17 * 3600);
    expect(inPeak.length / files.length).toBeCloseTo(0.42, 1);
    expect(files.every(({ at, households }) => at >= 7 * 3600 && at < 21 * 3600 && households > 0)).toBe(
      true,
    );
  });

  test('reads and commits every file, within the limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 4 }), (seed, ingesting) => {
        const { files, served, ingest } = lastDay({ ...day, wards: 60, seed, ingesting, committing: 100 });
        expect(served).toBe(files);
        expect(ingest.peak).toBeLessThanOrEqual(Math.min(ingesting, ingest.wished));
      }),
      { numRuns: 20 },
    );
  });

  test('keeps the hottest key of a province below the limit of a partition', () => {
    expect(lastDay({ ...day, ingesting: 10, committing: 1_000 }).hottest).toBeLessThan(1_000);
  });
});
