import { describe, expect, test } from 'vitest';
import { perform } from '../../perform.ts';
import { surveyed } from './surveyed.ts';

describe('the households of the opening list that are not surveyed', () => {
  test('stay visible with their reason once they are excused, until they are surveyed', async () => {
    const { host, ward } = await surveyed();
    const read = () => perform('readMissing', ward.asWard, host.ports);
    await ward.excuse('087654321');
    const left = await read();
    expect(left.missing).toMatchObject([{ code: '123456789', head: 'Bàn Văn Thử', before: 'poor' }]);
    expect(left.excused).toEqual([
      {
        household: expect.stringMatching(/^i-/),
        head: 'Ma Thị Thử',
        village: 'Bản Trên',
        people: 2,
        before: 'poor',
        reason: 'moved',
        at: '2019-10-08T02:00:00.000Z',
      },
    ]);
    await ward.upload([{ id: '087654321', name: 'Ma Thị Thử' }], 'b-2');
    expect(await read()).toMatchObject({ missing: [{ code: '123456789' }], excused: [] });
  });
});
