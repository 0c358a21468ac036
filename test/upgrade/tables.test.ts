import { describe, expect, inject, test } from 'vitest';
import { goOn } from '../fixtures/play.ts';
import { expectedOf, openCloudWorld, restOf, versions } from './fixture.ts';

describe.skipIf(!inject('dynamodb')).each(versions)('tables left in mid-campaign by %s', (version) => {
  test('go on to the end that their own version comes to', async () => {
    const world = await openCloudWorld(version);
    expect(await goOn(world, restOf(version).events)).toMatchObject(expectedOf(version));
  });
});
