import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../shared/audit.ts';
import { northWard, plainCampaign } from '../../examples.ts';
import { atWork, bringTo, launched } from './ward-at-work.ts';

describe('a decision', () => {
  test('is stored outside the audit chain, which holds its hash', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('posting', host, ward);
    const meetings = (await ward.decisions()).filter(({ kind }) => kind === 'recordMeeting');
    const chain = await host.ports.audit.chain(plainCampaign.id, northWard);
    const sealed = chain.flatMap(({ did, detail }) => (did === 'recordMeeting' ? [detail] : []));
    expect(meetings).toHaveLength(2);
    expect(sealed.map(({ decision, sha256 }) => [decision, sha256])).toEqual(
      meetings.map(({ id, body }) => [id, hash('sha256', canonical(body))]),
    );
  });
});
