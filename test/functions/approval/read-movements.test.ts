import { expect, test } from 'vitest';
import { readMovements } from '../../../functions/approval/read-movements.ts';
import { entry, northWard, observer } from '../../examples.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';

test('movements are figures, which observers see too', async () => {
  const opening = { [northWard]: fourHouseholds.map((each) => entry({ ...each, class: 'poor' })) };
  const host = await launched({ opening });
  const ward = atWork(host);
  await bringTo('approval', host, ward);
  const { poor, 'near-poor': nearPoor } = await readMovements({ ...ward.ref, by: observer }, host.ports);
  expect(poor).toMatchObject({
    start: { households: 4, people: 8 },
    toListed: { households: 1 },
    toOther: { households: 1 },
    end: { households: 2, people: 4 },
  });
  expect(nearPoor.end).toEqual({ households: 1, people: 2 });
});
