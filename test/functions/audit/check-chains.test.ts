import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import type { Ports } from '../../../shared/ports.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

describe('checking the audit chains', () => {
  test('finds those of the campaign and of every ward whole', async () => {
    const host = await launched();
    await bringTo('vetting', host, atWork(host));
    expect(await steps.checkChains({}, host.ports)).toEqual({ chains: 3, broken: 0 });
  });

  test('counts a chain in which an event was changed', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('vetting', host, ward);
    const { audit } = host.ports;
    const tampered: Ports['audit'] = {
      ...audit,
      async chain(campaignId, code) {
        const chain = await audit.chain(campaignId, code);
        return code === ward.ref.ward ? chain.with(1, { ...chain[1]!, by: 'somebody else' }) : chain;
      },
    };
    expect(await steps.checkChains({}, { ...host.ports, audit: tampered })).toEqual({ chains: 3, broken: 1 });
  });
});
