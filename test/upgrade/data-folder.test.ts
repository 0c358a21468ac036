import { describe, expect, test } from 'vitest';
import { goOn } from '../fixtures/play.ts';
import { expectedOf, openWorld, restOf, unpacked, versions } from './fixture.ts';

describe.each(versions)('a data folder left in mid-campaign by %s', (version) => {
  test('goes on to the end that its own version comes to', async () => {
    const world = await openWorld(version, unpacked(version, 'folder'));
    expect(await goOn(world, restOf(version).events)).toEqual(expectedOf(version));
  });
});
