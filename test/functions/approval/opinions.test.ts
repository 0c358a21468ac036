import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { campaignWith, coordinator, districtOfficer, observer } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const colleague: Actor = { ...districtOfficer, name: 'huyen-2' };
const third: Actor = { ...districtOfficer, name: 'huyen-3' };
const question = 'Hộ thứ hai có nên giữ là hộ nghèo không?';
const view = 'Nên xem lại nhà ở của hộ thứ hai';

async function inApproval(campaign = campaignWith()) {
  const host = await launched({ campaign });
  for (const user of [districtOfficer, colleague, third, coordinator, observer]) {
    await host.ports.identity.addUser(user, 'mot-mat-khau-dai');
  }
  const ward = atWork(host, campaign);
  await bringTo('approval', host, ward);
  const ask = (by = districtOfficer, of?: string) =>
    perform('askOpinion', { ...ward.ref, by, text: question, of }, host.ports);
  const give = (by: Actor, opinion = 1) =>
    perform('giveOpinion', { ...ward.ref, by, opinion, advice: 'return', text: view }, host.ports);
  const read = (by: Actor) => perform('readOpinions', { ...ward.ref, by }, host.ports);
  const isAsked = async (by: Actor) =>
    (await perform('readBoard', { campaignId: campaign.id, by }, host.ports)).wards[0]?.asked === true;
  return { host, ward, ask, give, read, isAsked };
}

describe('a second opinion', () => {
  test('is asked of one of the other approvers, given by them, and recorded', async () => {
    const { ward, ask, give, read, isAsked } = await inApproval();
    expect(await read(districtOfficer)).toEqual({ opinions: [], advisers: ['huyen-2', 'huyen-3'] });
    await ask(districtOfficer, 'huyen-2');
    expect([await isAsked(colleague), await isAsked(third), await isAsked(districtOfficer)]).toEqual([
      true,
      false,
      false,
    ]);
    await expect(give(third)).rejects.toThrow(refusal('OpinionOfOther'));
    await expect(give(districtOfficer)).rejects.toThrow(refusal('OpinionOfOther'));
    await give(colleague);
    expect(await isAsked(colleague)).toBe(false);
    expect((await read(ward.asWard.by)).opinions).toMatchObject([
      {
        opinion: 1,
        askedBy: 'huyen',
        of: 'huyen-2',
        question,
        isOpen: false,
        given: { by: 'huyen-2', advice: 'return', text: view },
      },
    ]);
    await expect(give(colleague)).rejects.toThrow(refusal('OpinionNotAsked'));
    const chain = await ward.audit();
    expect(chain.slice(-2)).toMatchObject([
      { did: 'askOpinion', detail: { opinion: 1 } },
      { did: 'giveOpinion', detail: { opinion: 1, advice: 'return' } },
    ]);
    expect(JSON.stringify(chain)).not.toContain(view);
  });

  test('may be asked of whoever else approves the list, and not twice the same', async () => {
    const { ask, give, isAsked } = await inApproval();
    await ask();
    expect([await isAsked(colleague), await isAsked(third), await isAsked(observer)]).toEqual([
      true,
      true,
      false,
    ]);
    await expect(ask()).rejects.toThrow(refusal('OpinionOpen'));
    await give(third);
    await ask();
  });

  test('stops no answer, and lapses with it', async () => {
    const { host, ward, ask, give, read, isAsked } = await inApproval();
    await ask();
    await ward.returnHouseholds(['h-1']);
    expect(await isAsked(colleague)).toBe(false);
    await expect(give(colleague)).rejects.toThrow(refusal('WrongStage'));
    await perform('recall', { ...ward.approver, reason: 'Bấm nhầm' }, host.ports);
    await host.settle();
    await expect(give(colleague)).rejects.toThrow(refusal('OpinionNotAsked'));
    expect((await read(colleague)).opinions).toMatchObject([{ isOpen: false, isMine: false }]);
  });

  test('is asked by the level whose answer is due, of any level that approves the list', async () => {
    const { ward, ask, give } = await inApproval(campaignWith({ approval: ['district', 'province'] }));
    await expect(ask(coordinator)).rejects.toThrow(refusal('OtherLevelDue'));
    await expect(ask(districtOfficer, 'khong-co')).rejects.toThrow(refusal('UserNotFound'));
    await ask(districtOfficer, coordinator.name);
    await give(coordinator);
    await ask(districtOfficer, colleague.name);
    await ward.approve();
    await expect(give(colleague, 2)).rejects.toThrow(refusal('OpinionNotAsked'));
  });

  test('is nobody’s below or beside those who approve', async () => {
    const { ward, ask } = await inApproval();
    for (const by of [ward.asWard.by, observer, coordinator])
      await expect(ask(by)).rejects.toThrow(refusal('NotAllowed'));
  });
});
