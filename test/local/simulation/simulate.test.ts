import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { localTime } from '../../../shared/calendar.ts';
import { vn2022 } from '../../../shared/standards/vn-2022.ts';
import { campaignWith, northWard, surveyFile, withoutDistrict } from '../../examples.ts';
import { fourHouseholds } from '../../functions/ward/ward-at-work.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Result, simulated, smallFolder, smallResult, storyOf } from './small-campaign.ts';

const choDon = new URL('../../../examples/cho-don-2019', import.meta.url).pathname;

/** The most transitions that a campaign may take: 12 a ward, 8 for each extra round. */
const allowance = ({ wards }: Result): number =>
  wards.reduce(
    (sum, { rounds }) => sum + 12 + 8 * (Math.max(rounds.survey, rounds.vetting, rounds.approval) - 1),
    0,
  );

/** The campaign's own execution: prepare, start, wait, consolidate. */
const campaignStates = 4;

describe('the campaign of Chợ Đồn 2019', () => {
  const expected = JSON.parse(readFileSync(join(choDon, 'expected.json'), 'utf8'));
  let result: Result;
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'rasoat-'));
    result = await simulated(choDon, data).finally(() => rmSync(data, { recursive: true, force: true }));
  });

  test.each(expected.wards as { code: string; why?: string }[])(
    'ends for ward $code as expected',
    ({ why: _, ...ward }) => {
      expect(result.wards.find(({ code }) => code === ward.code)).toMatchObject(ward);
    },
  );

  test('has the expected wards, totals, duplicates and closing day', () => {
    expect(result.wards.map(({ code }) => code).sort()).toEqual(
      expected.wards.map(({ code }: { code: string }) => code).sort(),
    );
    expect(result.totals).toMatchObject(expected.totals);
    expect(result.duplicates).toEqual(expected.duplicates);
    expect(result.campaign).toEqual(expected.campaign);
    expect(result.audit).toMatchObject(expected.audit);
  });

  test('refuses exactly what was expected', () => {
    const without = expected.refused.map(({ why: _, ...event }: { why?: string }) => event);
    expect(result.refused).toHaveLength(without.length);
    expect(result.refused).toMatchObject(without);
  });

  test('takes no more transitions than its allowance', () => {
    expect(result.transitions).toBeLessThanOrEqual(allowance(result) + campaignStates);
  });

  test('reconciles: opening = stayed + left + excused + missing', () => {
    for (const { movements: m, opening } of result.wards) {
      const before = [
        'poor=',
        'poor>near-poor',
        'poor>other',
        'near-poor=',
        'near-poor>poor',
        'near-poor>other',
      ] as const;
      const found = before.reduce((sum, key) => sum + m[key], 0) + m.excused + m.missing;
      expect(found).toBe(opening.poor.households + opening['near-poor'].households);
    }
  });
});

describe('a campaign folder without events', () => {
  test('runs by itself to its end', async () => {
    const result = await smallResult(campaignWith());
    expect(result.campaign.status).toBe('closed');
    expect(result.refused).toEqual([]);
    expect(result.audit.valid).toBe(true);
    const story = ['training trained', 'survey submitted', 'vetting forwarded', 'posting clear'];
    expect(storyOf(result)).toEqual(Array(2).fill([...story, 'approval approved', 'recorded recorded']));
    expect(result.totals).toMatchObject({ households: 8, movements: { 'near-poor>poor': 1 } });
  });

  test('trains on the last training day, uploads on the second survey day and is approved on the first', async () => {
    const { wards } = await smallResult(campaignWith());
    const [ward] = wards;
    const run = (stage: string) => ward!.stages.find((each) => each.stage === stage)!;
    const closed = (stage: string) => localTime(new Date(run(stage).closedAt!));
    expect(closed('training')).toBe('2019-10-04T08:00');
    expect(closed('survey')).toBe('2019-10-08T15:00');
    expect(closed('approval').slice(0, 10)).toBe(localTime(new Date(run('approval').openedAt)).slice(0, 10));
  });
});

