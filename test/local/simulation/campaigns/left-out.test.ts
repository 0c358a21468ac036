import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  campaignWith,
  northWard,
  plainCampaign,
  southWard,
  surveyFile,
  upperVillage,
} from '../../../examples.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { simulated, smallFolder, smallResult } from '../small-campaign.ts';
import { act, both, toApproval } from './acts.ts';

const wardOf = (result: Awaited<ReturnType<typeof smallResult>>, ward = northWard) =>
  result.wards.find(({ code }) => code === ward);
const postingOf = (result: Awaited<ReturnType<typeof smallResult>>, ward = northWard) =>
  wardOf(result, ward)?.stages.find(({ stage }) => stage === 'posting');

const newcomer = { code: 'h-9', name: 'Lò Thị Sót', village: upperVillage, b1: 100 };
const claimed = act('2019-10-29T10:00', 'claim', {
  name: newcomer.name,
  village: upperVillage,
  text: 'Không có tên trong danh sách',
});

test('a household that was left out is claimed, surveyed after the window, posted and recorded', async () => {
  const folder = smallFolder(campaignWith(), [
    ...toApproval,
    claimed,
    act('2019-10-30T08:00', 'upload', { file: `uploads/${northWard}/bo-sot.csv` }),
    act('2019-10-30T09:00', 'accept', { receipt: '1', village: upperVillage }),
    act('2019-10-31T10:00', 'upload', { file: `uploads/${northWard}/bo-sot.csv` }),
    act('2019-10-31T11:00', 'accept', { receipt: '1', village: upperVillage }),
    ...both('2019-11-13T09:00', 'approve'),
  ]);
  writeFileSync(join(folder, 'uploads', northWard, 'bo-sot.csv'), surveyFile([newcomer]));
  const result = await simulated(folder, temporaryFolder());
  expect(result.refused).toMatchObject([
    { at: '2019-10-30T08:00', do: 'upload', refusal: 'WrongStage' },
    { at: '2019-10-31T11:00', do: 'accept', refusal: 'IntakeDecided' },
  ]);
  // Posted on Thursday 31/10: the seventh working day after it is Monday 11/11.
  expect(postingOf(result)).toMatchObject({
    outcome: 'clear',
    closedAt: expect.stringMatching(/^2019-11-11T17:/),
  });
  expect(wardOf(result)).toMatchObject({ stage: 'recorded', households: 5, rounds: { posting: 2 } });
  expect(wardOf(result, southWard)).toMatchObject({ households: 4, rounds: { posting: 1 } });
  expect(result).toMatchObject({ campaign: { status: 'closed' }, audit: { valid: true } });
});

test('what comes in within the last hour is decided later, and the list waits for it alone', async () => {
  const result = await smallResult(campaignWith(), [
    ...toApproval,
    act('2019-11-05T23:10', 'object', { household: 'h-2', text: 'Có xe tải' }),
    act('2019-11-05T23:30', 'claim', { name: 'Lò Thị Sót', text: 'Bị bỏ sót' }),
    act('2019-11-05T23:40', 'claim', { name: 'Lò Thị Sót', text: 'Bị bỏ sót' }, southWard),
    act('2019-11-06T00:10', 'object', { household: 'h-3', text: 'Muộn' }),
    act('2019-11-06T00:20', 'claim', { name: 'Lò Thị Sót', text: 'Muộn' }),
    act('2019-11-07T09:00', 'resolve', { household: 'h-2', outcome: 'upheld' }),
    act('2019-11-08T09:00', 'dismiss', { receipts: ['1'], reason: 'Hộ ở xã khác' }),
    act(
      '2019-11-09T09:00',
      'dismiss',
      { until: '2019-11-09T02:00:00.000Z', reason: 'Hộ ở xã khác' },
      southWard,
    ),
    ...both('2019-11-11T09:00', 'approve'),
  ]);
  expect(result.refused).toMatchObject([
    { at: '2019-11-06T00:10', refusal: 'PostingOver' },
    { at: '2019-11-06T00:20', refusal: 'PostingOver' },
  ]);
  expect(postingOf(result)).toMatchObject({ closedAt: '2019-11-08T02:00:00.000Z', outcome: 'clear' });
  expect(postingOf(result, southWard)).toMatchObject({ closedAt: '2019-11-09T02:00:00.000Z' });
  expect(result.campaign).toMatchObject({ status: 'closed', closedOn: '2019-11-11' });
  // The ward is reminded of it, and from the first overdue day the district too.
  const late = result.reminders.filter(({ ward, stage }) => ward === southWard && stage === 'posting');
  expect(late.map(({ kind }) => kind)).toContain('D+1');
});

test('a clock over Tết counts no day of it, for the list and for the recheck', async () => {
  const { calendar } = plainCampaign;
  const overTet = campaignWith({
    holidays: undefined,
    calendar: { ...calendar, vetting: { to: '2020-01-22' }, close: '2020-03-31' },
  });
  const early = toApproval.filter((each) => !('do' in each && each.do === 'forward'));
  const result = await smallResult(overTet, [
    ...early,
    ...both('2020-01-22T09:00', 'forward'),
    act('2020-01-22T10:00', 'claim', { name: 'Triệu Thị Thử', text: 'Không có tên' }),
    act('2020-01-22T15:00', 'accept', { receipt: '1', household: 'h-4' }),
    // Tết is off from 23 to 29/01: the third working day is Monday 03/02.
    act('2020-02-03T16:00', 'resolve', { household: 'h-4', outcome: 'upheld' }),
    ...both('2020-02-10T09:00', 'approve'),
  ]);
  expect(result.refused).toEqual([]);
  // The seventh working day is Friday 07/02.
  for (const ward of [northWard, southWard])
    expect(postingOf(result, ward)?.closedAt).toMatch(/^2020-02-07T17:/);
  expect(result.reminders.filter(({ ward, stage }) => ward === northWard && stage === 'posting')).not.toEqual(
    [],
  );
  expect(result.campaign.status).toBe('closed');
});
