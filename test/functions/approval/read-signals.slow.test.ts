import { describe, expect, test } from 'vitest';
import { readSignals } from '../../../functions/approval/read-signals.ts';
import { resultsOf } from '../../../shared/classify.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { entry, household } from '../../examples.ts';
import { atWork, launched } from '../ward/ward-at-work.ts';

const citizenId = (serial: number): string => String(100_000_000 + serial);

/** Household `n` of a list of four people each; every third one is on the opening list. */
const sketch = (n: number) => ({
  code: `h-${n}`,
  id: citizenId(n * 4),
  name: `Lò Văn ${n}`,
  village: `Thôn ${n % 20}`,
  b1: 90 + ((n * 7) % 100),
});

function recordOf(n: number, b1 = sketch(n).b1): HouseholdRecord {
  const head = household({ ...sketch(n), b1, people: 4 });
  const members = [1, 2, 3].map((m) => ({ name: `Lò Thị ${n} ${m}`, citizenId: citizenId(n * 4 + m) }));
  const full = { ...head, members };
  const recorded = { household: full, results: resultsOf(full, [vn2016]), warnings: [], batch: 'b', row: n };
  return { key: `h-${n}`, recorded };
}

/** A ward in which half of the households were recorded twice, the second time with equal scores just above a line. */
async function wardOf(households: number) {
  const numbers = Array.from({ length: households }, (_, n) => n);
  const listed = numbers.filter((n) => n % 3 === 0).map((n) => entry({ ...sketch(n), class: 'poor' }));
  const host = await launched({ opening: { '02901': listed } });
  const ward = atWork(host);
  const { households: store, changes } = host.ports;
  await store.write(
    ward.ref,
    1,
    numbers.map((n) => recordOf(n)),
  );
  await store.write(
    ward.ref,
    2,
    numbers.slice(0, households / 2).map((n) => recordOf(n, 154)),
  );
  const review = { ...(await ward.review()), generations: [1, 2] };
  const at = host.ports.now().toISOString();
  await changes.commit({ review, event: { ...ward.ref, at, by: 'x', did: 'commitBatch', detail: {} } });
  return { host, ward };
}

describe('the signals of a ward', () => {
  test.each([
    [3_000, 2_000],
    [24_000, 12_000],
  ])(
    'of %i households are read within %i ms of its thread, in an answer that a request may have',
    async (households, limit) => {
      const { host, ward } = await wardOf(households);
      const began = process.threadCpuUsage();
      const answer = await readSignals(ward.approver, host.ports);
      const took = process.threadCpuUsage(began).user / 1000;
      const bytes = JSON.stringify(answer).length;
      expect(answer.groups.map(({ kind }) => kind)).toEqual(['nearLine', 'equalScores']);
      expect(took).toBeLessThan(limit);
      expect(bytes).toBeLessThan(1_000_000);
    },
    120_000,
  );
});
