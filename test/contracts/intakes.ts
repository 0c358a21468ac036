import { describe, expect, test } from 'vitest';
import type { IntakeEntry } from '../../shared/intake/entry.ts';
import type { Triage } from '../../shared/intake/triage.ts';
import { refusal } from '../refusal.ts';
import { type CreateStores, draft, fixed, namCuong, withCampaign, xuanLac } from './examples.ts';

const entry = (receipt: string, at = '2019-11-04T02:00:00.000Z'): IntakeEntry => ({
  receipt,
  at,
  kind: 'objection',
  household: 'h-1',
  text: 'Hộ có xe tải',
});

const claim: IntakeEntry = {
  receipt: 'C',
  at: '2019-11-04T03:00:00.000Z',
  kind: 'claim',
  name: 'Lò Thị Thử',
  village: 'Bản Trên',
  text: 'Bị bỏ sót',
  by: 'xa-02023',
};

const dismissal = (id: string, which: string[] | { until: string }, at: string): Triage => ({
  ...xuanLac,
  id,
  at,
  outcome: 'dismissed',
  which,
  count: 2,
});

/** What every implementation of Intakes must do. */
export function intakesContract(name: string, create: CreateStores): void {
  describe(`intake kept in ${name}`, () => {
    test('gives an entry whole by its receipt, of its own ward alone', async () => {
      const { intakes } = await create(fixed);
      await intakes.add(xuanLac, claim);
      expect(await intakes.get(xuanLac, 'C')).toEqual(claim);
      expect(await intakes.get(namCuong, 'C')).toBeUndefined();
      expect(await intakes.get(xuanLac, 'D')).toBeUndefined();
    });

    test('keeps the first of two entries with one receipt', async () => {
      const { intakes } = await create(fixed);
      await intakes.add(xuanLac, entry('A'));
      await intakes.add(xuanLac, { ...entry('A', '2019-11-05T02:00:00.000Z'), text: 'Khác' });
      expect(await intakes.get(xuanLac, 'A')).toEqual(entry('A'));
      expect(await intakes.heads(xuanLac)).toHaveLength(1);
    });

    test('lists entries without their texts in the order of time, all or those after an instant', async () => {
      const { intakes } = await create(fixed);
      const times = ['2019-11-04T02:00:00.002Z', '2019-11-04T02:00:00.001Z', '2019-11-04T02:00:00.003Z'];
      for (const [index, at] of times.entries()) await intakes.add(xuanLac, entry(`R${index}`, at));
      await intakes.add(namCuong, entry('N'));
      const heads = [1, 0, 2].map((n) => {
        return { receipt: `R${n}`, at: times[n], kind: 'objection', household: 'h-1' };
      });
      expect(await intakes.heads(xuanLac)).toEqual(heads);
      expect(await intakes.heads(xuanLac, times[0])).toEqual(heads.slice(2));
      await intakes.add(xuanLac, claim);
      expect((await intakes.heads(xuanLac)).at(-1)).toEqual({ receipt: 'C', at: claim.at, kind: 'claim' });
    });

    test('gives a request whole, and what becomes of it with the rest of the triages', async () => {
      const { intakes, changes } = await withCampaign(create);
      const request: IntakeEntry = {
        ...claim,
        receipt: 'R',
        kind: 'request',
        code: 'h-7',
        birth: '1980-02-03',
        people: 3,
      };
      await intakes.add(xuanLac, request);
      expect(await intakes.get(xuanLac, 'R')).toEqual(request);
      expect(await intakes.heads(xuanLac)).toEqual([{ receipt: 'R', at: claim.at, kind: 'request' }]);
      const about = { ...xuanLac, at: '2019-11-04T04:00:00.000Z', receipt: 'R' };
      const triages: Triage[] = [
        {
          ...about,
          id: 't1',
          outcome: 'requested',
          way: 'monthly',
          wants: 'entry',
          receivedOn: '2022-02-01',
          startsOn: '2022-02-15',
          dueOn: '2022-03-02',
        },
        { ...about, id: 't2', at: '2019-11-05T04:00:00.000Z', outcome: 'granted', class: 'poor' },
        { ...about, id: 't3', at: '2019-11-06T04:00:00.000Z', receipt: 'S', outcome: 'refused', review: 'm' },
        {
          ...{ ...xuanLac, id: 't4', at: '2019-11-07T04:00:00.000Z', outcome: 'taken' },
          ...{ receipts: ['R', 'S'], review: 'm', startsOn: '2022-02-15' },
        },
      ];
      for (const triage of triages) await changes.commit({ triage, event: draft() });
      expect(await intakes.triages(xuanLac)).toEqual(triages);
    });

    test('lists more entries than one answer of a store holds', async () => {
      const { intakes } = await create(fixed);
      const long = 'ộ'.repeat(5000);
      for (let n = 0; n < 120; n += 1) await intakes.add(xuanLac, { ...entry(`R${n}`), text: `${n}${long}` });
      expect(await intakes.heads(xuanLac)).toHaveLength(120);
    });

    test('keeps a triage with the change that decides it, or not at all', async () => {
      const { intakes, changes, wards } = await withCampaign(create);
      const first = dismissal('t2', ['A', 'B'], '2019-11-04T04:00:00.000Z');
      const second = dismissal('t1', { until: '2019-11-05T00:00:00.000Z' }, '2019-11-05T04:00:00.000Z');
      const review = await wards.get(xuanLac);
      await changes.commit({ review, triage: first, event: draft() });
      await expect(changes.commit({ review, triage: second, event: draft() })).rejects.toThrow(
        refusal('Stale'),
      );
      expect(await intakes.triages(xuanLac)).toEqual([first]);
      await changes.commit({ triage: second, event: draft() });
      expect(await intakes.triages(xuanLac)).toEqual([first, second]);
      expect(await intakes.triages(namCuong)).toEqual([]);
    });

    test('counts up to a limit, each key for itself', async () => {
      const { intakes } = await create(fixed);
      const counter = { key: 'k', most: 3, endsAt: fixed().getTime() + 60_000 };
      const counted: boolean[] = [];
      for (let n = 0; n < 5; n += 1) counted.push(await intakes.count(counter));
      expect(counted).toEqual([true, true, true, false, false]);
      expect(await intakes.count({ ...counter, key: 'other' })).toBe(true);
    });

    test('counts no more than the limit of many at once', async () => {
      const { intakes } = await create(fixed);
      const counter = { key: 'k', most: 7, endsAt: fixed().getTime() + 60_000 };
      const counted = await Promise.all(Array.from({ length: 20 }, () => intakes.count(counter)));
      expect(counted.filter(Boolean)).toHaveLength(7);
    });
  });
}
