import { expect } from 'vitest';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

/** A ward whose list was posted on Friday 25/10/2019, so the clock ends with Tuesday 05/11. */
export async function postedWard() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('posting', host, ward);
  await host.passTo('2019-10-25T09:00');
  expect(await ward.post()).toEqual({ round: 1, lastDay: '2019-11-05' });
  return { host, ward };
}
