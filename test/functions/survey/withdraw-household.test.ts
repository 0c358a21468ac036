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

describe('withdrawing a household', () => {
  test('leaves what was recorded of it before', async () => {
    const { ward } = await surveyed();
    await ward.upload([{ code: 'h-1', b2: 33 }], 'b-2');
    expect((await ward.review()).totals).toMatchObject({ rejected: 1, households: 4 });
    await ward.withdraw('h-1');
    expect((await ward.review()).totals).toMatchObject({ rejected: 0, households: 4 });
  });

  test('is refused for a household that is not rejected or unknown, and without a reason', async () => {
    const { ward } = await surveyed();
    await expect(ward.withdraw('h-1')).rejects.toThrow(refusal('NotRejected'));
    await expect(ward.withdraw('h-77')).rejects.toThrow(refusal('HouseholdNotFound'));
    await expect(ward.withdraw('h-1', ' ')).rejects.toThrow(refusal('ReasonMissing'));
  });
});
