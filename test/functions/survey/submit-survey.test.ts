import { describe, expect, test } from 'vitest';
import { entry, northWard } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';

const listed = [
  entry({ code: 'h-1' }),
  entry({ id: '087654321', name: 'Ma Thị Thử' }),
  entry({ code: '123456789', name: 'Bàn Văn Thử' }),
  entry({ code: 'old', class: 'other', escapedIn: 2017 }),
];

async function surveyed() {
  const host = await launched({ opening: { [northWard]: listed } });
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-08T09:00');
  await ward.upload(fourHouseholds);
  return { host, ward };
}

describe('submitting', () => {
  test('is refused while a rejected household stands, until it is corrected or withdrawn', async () => {
    const { ward } = await surveyed();
    await ward.upload([{ code: 'h-9', b2: 33 }], 'b-2');
    await expect(ward.submit()).rejects.toThrow(refusal('RejectedStand', { count: 1 }));
    await ward.withdraw('h-9');
    await expect(ward.submit()).rejects.toThrow(refusal('OpeningListOpen', { count: 2 }));
  });

  test('may follow a correction of a rejected household', async () => {
    const { ward } = await surveyed();
    await ward.upload([{ code: 'h-9', b2: 33 }], 'b-2');
    await ward.upload([{ code: 'h-9', b2: 30, name: 'Lý Thử' }], 'b-3');
    expect((await ward.review()).totals).toMatchObject({ rejected: 0, households: 5 });
  });
});
