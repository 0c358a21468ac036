import { describe, expect, test } from 'vitest';
import { readDuplicates } from '../../../functions/survey/read-duplicates.ts';
import { resultsOf } from '../../../shared/classify.ts';
import { mostWardsCompared } from '../../../shared/likeness/settings.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { campaignWith, coordinator, household } from '../../examples.ts';
import { randomFrom } from '../../seed.ts';
import { launched } from '../ward/ward-at-work.ts';

const codes = Array.from({ length: mostWardsCompared + 1 }, (_, index) => String(10_001 + index));
const campaign = campaignWith({
  approval: 'province',
  areas: codes.map((code) => ({ code, level: 'ward', name: `Xã ${code}`, setting: 'rural' })),
});
const families = ['Hoàng', 'Nông', 'Triệu', 'Bàn', 'Lò', 'Đặng', 'Lường', 'Chu', 'Lộc', 'Vi'];
const givens = ['An', 'Bình', 'Cường', 'Dung', 'Giang', 'Hải', 'Khánh', 'Lan', 'Minh', 'Nga', 'Oanh', 'Phúc'];
const households = 3_000;

/** Heads with some 1,400 names, born in 60 years. */
function wardOf(code: string) {
  const random = randomFrom(Number(code));
  const draw = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: households }, (_, n) => {
    const name = `${families[draw(10)]} ${givens[draw(12)]} ${givens[draw(12)]}`;
    const birth = `${1940 + draw(60)}-0${1 + draw(9)}-1${draw(9)}`;
    const head = household({ code: `${code}-${n}`, name, birth, village: `Thôn ${n % 12}`, people: 4 });
    const members = [1, 2, 3].map((m) => ({
      name: `${families[draw(10)]} ${givens[draw(12)]} ${m}`,
      citizenId: String(100_000_000 + codes.indexOf(code) * 10_000_000 + n * 4 + m),
    }));
    const full = { ...head, members };
    const recorded = {
      household: full,
      results: resultsOf(full, [vn2016]),
      warnings: [],
      batch: 'b',
      row: n,
    };
    return { key: `${code}-${n}`, recorded };
  });
}

describe('likely duplicates of a ward of 3,000 households', () => {
  test('with as many other wards as one request compares come well within a request', async () => {
    const { ports } = await launched({ campaign });
    for (const ward of codes) {
      const ref = { campaignId: campaign.id, ward };
      await ports.households.write(ref, 1, wardOf(ward));
      const review = { ...(await ports.wards.get(ref)), generations: [1] };
      const event = {
        ...ref,
        at: ports.now().toISOString(),
        by: 'x',
        did: 'commitBatch',
        detail: {},
      } as const;
      await ports.changes.commit({ review, event });
    }
    const [ward = '', ...others] = codes;
    const began = process.threadCpuUsage();
    const asked = { campaignId: campaign.id, ward, by: coordinator, among: others.join(',') };
    const { likely } = await readDuplicates(asked, ports);
    const seconds = process.threadCpuUsage(began).user / 1e6;
    expect(likely?.total).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(8);
  }, 120_000);
});
