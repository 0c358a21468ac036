import { describe, expect, test } from 'vitest';
import type { Call } from '../../../shared/contract/call.ts';
import type { Ports } from '../../../shared/ports.ts';
import {
  campaignWith,
  coordinator,
  districtOfficer,
  entry,
  northWard,
  plainCampaign,
} from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';

const campaignId = plainCampaign.id;

const ward = { campaignId, ward: northWard };

describe('creating a campaign', () => {
  const create = (ports: Ports, parts: Partial<Call<'createCampaign'>> = {}) =>
    perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator, ...parts }, ports);

  test('counts each ward’s opening list', async () => {
    const { ports } = freshHost();
    await create(ports, {
      opening: { [northWard]: [entry({ code: '1' }), entry({ code: '2', class: 'other' })] },
    });
    expect((await ports.wards.get(ward)).totals).toMatchObject({
      missing: 1,
      opening: { poor: { households: 1 } },
    });
    expect(await ports.households.opening(ward)).toHaveLength(2);
  });

  test('twice changes nothing and leaves one event', async () => {
    const { ports } = freshHost();
    await create(ports);
    await create(ports);
    const told = (await ports.audit.chain(campaignId, '')).map(({ did }) => did);
    expect(told).toEqual(['createCampaign', 'loadOpeningList']);
  });

  test('with other content under the same id is refused, and replaces no opening list', async () => {
    const { ports } = freshHost();
    await create(ports, { opening: { [northWard]: [entry({ code: '1' })] } });
    const other = { campaign: campaignWith({ title: 'Khác' }), opening: { [northWard]: [] } };
    await expect(create(ports, other)).rejects.toThrow(refusal('CampaignExists'));
    expect(await ports.households.opening(ward)).toHaveLength(1);
  });

  test('is refused for an unknown ward, an unknown standard, one not in force, and anybody else', async () => {
    const { ports } = freshHost();
    await expect(create(ports, { opening: { '99999': [] } })).rejects.toThrow(refusal('WardNotFound'));
    const unknown = campaignWith({ standards: ['vn-1900'] });
    await expect(create(ports, { campaign: unknown })).rejects.toThrow(refusal('UnknownStandard'));
    const later = campaignWith({ year: 2027 });
    await expect(create(ports, { campaign: later })).rejects.toThrow(refusal('StandardNotInForce'));
    await expect(create(ports, { by: districtOfficer })).rejects.toThrow(refusal('NotAllowed'));
    expect(await ports.campaigns.list()).toEqual([]);
  });
});