describe('a campaign that the province approves', () => {
  test('is approved by the coordinator', async () => {
    const result = await smallResult(withoutDistrict('province'));
    expect(result.refused).toEqual([]);
    expect(storyOf(result)[0]).toContain('approval approved');
    expect(result.campaign.status).toBe('closed');
  });
});

describe('a campaign that nobody approves', () => {
  test('is recorded when the postings are over, and an approval is refused', async () => {
    const result = await smallResult(withoutDistrict('none'));
    expect(storyOf(result)[0]!.slice(-2)).toEqual(['posting final', 'recorded recorded']);
    expect(result.wards[0]!.rounds.approval).toBe(0);
    const approve = await smallResult(withoutDistrict('none'), [
      { at: '2019-10-08T09:00', do: 'approve', ward: northWard },
    ]);
    expect(approve.refused).toMatchObject([{ do: 'approve', refusal: 'NotAllowed' }]);
  });
});

describe('a campaign of two standards', () => {
  test('reports each, the first as the official one', async () => {
    const { wards, totals } = await smallResult(campaignWith({ standards: ['vn-2016', 'vn-2022'] }));
    expect(wards[0]!.classes).toEqual(wards[0]!.byStandard!['vn-2016']);
    expect(wards[0]!.byStandard!['vn-2022']).toMatchObject({
      poor: { households: 0 },
      'near-poor': { households: 3 },
      other: { households: 1 },
    });
    expect(totals.byStandard!['vn-2022']!['near-poor'].households).toBe(6);
    expect(totals.byStandard!['vn-2022']!.unknown).toEqual({ households: 0, people: 0 });
  });

  test('counts those as unknown that a further standard cannot classify', async () => {
    const { income } = vn2022.lines;
    const own = { ...vn2022, id: 'theo-thu-nhap', lines: { income } };
    const standards = ['vn-2016', own.id];
    const { wards, totals } = await smallResult(campaignWith({ standards, ownStandards: [own] }));
    const none = { households: 0, people: 0 };
    const { households, people } = wards[0]!;
    expect(wards[0]!.byStandard![own.id]).toEqual({
      ...{ poor: none, 'near-poor': none, other: none },
      unknown: { households, people },
    });
    expect(totals.byStandard![own.id]!.unknown!.households).toBe(totals.households);
    expect(totals.households).toBe(8);
  });
});

describe('a campaign whose training is only advised', () => {
  test('takes an upload of an untrained ward once the survey is open', async () => {
    const advisory = campaignWith({ training: { gate: 'advisory' } });
    const upload = { do: 'upload', ward: northWard, file: `uploads/${northWard}/danh-sach.csv` };
    const result = await smallResult(advisory, [
      { at: '2019-10-04T09:00', ...upload },
      { at: '2019-10-07T09:00', ...upload },
    ]);
    expect(result.refused).toMatchObject([{ at: '2019-10-04T09:00', refusal: 'WrongStage' }]);
    expect(result.wards[0]).toMatchObject({ stage: 'survey', households: 4 });
    expect(storyOf(result)[0]![0]).toBe('training untrained');
  });
});

describe('an event that cannot be done', () => {
  test('is refused, and the simulation goes on', async () => {
    const at = '2019-10-07T09:00';
    const folder = `uploads/${northWard}`;
    const { refused, campaign } = await smallResult(campaignWith({ training: { gate: 'advisory' } }), [
      { at, do: 'upload', ward: northWard, file: folder },
      { at, do: 'upload', ward: northWard, file: `${folder}/none.csv` },
      { at, do: 'train', ward: northWard, attended: -1 },
      { at, do: 'resolve', ward: northWard, household: 'h-1', outcome: 'changed', set: { b2: 7 } },
    ]);
    const names = refused.map(({ refusal }) => refusal);
    expect(names).toEqual(['FileNotFound', 'FileNotFound', 'BadRequest', 'BadRequest']);
    expect(campaign.status).toBe('closed');
  });
});

