import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Dynamo } from '../../../../functions/aws/dynamo/dynamo.ts';
import { dynamoStores } from '../../../../functions/aws/dynamo/dynamo-stores.ts';
import { vaultOf } from '../../../../functions/vault.ts';
import {
  campaignId,
  decision,
  draft,
  fixed,
  household,
  type Stores,
  withCampaign,
  xuanLac,
} from '../../../contracts/examples.ts';
import { overTables } from '../../../dynamodb/over-dynamo.ts';
import { tampered } from '../../../dynamodb/tampered.ts';

/** Text that fills much of an item, because it cannot be compressed. */
const bulk = (): string => randomBytes(150_000).toString('base64');
const numbers = Array.from({ length: 40 }, (_, index) => index);

overTables('what takes more than one page of DynamoDB', (fresh) => {
  /** Stores that count the pages that they read. */
  const counted = async () => {
    let pages = 0;
    const dynamo = tampered(await fresh(), (name) => {
      pages += Number(name === 'QueryCommand');
    });
    const create = async () => dynamoStores(dynamo as Dynamo, vaultOf(randomBytes(32)), fixed);
    const stores = await withCampaign(create as () => Promise<Stores>);
    const pagesOf = async <T>(read: () => Promise<T>): Promise<{ answer: T; pages: number }> => {
      pages = 0;
      return { answer: await read(), pages };
    };
    return { ...stores, pagesOf };
  };

  test('are the records of a ward, each once and in the order of their keys', async () => {
    const { households, pagesOf } = await counted();
    const records = numbers.map((index) => {
      const record = household(`H${100 + index}`);
      record.recorded!.household.note = bulk();
      return record;
    });
    await households.write(xuanLac, 1, records);
    await households.write(xuanLac, 2, [household('H100')]);
    const { answer, pages } = await pagesOf(() => households.records(xuanLac, [1, 2]));
    expect(answer).toEqual([household('H100'), ...records.slice(1)]);
    expect(pages).toBeGreaterThan(4);
    await households.prune(xuanLac, [2]);
    expect(await households.records(xuanLac, [1, 2])).toEqual([household('H100')]);
  });

  test('are a ward’s decisions, its chain and the campaign’s story', async () => {
    const { decisions, audit, changes, pagesOf } = await counted();
    for (const index of numbers.slice(0, 15)) {
      const at = `2019-10-08T02:00:${10 + index}.000Z`;
      const said = { ...decision(`d${index}`), at, body: { minutes: bulk() } };
      const event = { ...draft(xuanLac, `did${index}`, at), why: bulk() };
      await changes.commit({ decision: said, event });
    }
    const listed = await pagesOf(() => decisions.list(xuanLac));
    expect(listed.answer.map(({ id }) => id)).toEqual(numbers.slice(0, 15).map((index) => `d${index}`));
    const told = await pagesOf(() => audit.story(campaignId, 14));
    expect(told.answer.map(({ did }) => did)).toEqual(
      numbers.slice(1, 15).map((index) => `did${15 - index}`),
    );
    const chain = await pagesOf(() => audit.chain(campaignId, xuanLac.ward));
    expect(chain.answer.map(({ seq }) => seq)).toEqual(numbers.slice(1, 16));
    const count = await pagesOf(() => audit.count(campaignId));
    expect(count.answer).toBe(16);
    for (const { pages } of [listed, told, chain, count]) expect(pages).toBeGreaterThan(1);
  });

  test('are the pending messages, without those that wait for a retry', async () => {
    const { outbox, changes, pagesOf } = await counted();
    for (const index of numbers.slice(0, 12)) {
      const mail = {
        kind: 'mail' as const,
        campaignId,
        to: `${index}@example.org`,
        subject: 's',
        text: bulk(),
      };
      await changes.commit({ campaignId, outbox: [mail] });
    }
    for (const { id } of (await outbox.pending(20)).slice(0, 11)) await outbox.failed(id, 'no route');
    const { answer, pages } = await pagesOf(() => outbox.pending(1));
    expect(answer).toMatchObject([{ message: { to: '11@example.org' } }]);
    expect(pages).toBeGreaterThan(2);
  });
});
