import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { ageHeader } from '../../../shared/contract/headers/age-header.ts';
import {
  districtOfficer,
  lowerVillage,
  northWard,
  officerOf,
  plainCampaign,
  upperVillage,
} from '../../examples.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';
import { clientOf, sessionFor } from './http-client.ts';

const here = { campaign: plainCampaign.id, ward: northWard };
const colleague: Actor = {
  name: 'xa-hai',
  role: 'ward',
  area: northWard,
  province: districtOfficer.province,
};
/** The page was read a minute ago. */
const minuteOld = { [ageHeader]: '60' };

/** A ward whose survey is about to be submitted by one of two officers, a minute after both have read their pages. */
async function twoOfficers() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-09T09:00');
  await ward.upload(fourHouseholds);
  await host.passTo('2019-10-09T10:00');
  const first = clientOf(host, sessionFor(host, officerOf(northWard)));
  const second = clientOf(host, sessionFor(host, colleague));
  return { host, ward, first, second };
}

describe('of two people who act at once', () => {
  test('one wins, and the other is told who did what in the meantime', async () => {
    const { host, ward, first, second } = await twoOfficers();
    const asking = { params: here, headers: minuteOld };
    const answers = await Promise.all([first('submitSurvey', asking), second('submitSurvey', asking)]);
    await host.settle();
    const [lost, ...more] = answers.filter(({ status }) => status >= 400);
    expect(more).toEqual([]);
    const winner = answers[0]!.status < 400 ? officerOf(northWard) : colleague;
    expect(lost?.body).toMatchObject({
      code: 'WrongStage',
      changed: [{ by: winner.name, did: 'submitSurvey', at: host.ports.now().toISOString() }],
    });
    expect((await ward.audit()).filter(({ did }) => did === 'submitSurvey')).toHaveLength(1);
  });

  test('the one who comes second is told so by a later page too, the newest act first', async () => {
    const { host, ward, second } = await twoOfficers();
    await ward.submit();
    await ward.meet(upperVillage);
    await ward.meet(lowerVillage);
    const lost = await second('submitSurvey', { params: here, headers: minuteOld });
    const acts = ['recordMeeting', 'recordMeeting', 'submitSurvey'];
    expect(lost.body.changed.map(({ did }: { did: string }) => did)).toEqual(acts);
    expect(await host.ports.audit.chain(here.campaign, here.ward)).toHaveLength((await ward.audit()).length);
  });
});

describe('whoever is refused', () => {
  test('for another reason is told nothing', async () => {
    const { first, second } = await twoOfficers();
    await first('submitSurvey', { params: here, headers: minuteOld });
    const own = await first('submitSurvey', { params: here, headers: minuteOld });
    expect(own.body).not.toHaveProperty('changed');
    for (const age of ['', 'a minute', '-1', '9999999', '1e9']) {
      const answer = await second('submitSurvey', { params: here, headers: { [ageHeader]: age } });
      expect(answer.status).toBe(409);
      expect(answer.body).not.toHaveProperty('changed');
    }
    expect((await second('submitSurvey', { params: here })).body).not.toHaveProperty('changed');
  });

  test('is told nothing that happened before the page was read', async () => {
    const { host, ward, second } = await twoOfficers();
    await ward.submit();
    await host.passTo('2019-10-09T10:05');
    const lost = await second('submitSurvey', { params: here, headers: minuteOld });
    expect(lost.body).not.toHaveProperty('changed');
    const older = await second('submitSurvey', { params: here, headers: { [ageHeader]: '600' } });
    expect(older.body.changed).toMatchObject([{ did: 'submitSurvey' }]);
  });

  test('is told nothing of another area', async () => {
    const { host, first } = await twoOfficers();
    await first('submitSurvey', { params: here });
    const strangers: Actor[] = [
      { name: 'huyen-khac', role: 'district', area: '068', province: districtOfficer.province },
      { ...districtOfficer, name: 'giam-sat-hai', role: 'observer' },
    ];
    for (const stranger of strangers) {
      const client = clientOf(host, sessionFor(host, stranger));
      const answer = await client('submitSurvey', { params: here, headers: minuteOld });
      expect(answer.body).toMatchObject({ code: 'NotAllowed' });
      expect(answer.body).not.toHaveProperty('changed');
    }
  });

  test('because a clock ran out is told that it did', async () => {
    const { host, ward } = await twoOfficers();
    await bringTo('posting', host, ward);
    await ward.post();
    await host.passTo('2019-10-30T00:30');
    const officer = clientOf(host, sessionFor(host, colleague));
    const lost = await officer('resolveObjection', {
      params: here,
      body: { household: 'h-1', outcome: 'upheld' },
      headers: { [ageHeader]: '43200' },
    });
    expect(lost.body).toMatchObject({ code: 'WrongStage', changed: [{ by: 'rasoat', did: 'endStage' }] });
  });
});
