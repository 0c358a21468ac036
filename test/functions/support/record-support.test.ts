import { describe, expect, test } from 'vitest';
import type { Ports } from '../../../shared/ports.ts';
import type { Support } from '../../../shared/support/support.ts';
import { coordinator, districtOfficer, northWard, plainCampaign } from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';

const campaignId = plainCampaign.id;
const loans: Support = { programme: 'Vay vốn', ward: northWard, households: 3, money: 150_000_000 };
const cards: Support = { programme: 'BHYT', unit: 'thẻ', ward: northWard, household: 'h-1', count: 4 };

async function created(): Promise<Ports> {
  const { ports } = freshHost();
  await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, ports);
  return ports;
}
const record = (ports: Ports, support: Support[], parts: object = {}) =>
  perform('recordSupport', { campaignId, support, by: coordinator, ...parts }, ports);

describe('recording support', () => {
  test('replaces what was recorded before, and tells how much', async () => {
    const ports = await created();
    await record(ports, [loans]);
    await record(ports, [cards, loans, loans]);
    expect(await ports.support.list(campaignId)).toEqual([cards, loans, loans]);
    const [, , , event] = await ports.audit.chain(campaignId, '');
    expect(event).toMatchObject({ did: 'recordSupport', detail: { rows: 3, programmes: 2 } });
  });

  test('twice by one request keeps what was recorded between', async () => {
    const ports = await created();
    await record(ports, [loans], { request: 'r-1' });
    await record(ports, [cards]);
    await record(ports, [loans], { request: 'r-1' });
    expect(await ports.support.list(campaignId)).toEqual([cards]);
  });

  test('is refused for an unknown ward, by a district, and after the close', async () => {
    const ports = await created();
    await expect(record(ports, [{ ...loans, ward: '99999' }])).rejects.toThrow(refusal('WardNotFound'));
    await expect(record(ports, [], { by: districtOfficer })).rejects.toThrow(refusal('NotAllowed'));
    const run = await ports.campaigns.get(campaignId);
    await ports.changes.commit({ campaignId, run: { ...run, status: 'closed' } });
    await expect(record(ports, [loans])).rejects.toThrow(refusal('CampaignNotRunning'));
    expect(await ports.support.list(campaignId)).toEqual([]);
  });
});
