import { describe, expect, test } from 'vitest';
import {
  campaignWith,
  coordinator,
  districtOfficer,
  northWard,
  officerOf,
  plainCampaign,
  southWard,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, launched } from '../ward/ward-at-work.ts';

const campaignId = plainCampaign.id;
const session = {
  heldOn: '2019-09-20',
  place: 'Hội trường huyện',
  topics: ['Phiếu B', 'Nhập danh sách'],
  teacher: 'Nông Thị Mẫu',
};
const launchedIn = (campaign = campaignWith()) => launched({ campaign, start: '2019-09-24T08:00' });

describe('a training session', () => {
  test('is recorded once for a request, and read with the attendance of the wards that one sees', async () => {
    const { ports, settle } = await launchedIn();
    const recorded = { campaignId, by: coordinator, request: 'buoi-1', ...session };
    const answer = await perform('recordSession', recorded, ports);
    expect(await perform('recordSession', recorded, ports)).toEqual(answer);
    const { session: id } = answer;
    for (const [ward, attended] of [
      [northWard, 3],
      [southWard, 4],
    ] as const) {
      await perform(
        'recordTraining',
        { campaignId, ward, by: districtOfficer, attended, sessionId: id },
        ports,
      );
    }
    await settle();
    const { sessions } = await perform('readSessions', { campaignId, by: coordinator }, ports);
    expect(sessions).toMatchObject([
      {
        ...session,
        session: id,
        wards: [
          { ward: northWard, attended: 3 },
          { ward: southWard, attended: 4 },
        ],
      },
    ]);
    const seen = await perform('readSessions', { campaignId, by: officerOf(northWard) }, ports);
    expect(seen.sessions.map(({ wards }) => wards)).toEqual([[{ ward: northWard, attended: 3 }]]);
    expect(await ports.wards.get({ campaignId, ward: northWard })).toMatchObject({
      stage: 'survey',
      training: { attended: 3 },
    });
  });

  test('is refused for a day that has not come, and attendance for an unknown session or twice', async () => {
    const { ports } = await launchedIn();
    const tomorrow = { campaignId, by: coordinator, ...session, heldOn: '2019-10-30' };
    await expect(perform('recordSession', tomorrow, ports)).rejects.toThrow(refusal('DayInFuture'));
    const attend = (id: string) =>
      perform(
        'recordTraining',
        { campaignId, ward: northWard, by: districtOfficer, attended: 2, sessionId: id },
        ports,
      );
    await expect(attend('0123456789abcdef')).rejects.toThrow(refusal('SessionNotFound'));
    const { session: id } = await perform(
      'recordSession',
      { campaignId, by: coordinator, ...session },
      ports,
    );
    await attend(id);
    await expect(attend(id)).rejects.toThrow(refusal('SessionAttended'));
  });
});

describe('attendance', () => {
  test('names the people in a decision, never in the audit chain', async () => {
    const host = await launchedIn();
    const people = ['Lò Văn Thử', 'Ma Thị Thử'];
    const given = { campaignId, ward: northWard, by: districtOfficer };
    await perform('recordTraining', { ...given, attended: 2, people }, host.ports);
    const ward = atWork(host);
    expect((await ward.decisions()).at(-1)).toMatchObject({ kind: 'recordTraining', body: { people } });
    expect(JSON.stringify(await ward.audit())).not.toContain('Thử');
    const fewer = perform('recordTraining', { ...given, attended: 3, people }, host.ports);
    await expect(fewer).rejects.toThrow(/people/);
  });

  test('trains a ward only once somebody passed, where the campaign has a check', async () => {
    const checked = campaignWith({ training: { gate: 'required', check: { passMark: 0.8 } } });
    const host = await launchedIn(checked);
    const { ports, settle } = host;
    const attend = async (passed?: number) => {
      const attendance = { attended: 5, ...(passed !== undefined && { passed }) };
      await perform(
        'recordTraining',
        { campaignId, ward: northWard, by: districtOfficer, ...attendance },
        ports,
      );
      await settle();
      return (await ports.wards.get({ campaignId, ward: northWard })).stage;
    };
    expect(await attend()).toBe('training');
    expect(await attend(0)).toBe('training');
    await expect(attend(6)).rejects.toThrow(refusal('MorePassedThanAttended', { passed: 6, attended: 5 }));
    expect(await attend(1)).toBe('survey');
  });
});
