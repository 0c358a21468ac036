import { describe, expect, test } from 'vitest';
import type { Ports } from '../../../shared/ports.ts';
import type { Support } from '../../../shared/support/support.ts';
import {
  coordinator,
  districtOfficer,
  northWard,
  officerOf,
  plainCampaign,
  southWard,
} from '../../examples.ts';
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

  test('is refused under a request that recorded something else', async () => {
    const ports = await created();
    await record(ports, [loans], { request: 'r-1' });
    const other = record(ports, [cards], { request: 'r-1' });
    await expect(other).rejects.toThrow(refusal('RequestReused'));
    expect(await ports.support.list(campaignId)).toEqual([loans]);
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

describe('reading support', () => {
  test('sums by programme and unit what is in the asker’s area', async () => {
    const ports = await created();
    const everywhere = { programme: 'Vay vốn', households: 100 };
    await record(ports, [loans, { ...loans, ward: southWard, planned: 9 }, cards, everywhere]);
    const read = async (by: typeof coordinator) =>
      (await perform('readSupport', { campaignId, by }, ports))?.support;
    const sums = { unit: null, people: 0, count: 0, planned: null };
    const card = { ...sums, programme: 'BHYT', unit: 'thẻ', households: 1, count: 4, money: 0 };
    const loan = { ...sums, programme: 'Vay vốn', households: 3, money: 150_000_000 };
    const both = { ...loan, households: 6, money: 300_000_000, planned: 9 };
    expect(await read(officerOf(northWard))).toEqual([loan, card]);
    expect(await read(districtOfficer)).toEqual([both, card]);
    expect(await read(coordinator)).toEqual([{ ...both, households: 106 }, card]);
  });
});
