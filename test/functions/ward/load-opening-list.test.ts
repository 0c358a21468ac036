import { describe, expect, test } from 'vitest';
import { coordinator, entry, northWard, officerOf, plainCampaign } from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';

const { id: campaignId } = plainCampaign;
const ref = { campaignId, ward: northWard };
const entries = [entry({ code: 'h-1' }), entry({ code: 'h-2', class: 'near-poor' })];
const again = { campaign: plainCampaign, opening: {}, by: coordinator };

async function prepared() {
  const { ports } = freshHost();
  await perform('createCampaign', again, ports);
  await perform('loadOpeningList', { ...ref, entries, by: coordinator }, ports);
  return ports;
}

describe('one ward’s opening list', () => {
  test('is counted as missing until it is surveyed', async () => {
    const ports = await prepared();
    expect((await ports.wards.get(ref)).totals).toMatchObject({
      missing: 2,
      opening: { poor: { households: 1 } },
    });
  });

  test('stays when the same campaign is sent again', async () => {
    const ports = await prepared();
    await perform('createCampaign', again, ports);
    expect(await ports.households.opening(ref)).toEqual(entries);
  });

  test('is loaded by the coordinator only, and only before the launch', async () => {
    const ports = await prepared();
    const byWard = perform('loadOpeningList', { ...ref, entries: [], by: officerOf(northWard) }, ports);
    await expect(byWard).rejects.toThrow(refusal('NotAllowed'));
    await perform('launchCampaign', { campaignId, by: coordinator }, ports);
    const late = perform('loadOpeningList', { ...ref, entries: [], by: coordinator }, ports);
    await expect(late).rejects.toThrow(refusal('CampaignLaunched', { campaign: campaignId }));
    expect(await ports.households.opening(ref)).toEqual(entries);
  });

  test('is loaded once for a request, which is refused with another list', async () => {
    const ports = await prepared();
    const call = { ...ref, by: coordinator, request: 'r-1' };
    await perform('loadOpeningList', { ...call, entries }, ports);
    await perform('loadOpeningList', { ...call, entries }, ports);
    const other = perform('loadOpeningList', { ...call, entries: [] }, ports);
    await expect(other).rejects.toThrow(refusal('RequestReused'));
    expect(await ports.households.opening(ref)).toEqual(entries);
    expect((await ports.wards.get(ref)).totals.missing).toBe(2);
  });

  test.each([
    ['code', [entry({ code: 'h-1' }), entry({ code: 'h-1', name: 'Bàn Văn Thử' })]],
    ['citizenId', [entry({ code: 'h-1', id: '006059900001' }), entry({ code: 'h-2', id: '006059900001' })]],
    ['head', [entry(), entry()]],
  ])('with a household twice by its %s is refused, and the one before stays', async (key, repeated) => {
    const ports = await prepared();
    const loading = perform('loadOpeningList', { ...ref, entries: repeated, by: coordinator }, ports);
    await expect(loading).rejects.toMatchObject({ issues: [{ path: ['entries', 1, key] }] });
    expect(await ports.households.opening(ref)).toEqual(entries);
  });

  test('may hold two households of one name and year', async () => {
    const ports = await prepared();
    const two = [entry({ birth: '1959' }), entry({ birth: '1959' })];
    await perform('loadOpeningList', { ...ref, entries: two, by: coordinator }, ports);
    expect(await ports.households.opening(ref)).toHaveLength(2);
  });

  test('is refused likewise where it comes with its campaign', async () => {
    const { ports } = freshHost();
    const opening = { [northWard]: [entry({ code: 'h-1' }), entry({ code: 'h-1' })] };
    await expect(perform('createCampaign', { ...again, opening }, ports)).rejects.toMatchObject({
      issues: [{ path: ['opening', northWard, 1, 'code'] }],
    });
  });
});
