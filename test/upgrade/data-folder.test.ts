import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coordinator } from '../../local/simulation/actors.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import { goOn } from '../fixtures/play.ts';
import { perform } from '../perform.ts';
import { refusal } from '../refusal.ts';
import { executionsOf, expectedOf, openWorld, restOf, unpacked, versions } from './fixture.ts';

describe.each(versions)('a data folder left in mid-campaign by %s', (version) => {
  test('goes on to the end that its own version comes to', async () => {
    const world = await openWorld(version, unpacked(version, 'folder'));
    expect(await goOn(world, restOf(version).events)).toMatchObject(expectedOf(version));
  });

  test('can be gone back to by the copy that the upgrade kept', async () => {
    const folder = unpacked(version, 'folder');
    const upgraded = await openWorld(version, folder);
    await goOn(upgraded, restOf(version).events);
    upgraded.host.close();
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `rasoat.db${end}`), { force: true });
    renameSync(join(folder, `rasoat.${version}.db`), join(folder, 'rasoat.db'));
    const { host, campaign } = await openWorld(version, folder);
    expect((await host.ports.campaigns.get(campaign.id)).status).toBe('running');
    expect(host.runner.executions({ status: 'RUNNING' })).toHaveLength(executionsOf(version).waiting.length);
  });

  test('takes the campaign that it was made of for the same one', async () => {
    const { host, campaign } = await openWorld(version, unpacked(version, 'folder'));
    const { ports } = host;
    const campaignId = campaign.id;
    const opening: Record<string, OpeningEntry[]> = {};
    for (const { ward } of await ports.wards.list(campaignId)) {
      opening[ward] = await ports.households.opening({ campaignId, ward });
    }
    const before = await ports.wards.list(campaignId);
    await perform('createCampaign', { campaign, opening, by: coordinator(campaign) }, ports);
    expect(await ports.wards.list(campaignId)).toEqual(before);
    const other = { ...campaign, title: 'Đợt khác' };
    await expect(
      perform('createCampaign', { campaign: other, opening, by: coordinator(other) }, ports),
    ).rejects.toThrow(refusal('CampaignExists'));
  });
});
