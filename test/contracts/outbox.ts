import { describe, expect, test } from 'vitest';
import { type CreateStores, campaignId, draft, fixed, withCampaign } from './examples.ts';

const mail = (to: string) => ({ kind: 'mail' as const, campaignId, to, subject: 'Nhắc hạn', text: '3 hộ' });
const completion = {
  kind: 'complete' as const,
  campaignId,
  task: '02023/survey/1',
  output: { outcome: 'submitted', attempt: 1 },
};

/** What every implementation of Outbox must do. */
export function outboxContract(name: string, create: CreateStores): void {
  const world = async () => {
    let time = fixed();
    const stores = await withCampaign(create, () => time);
    const pass = (milliseconds: number) => {
      time = new Date(time.getTime() + milliseconds);
    };
    return { ...stores, pass };
  };

  describe(`the outbox kept in ${name}`, () => {
    test('gives messages whole, oldest first, with ids of their own, until they are done', async () => {
      const { outbox, changes } = await world();
      await changes.commit({ event: draft(), outbox: [completion, mail('an@example.org')] });
      await changes.commit({ event: draft(), outbox: [mail('binh@example.org')] });
      const pending = await outbox.pending(10);
      expect(pending.map(({ message }) => message)).toEqual([
        completion,
        mail('an@example.org'),
        mail('binh@example.org'),
      ]);
      expect(new Set(pending.map(({ id }) => id)).size).toBe(3);
      await outbox.done(pending[1]!.id);
      expect((await outbox.pending(10)).map(({ id }) => id)).toEqual([pending[0]?.id, pending[2]?.id]);
    });

    test('gives one kind, where one is named', async () => {
      const { outbox, changes } = await world();
      await changes.commit({ event: draft(), outbox: [mail('an@example.org'), completion] });
      expect((await outbox.pending(1, 'complete')).map(({ message }) => message)).toEqual([completion]);
      expect((await outbox.pending(9, 'mail')).map(({ message }) => message)).toEqual([
        mail('an@example.org'),
      ]);
    });

    test('leases a message to one worker for a while, and to another when that one is gone', async () => {
      const { outbox, changes, pass } = await world();
      await changes.commit({ event: draft(), outbox: [mail('an@example.org')] });
      const id = (await outbox.pending(1))[0]!.id;
      const leased = await Promise.all([outbox.lease(id), outbox.lease(id)]);
      expect(leased.sort()).toEqual([false, true]);
      expect(await outbox.pending(1)).toEqual([]);
      pass(3_600_000);
      expect(await outbox.lease(id)).toBe(true);
      await outbox.done(id);
      pass(3_600_000);
      expect(await outbox.lease(id)).toBe(false);
    });

    test('gives no more than was asked for', async () => {
      const { outbox, changes } = await world();
      await changes.commit({ event: draft(), outbox: [completion, completion, completion] });
      expect(await outbox.pending(2)).toHaveLength(2);
    });

    test('gives a message that failed again after a while, and does not hold up the others', async () => {
      const { outbox, changes, pass } = await world();
      await changes.commit({ event: draft(), outbox: [mail('an@example.org'), mail('binh@example.org')] });
      const [first, second] = await outbox.pending(10);
      await outbox.failed(first!.id, 'no route');
      expect(await outbox.pending(1)).toEqual([second]);
      pass(3_600_000);
      expect((await outbox.pending(10)).map(({ id }) => id).sort()).toEqual([first!.id, second!.id].sort());
    });

    test('gives a message up after a number of tries, over more than a few hours', async () => {
      const { outbox, changes, pass } = await world();
      await changes.commit({ event: draft(), outbox: [mail('an@example.org')] });
      let tries = 0;
      let hours = 0;
      for (; tries < 100 && hours < 1_000; hours += 1, pass(3_600_000)) {
        for (const { id } of await outbox.pending(1)) {
          await outbox.failed(id, 'no route');
          tries += 1;
        }
      }
      expect(await outbox.pending(1)).toEqual([]);
      expect(tries).toBeGreaterThan(4);
      expect(tries).toBeLessThan(100);
    });

    test('gives a message up at once where trying again cannot help', async () => {
      const { outbox, changes, pass } = await world();
      await changes.commit({ event: draft(), outbox: [mail('an@example.org')] });
      await outbox.failed((await outbox.pending(1))[0]!.id, 'rejected', { isFinal: true });
      pass(86_400_000);
      expect(await outbox.pending(1)).toEqual([]);
    });

    test('hides a postponed message until then, and counts no try', async () => {
      const { outbox, changes, pass } = await world();
      await changes.commit({ event: draft(), outbox: [mail('an@example.org')] });
      const id = (await outbox.pending(1))[0]!.id;
      for (let hours = 0; hours < 30; hours += 1) {
        expect(await outbox.pending(1)).toHaveLength(1);
        await outbox.lease(id);
        await outbox.postpone(id, new Date(fixed().getTime() + (hours + 1) * 3_600_000));
        pass(3_599_999);
        expect(await outbox.pending(1)).toEqual([]);
        pass(1);
      }
      expect(await outbox.lease(id)).toBe(true);
    });

    test('keeps what is done done, when a slower try fails afterwards', async () => {
      const { outbox, changes, pass } = await world();
      await changes.commit({ event: draft(), outbox: [completion] });
      const id = (await outbox.pending(1))[0]!.id;
      await outbox.done(id);
      await outbox.failed(id, 'late');
      await outbox.done('unknown');
      pass(86_400_000);
      expect(await outbox.pending(1)).toEqual([]);
    });
  });
}
