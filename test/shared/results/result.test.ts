import { describe, expect, test } from 'vitest';
import type { CampaignRun } from '../../../shared/campaign.ts';
import { resultOf } from '../../../shared/results/result.ts';
import { openStage } from '../../../shared/ward/open-stage.ts';
import { object, resolve } from '../../../shared/ward/posting.ts';
import { at, northWard, plainCampaign, southWard } from '../../examples.ts';
import { approved, inSurvey, onTheBoard } from '../ward/walk.ts';

const run: CampaignRun = { campaign: plainCampaign, rev: 1, status: 'running' };
const recorded = openStage(approved(), 'recorded', plainCampaign, at('2019-11-07T10:00'));
const south = { ...inSurvey(), ward: southWard };
const resultWith = (parts: Partial<Parameters<typeof resultOf>[0]> = {}) =>
  resultOf({
    ...{ run, reviews: [recorded, south], duplicates: [], reminders: [], audit: { events: 3, valid: true } },
    ...parts,
  });

describe('a campaign’s result', () => {
  test('tells of each ward its name, rounds and stages', () => {
    const [north] = resultWith().wards;
    expect(north).toMatchObject({
      ...{ code: northWard, name: 'Xã Bắc Nà', stage: 'recorded' },
      rounds: { survey: 1, vetting: 1, posting: 1, approval: 1 },
    });
    expect(north!.stages.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual([
      ...['training trained', 'survey submitted', 'vetting forwarded', 'posting clear'],
      ...['approval approved', 'recorded recorded'],
    ]);
  });

  test('counts a household that is posted again as a posting round of its own', () => {
    const objected = object(onTheBoard(), 'h-1', plainCampaign, at('2019-10-31T10:00'));
    const changed = resolve(objected, 'h-1', 'changed', plainCampaign, at('2019-11-01T10:00'));
    const [ward] = resultWith({ reviews: [changed] }).wards;
    expect(ward!.rounds.posting).toBe(2);
    expect(ward!.stages.filter(({ stage }) => stage === 'posting').map(({ round }) => round)).toEqual([1, 2]);
  });

  test('sums its wards', () => {
    expect(resultWith().totals.households).toBe(8);
  });

  test('counts an id that stands in two wards on both', () => {
    const holders = [northWard, southWard].map((ward) => ({ ward, key: 'h' }));
    const { wards, totals, duplicates } = resultWith({ duplicates: [{ fingerprint: 'f', holders }] });
    expect(wards.map(({ findings }) => findings.W303)).toEqual([1, 1]);
    expect(totals.findings.W303).toBe(2);
    expect(duplicates).toEqual([{ wards: [northWard, southWard] }]);
  });

  test('counts findings of households, none of files and of the opening list', () => {
    const { findings } = resultWith().totals;
    expect(findings).toMatchObject({ E201: 0, W401: 0, W303: 0 });
    expect(Object.keys(findings).filter((code) => /^[EW][01]|W404/.test(code))).toEqual([]);
  });
});
