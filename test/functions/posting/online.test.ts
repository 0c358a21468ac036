import { describe, expect, test } from 'vitest';
import { campaignWith, northWard, plainCampaign } from '../../examples.ts';
import { clientOf } from '../http/http-client.ts';
import { postedToPublic } from '../intake/intake-acts.ts';

const here = { campaign: plainCampaign.id, ward: northWard };

async function shown(online: 'counts' | 'off') {
  const acts = await postedToPublic(campaignWith({ posting: { online } }));
  const anyone = clientOf(acts.host);
  return { ...acts, anyone, page: (await anyone('showPostedList', { params: here })).body.html as string };
}

describe.each(['counts', 'off'] as const)('a list of which the open internet shows “%s”', (online) => {
  test('names nobody on its pages nor in its data', async () => {
    const { anyone, page } = await shown(online);
    const posted = await anyone('readPosted', { params: here });
    expect(posted.body).toMatchObject({ online, households: [] });
    expect(page).not.toMatch(/Thử<|khieu-nai\?ho/);
    expect(page.includes('hộ\u00a0nghèo')).toBe(online === 'counts');
    expect((await anyone('showPostedList', { params: here, query: { thon: '1' } })).status).toBe(404);
    expect((await anyone('showObjectionForm', { params: here, query: { ho: '' } })).status).toBe(404);
  });

  test('takes objections in words, which the ward accepts by naming the household', async () => {
    const { anyone, intake, accept, ward } = await shown(online);
    const body = { loai: 'khieu-nai', ten: 'Nông Thị Thử', thon: '', 'noi-dung': 'Có xe tải' };
    expect((await anyone('sendClaim', { params: here, body })).status).toBe(303);
    const [entry] = (await intake()).entries;
    expect(entry).toMatchObject({ kind: 'objection', name: 'Nông Thị Thử' });
    await accept(entry!.receipt, 'h-2');
    expect((await ward.publication()).objections).toMatchObject([{ household: 'h-2' }]);
  });
});