describe('an upload with another person under a recorded code', () => {
  test('is refused without that code, and recorded with it', async () => {
    const campaign = campaignWith({ training: { gate: 'advisory' } });
    const at = '2019-10-07T09:00';
    const later = `uploads/${northWard}/sau.csv`;
    const upload = (file: string, more: object = {}) => ({
      at,
      do: 'upload',
      ward: northWard,
      file,
      ...more,
    });
    const folder = smallFolder(campaign, [
      upload(`uploads/${northWard}/danh-sach.csv`),
      upload(later),
      upload(later, { confirm: ['h-2'] }),
    ]);
    const stranger = { code: 'h-2', name: 'Cầm Văn Lạ', birth: '1966-01-20', people: 7 };
    writeFileSync(join(folder, later), surveyFile([stranger]));
    const { refused, wards } = await simulated(folder, temporaryFolder());
    expect(refused.map(({ refusal }) => refusal)).toEqual(['HeadsWouldChange']);
    expect(wards[0]).toMatchObject({ households: 4, people: 13 });
  });
});

/** The column of the example files with this title. */
function columnOf(title: string): string {
  const [titles = ''] = new TextDecoder().decode(surveyFile([])).split('\n');
  return String.fromCharCode(65 + titles.replace('\ufeff', '').split(',').indexOf(title));
}

describe('a campaign with wrong turns', () => {
  const file = `uploads/${northWard}/danh-sach.csv`;
  const north = (day: string, did: string, said: object = {}) => {
    return { at: `2019-10-${day}`, do: did, ward: northWard, ...said };
  };

  test('takes back the recording of a file, but not after a meeting', async () => {
    const meets = (day: string, village: string, agreed: number) =>
      north(day, 'meeting', { village, attended: 10, agreed });
    const undo = (day: string) => north(day, 'undo', { file, reason: 'Nhầm tệp' });
    const { refused, wards } = await smallResult(campaignWith(), [
      north('04T08:00', 'train', { attended: 5 }),
      north('08T09:00', 'upload', { file }),
      undo('08T10:00'),
      north('08T11:00', 'submit'),
      north('09T09:00', 'upload', { file }),
      north('09T10:00', 'submit'),
      meets('10T19:00', 'Bản Trên', 4),
      undo('10T20:00'),
      meets('10T21:00', 'Bản Dưới', 10),
      undo('10T22:00'),
      north('11T08:00', 'discard', { file }),
    ]);
    expect(refused.map(({ at, do: did, refusal }) => [at.slice(8), did, refusal])).toEqual([
      ['08T11:00', 'submit', 'OpeningListOpen'],
      ['10T20:00', 'undo', 'UndoTooLate'],
      ['10T22:00', 'undo', 'UndoTooLate'],
      ['11T08:00', 'discard', 'BatchNotReady'],
    ]);
    expect(wards[0]).toMatchObject({ stage: 'survey', households: 4, rounds: { survey: 2 } });
  });

  test('corrects a cell of a recorded file without handing it in again', async () => {
    const folder = smallFolder(campaignWith(), [
      north('04T08:00', 'train', { attended: 5 }),
      north('08T09:00', 'upload', { file }),
      north('08T10:00', 'correct', { file, row: 99, column: 'A', value: 'h-9' }),
      north('08T11:00', 'correct', { file, row: 6, column: columnOf('B2'), value: '30' }),
    ]);
    const wrong = { code: 'h-9', name: 'Lý Văn Thử', b2: 33 };
    writeFileSync(join(folder, file), surveyFile([...fourHouseholds, wrong]));
    const { refused, wards } = await simulated(folder, temporaryFolder());
    expect(refused).toMatchObject([{ at: '2019-10-08T10:00', refusal: 'CellNotFound' }]);
    expect(wards[0]).toMatchObject({ households: 5 });
  });
});

describe('a campaign that is not done in time', () => {
  test('is closed by the coordinator on the planned day, and says so of its wards', async () => {
    const result = await smallResult(campaignWith(), []);
    expect(result.campaign).toMatchObject({ status: 'closed', closedOn: '2020-01-31' });
    expect(result.wards.map(({ stage }) => stage)).toEqual(['training', 'training']);
    expect(result.reminders).toHaveLength(22);
  });
});
