import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counts } from '../../../cost/count/counts.ts';
import { billOf, type UsageItem, withAmount } from '../../../cost/price/bill.ts';
import { campaignUsage } from '../../../cost/price/campaign-usage.ts';
import { type PriceName, prices, regions } from '../../../cost/price/prices.ts';
import { standingUsage } from '../../../cost/price/standing-usage.ts';

const region = 'us-east-1';
const writes: UsageItem = { service: 'DynamoDB', what: 'writes', price: 'write', amount: 2_000_000 };
const key: UsageItem = { service: 'KMS', what: 'keys', price: 'keyMonth', amount: 3 };

describe('a bill', () => {
  test('has each amount at its price, and their sum', () => {
    const { lines, usd } = billOf([writes, key], region);
    expect(lines.map((line) => line.usd)).toEqual([1.25, 3]);
    expect(usd).toBe(4.25);
  });

  test('of twice as much is twice as high', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 20 });
    const named = fc.constantFrom(...(Object.keys(prices) as PriceName[]));
    fc.assert(
      fc.property(amounts, named, fc.constantFrom(...regions), (all, price, where) => {
        const uses = (times: number): UsageItem[] =>
          all.map((amount) => ({ service: 's', what: 'w', price, amount: times * amount }));
        expect(billOf(uses(2), where).usd).toBeCloseTo(2 * billOf(uses(1), where).usd, 6);
      }),
    );
  });

  test('with one amount changed differs by that alone', () => {
    const cheaper = billOf(withAmount([writes, key], 'writes', 0), region);
    expect(cheaper.usd).toBe(3);
  });
});

const figures = [
  'writes/households/RECORDS/batchApi',
  'reads/registry/WARDS/api',
  'transitions',
  'mails/sendReminders',
];
const times = ['invocations/api', 'ms/api', 'calls/api', 'putBytes/batchApi', 'stored/households'];

describe('the usage of a campaign', () => {
  const counts = fc.record(
    Object.fromEntries([...figures, ...times].map((name) => [name, fc.integer({ min: 0, max: 1e7 })])),
  );
  const used = (counted: Counts) => campaignUsage({ counted, readings: [], wards: 10, batches: 9 });

  test('keeps only the newest report', () => {
    const storage = (times: number) => {
      const reading = { name: 'makeReport', lambda: 'makeReport', times, each: { putBytes: 1e9 } } as const;
      const usage = campaignUsage({ counted: {}, readings: [reading], wards: 10, batches: 9 });
      return usage.find(({ price }) => price === 'fileMonth')!.amount;
    };
    expect(storage(1)).toBeGreaterThan(1);
    expect(storage(20)).toBeCloseTo(storage(1));
  });

  test('costs no less if any count is higher', () => {
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom(...figures, ...times),
        fc.integer({ min: 1, max: 1e6 }),
        (some, name, more) => {
          const higher = { ...some, [name]: some[name]! + more };
          expect(billOf(used(higher), region).usd).toBeGreaterThanOrEqual(
            billOf(used(some), region).usd - 1e-9,
          );
        },
      ),
    );
  });

  test('names everything once', () => {
    const names = used({}).map(({ service, what }) => `${service} ${what}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the standing costs of a month', () => {
  test('are mostly monitoring and encryption', () => {
    const { lines, usd } = billOf(standingUsage(), region);
    const top = lines
      .toSorted((a, b) => b.usd - a.usd)
      .slice(0, 3)
      .map(({ service }) => service);
    expect(new Set(top)).toEqual(new Set(['KMS', 'CloudWatch']));
    expect(usd).toBeLessThan(12);
  });
});
