import { entry, northWard } from '../../examples.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';

export const listed = [
  entry({ code: 'h-1' }),
  entry({ id: '087654321', name: 'Ma Thị Thử' }),
  entry({ code: '123456789', name: 'Bàn Văn Thử' }),
  entry({ code: 'old', class: 'other', escapedIn: 2017 }),
];

/** A ward that has surveyed four households; two of its opening list are missing. */
export async function surveyed() {
  const host = await launched({ opening: { [northWard]: listed } });
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-08T09:00');
  await ward.upload(fourHouseholds);
  return { host, ward };
}
