import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { dynamoStores } from '../../../functions/aws/dynamo/dynamo-stores.ts';
import { vaultOf } from '../../../functions/vault.ts';
import { type Campaign, Campaign as CampaignSchema } from '../../../shared/campaign.ts';
import { storedReview } from '../../../shared/stored/upgrade-review.ts';
import { freshTables } from '../../dynamodb/fresh-tables.ts';
import { coordinator, otherWard, wideCampaign } from '../../examples.ts';
import type { StoresOver } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { postedToPublic } from './intake-acts.ts';

const number = 10_000;
/** So many at once as a server may have under way. */
const atOnce = 50;

/** A campaign that takes them all: the limits, which are tried elsewhere, would stop them. */
const campaign: Campaign = CampaignSchema.parse({
  ...wideCampaign,
  posting: { intake: { perWardADay: 1_000_000, perClientAnHour: 1_000_000 } },
});

const overDynamo = async (): Promise<StoresOver> => {
  const dynamo = await freshTables(inject('dynamodb'));
  const vault = vaultOf(randomBytes(32));
  return (now) => dynamoStores(dynamo, vault, now);
};

const hosts: [string, (() => Promise<StoresOver>) | undefined][] = [['SQLite', undefined]];
if (inject('dynamodb')) hosts.push(['DynamoDB', overDynamo]);

/** Milliseconds of the fastest of several times. */
async function fastest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe.each(hosts)('10,000 objections from outside to one ward, kept in %s', (name, stores) => {
  test('leave its record and other wards as they are, go with one dismissal, and end with the clock', async () => {
    const { host, ward, send, intake, dismiss, outcome, receipt } = await postedToPublic(
      campaign,
      await stores?.(),
    );
    const elsewhere = { campaignId: campaign.id, ward: otherWard, by: coordinator, text: 'Đã xem' };
    const inOther = () => fastest(() => perform('remark', elsewhere, host.ports));
    const before = { time: await inOther(), review: await ward.review(), audit: await ward.audit() };
    const decisions = await ward.decisions();

    const started = performance.now();
    let last = '';
    let meanwhile = 0;
    for (let from = 0; from < number; from += atOnce) {
      const batch = Array.from({ length: atOnce }, (_, n) => send('Nông Thị Thử', `Sai ${from + n}`));
      if (from === number / 2) meanwhile = await inOther();
      last = (await Promise.all(batch)).at(-1) ?? '';
    }
    const seconds = (performance.now() - started) / 1000;
    const after = await inOther();

    // Nothing of the ward itself has grown or changed.
    expect(await ward.review()).toEqual(before.review);
    expect(await ward.audit()).toEqual(before.audit);
    expect(await ward.decisions()).toEqual(decisions);

    await host.passTo('2019-11-06T09:00');
    expect(await outcome()).toBeUndefined();
    const { counts, until } = await intake({ limit: 1 });
    expect(counts.received).toBe(number);
    const dismissing = performance.now();
    expect(await dismiss({ until: until ?? '' }, 'Gửi hàng loạt, không có căn cứ')).toEqual({
      count: number,
    });
    const dismissed = performance.now() - dismissing;
    expect(await outcome()).toBe('clear');
    expect(await receipt(last)).toContain('không tiếp nhận');
    const size = (review: object) => JSON.stringify(storedReview(review as never)).length;
    expect(size(await ward.review())).toBeLessThan(size(before.review) + 500);
    expect(await ward.decisions()).toHaveLength(decisions.length + 1);
    console.info(
      `${name}: ${number} in ${seconds.toFixed(1)} s; a command of another ward took ${before.time.toFixed(1)} ms before, ${meanwhile.toFixed(1)} ms during (x ${(meanwhile / before.time).toFixed(1)}) and ${after.toFixed(1)} ms after (x ${(after / before.time).toFixed(1)}); the dismissal took ${dismissed.toFixed(0)} ms`,
    );
  }, 600_000);
});
