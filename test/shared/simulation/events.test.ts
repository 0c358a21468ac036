import { describe, expect, test } from 'vitest';
import { CampaignEvents } from '../../../shared/simulation/events.ts';

const submitAt = (...times: string[]) => times.map((at) => ({ at, do: 'submit', ward: '02901' }));

const placeOf = (events: unknown) => CampaignEvents.safeParse(events).error?.issues[0]?.path;

describe('events.json', () => {
  test('takes local times in order', () => {
    const events = submitAt('2019-10-07T00:00', '2019-10-07T00:00', '2020-02-29T23:59');
    expect(CampaignEvents.parse(events)).toEqual(events);
  });

  test.each(['2019-13-01T00:00', '2019-02-29T00:00', '2019-10-07T24:00', '2019-10-07T09:60', '2019-10-07'])(
    'refuses %s, naming its place',
    (at) => {
      expect(placeOf(submitAt('2019-10-07T00:00', at))).toEqual([1, 'at']);
    },
  );

  test('refuses a time before the one above it', () => {
    expect(placeOf(submitAt('2019-10-07T00:00', '2019-10-06T00:00'))).toEqual([1, 'at']);
  });
});
