import { describe, expect, test } from 'vitest';
import { readSignals } from '../../../functions/approval/read-signals.ts';
import {
  campaignWith,
  districtOfficer,
  entry,
  lowerVillage,
  northWard,
  observer,
  officerOf,
  otherWard,
  southWard,
  surveyFile,
  upperVillage,
  wideCampaign,
} from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';

const listed = fourHouseholds.map((each) => entry({ ...each, class: 'poor' }));
const opening = { [northWard]: listed };

describe('what an approver should look at', () => {
  test('names the households of each signal, and who changed scores after the meeting', async () => {
    const host = await launched({ opening });
    const ward = atWork(host);
    await bringTo('posting', host, ward);
    await host.passTo('2019-10-25T09:00');
    await ward.post();
    await host.passTo('2019-10-28T09:00');
    await ward.object('h-1');
    await ward.resolve('h-1', 'changed', { b1: 152 });
    const { groups, households } = await readSignals(ward.approver, host.ports);
    expect(groups.map(({ kind, total }) => [kind, total])).toEqual([
      ['scoresAfterMeeting', 1],
      ['nearLine', 1],
    ]);
    expect(groups[0]?.signals).toMatchObject([
      {
        household: 'h-1',
        village: upperVillage,
        changed: { by: `xa-${northWard}`, origin: 'recheck', at: '2019-10-28T02:00:00.000Z' },
        before: { b1: 110 },
        now: { b1: 152 },
      },
    ]);
    expect(households).toEqual({
      'h-1': { code: 'h-1', head: 'Lò Văn Thử', village: upperVillage },
    });
  });

  test('takes the nearness and the targets that the campaign sets', async () => {
    const campaign = campaignWith({
      signals: { nearLine: { b1: 15 } },
      areas: wideCampaign.areas.map((area) =>
        area.code === northWard
          ? { ...area, targets: [{ village: lowerVillage, class: 'poor', reduce: 1 }] }
          : area,
      ),
    });
    const host = await launched({ campaign, opening });
    const ward = atWork(host, campaign);
    await bringTo('approval', host, ward);
    const { groups } = await readSignals(ward.approver, host.ports);
    expect(groups).toMatchObject([
      { kind: 'nearLine', signals: [{ household: 'h-2', measure: 130, line: 120 }] },
      { kind: 'exactTarget', signals: [{ village: lowerVillage, start: 2, end: 1, households: ['h-4'] }] },
    ]);
  });

  test('shows households that the campaign’s own mark declares as officials’ kin', async () => {
    const mark = { id: 'than-nhan', name: 'Thân nhân cán bộ', labels: ['Thân nhân cán bộ'] };
    const campaign = campaignWith({ designations: [mark], signals: { kin: mark.id } });
    const host = await launched({ campaign });
    const ward = atWork(host, campaign);
    await bringTo('survey', host, ward);
    await host.passTo('2019-10-08T09:00');
    const lines = new TextDecoder().decode(surveyFile(fourHouseholds)).trim().split('\n');
    const marks = [mark.name, 'x'];
    const marked = lines.map((line, index) => `${line},${marks[index] ?? ''}`).join('\n');
    await ward.send(new TextEncoder().encode(marked), 'marked');
    await ward.commit('marked');
    const { groups } = await readSignals(ward.asWard, host.ports);
    expect(groups).toMatchObject([{ kind: 'declaredKin', signals: [{ household: 'h-1' }], total: 1 }]);
  });

  test('tells another head under a code that a later file brought', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('survey', host, ward);
    await host.passTo('2019-10-08T09:00');
    await ward.upload(fourHouseholds, 'list-one');
    await ward.upload([{ ...fourHouseholds[0]!, id: '987654320' }], 'list-two');
    const { groups } = await readSignals(ward.asWard, host.ports);
    expect(groups).toMatchObject([
      {
        kind: 'changedPeople',
        signals: [{ household: 'h-1', what: 'headId', against: 'record', changed: { origin: 'file' } }],
      },
    ]);
  });

  test('is shown to the ward and to those above it, and to nobody else', async () => {
    const host = await launched({ campaign: wideCampaign });
    const there = { campaignId: wideCampaign.id, ward: northWard };
    for (const by of [officerOf(northWard), districtOfficer]) {
      expect(await readSignals({ ...there, by }, host.ports)).toEqual({ groups: [], households: {} });
    }
    for (const by of [observer, officerOf(southWard), officerOf(otherWard)]) {
      await expect(readSignals({ ...there, by }, host.ports)).rejects.toThrow(refusal('NotAllowed'));
    }
  });
});
