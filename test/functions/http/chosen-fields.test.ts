import { describe, expect, test } from 'vitest';
import { answerHttp } from '../../../functions/http/answer-http.ts';
import type { UncheckedCall } from '../../../functions/perform.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import { coordinator, districtOfficer, northWard, officerOf, southWard } from '../../examples.ts';
import { launched } from '../ward/ward-at-work.ts';
import { clientOf, sessionFor } from './http-client.ts';

const campaign = 'na-son-2019';
const observer: Actor = {
  name: 'giam-sat-huyen',
  role: 'observer',
  area: districtOfficer.area,
  province: districtOfficer.province,
};

describe('a field that a request adds', () => {
  test.each([
    ['a ward officer', officerOf(northWard), [northWard]],
    ['a district officer', districtOfficer, [northWard, southWard]],
    ['a district’s observer', observer, [northWard, southWard]],
  ])('does not show %s the result of another area than their own', async (_who, actor, own) => {
    const host = await launched();
    const client = clientOf(host, sessionFor(host, actor));
    for (const ward of [northWard, southWard, '99999']) {
      const answer = await client('readResult', { params: { campaign }, query: { ward } });
      expect(answer).toMatchObject({ status: 200, body: { wards: own.map((code) => ({ code })) } });
    }
  });

  test.each([{ ward: '99999' }, { ward: 5 }, { ward: null }])(
    'is ignored where the endpoint does not know it: %j',
    async (field) => {
      const host = await launched();
      const client = clientOf(host, sessionFor(host, coordinator));
      const body = { stage: 'survey', to: '2019-12-16', reason: 'Mưa lũ', ...field };
      const answer = await client('moveWindow', { params: { campaign }, body });
      expect(answer).toMatchObject({ status: 204 });
    },
  );

  test('cannot replace who asks, nor the campaign, the ward or the request', async () => {
    const host = await launched();
    const client = clientOf(host, sessionFor(host, districtOfficer));
    const body = { attended: 3, by: coordinator, campaignId: 'another', ward: southWard, request: 'r-1' };
    const answer = await client('recordTraining', { params: { campaign, ward: northWard }, body });
    expect(answer.status).toBe(204);
    const chain = await host.ports.audit.chain(campaign, northWard);
    expect(chain.at(-1)).toMatchObject({ by: districtOfficer.name, did: 'recordTraining' });
  });

  test.each([undefined, '198.51.100.4'])('cannot replace the client that asks, at %s', async (client) => {
    const { ports } = await launched();
    const seen: unknown[] = [];
    const show = async (call: UncheckedCall) => void seen.push(call.client);
    const ask = (body: object) =>
      answerHttp(
        {
          method: 'POST',
          path: `/api/campaigns/${campaign}/wards/${northWard}/objections`,
          query: {},
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          secure: false,
          client,
        },
        ports,
        { steps: { fileObjection: show } },
      );
    await ask({ household: 'h-1', text: 'Sai', client: 'ai đó' });
    const expected = client && ports.households.fingerprint(`client ${client}`);
    expect(seen).toEqual([expected]);
  });

  test.each(['abc', ''])(
    'as the ward of the story is bad input where it is no ward code: %j',
    async (ward) => {
      const host = await launched();
      const client = clientOf(host, sessionFor(host, districtOfficer));
      const answer = await client('readStory', { params: { campaign }, query: { ward } });
      expect(answer).toMatchObject({ status: 400, body: { code: 'BadRequest', place: 'ward' } });
    },
  );
});
