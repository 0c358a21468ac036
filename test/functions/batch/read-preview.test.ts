import { beforeEach, describe, expect, test } from 'vitest';
import type { ChangeKind } from '../../../shared/batch/preview/list-changes.ts';
import { lowerVillage, observer, plainCampaign, surveyFile, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, fourHouseholds } from '../ward/ward-at-work.ts';
import { inSurvey, wrong } from './in-survey.ts';

let given: Awaited<ReturnType<typeof inSurvey>>;
let ward: AtWork;

/** A page of what recording the second file would change. */
const preview = (kind: ChangeKind, page: { from?: number; limit?: number } = {}, by = ward.asWard.by) =>
  perform('readPreview', { ...ward.asWard, by, batchId: 'b-2', kind, ...page }, given.host.ports);

beforeEach(async () => {
  given = await inSurvey();
  ward = given.ward;
  await ward.upload(fourHouseholds, 'b-1');
  const file = surveyFile([
    { code: 'h-1', id: '012345678', village: lowerVillage, people: 5 },
    { code: 'h-2', name: 'Cầm Văn Lạ', birth: '1966-01-20', village: upperVillage, b1: 130 },
    { code: 'h-4', name: 'Triệu Thị Thử', village: lowerVillage, b1: 200 },
    { code: 'h-6', name: 'Đinh Thị Thử' },
    { code: 'h-7', name: 'Đinh Văn Thử' },
    wrong,
  ]);
  await ward.send(file, 'b-2');
});

describe('the preview of a file', () => {
  test('names the households that change, each field before and after', async () => {
    const { total, households } = await preview('changed');
    expect(total).toBe(2);
    expect(households[0]).toMatchObject({
      ...{ household: 'h-1', code: 'h-1', head: 'Lò Văn Thử', village: lowerVillage, row: 2 },
      differences: [
        { field: 'village', before: upperVillage, after: lowerVillage },
        { field: 'people', before: 2, after: 5 },
      ],
    });
  });

  test('names those with another head under their code', async () => {
    const { preview: counts, total, households } = await preview('heads');
    expect(counts).toEqual({ new: 2, changed: 2, unchanged: 1, missing: 1, rejected: 1, heads: 1 });
    expect(total).toBe(1);
    expect(households).toMatchObject([
      {
        code: 'h-2',
        head: 'Cầm Văn Lạ',
        differences: [
          { field: 'name', before: 'Nông Thị Thử', after: 'Cầm Văn Lạ' },
          { field: 'birth', before: '1970-05-01', after: '1966-01-20' },
        ],
      },
    ]);
  });

  test('names the new ones page by page, and those that the file does not hold', async () => {
    const [first, second] = await Promise.all([0, 1].map((from) => preview('new', { from, limit: 1 })));
    expect([first, second].map((page) => page?.households.map(({ code }) => code))).toEqual([
      ['h-6'],
      ['h-7'],
    ]);
    expect(first?.total).toBe(2);
    const { households } = await preview('missing');
    expect(households).toMatchObject([{ code: 'h-3', head: 'Hoàng Văn Thử', differences: [] }]);
    expect(households[0]).not.toHaveProperty('row', expect.any(Number));
  });

  test('holds no id number', async () => {
    const pages = await Promise.all(
      (['changed', 'new', 'missing', 'heads'] as const).map((kind) => preview(kind)),
    );
    expect(JSON.stringify(pages)).not.toContain('012345678');
  });

  test('is not for observers, who see no names', async () => {
    await expect(preview('changed', {}, observer)).rejects.toThrow(refusal('NotAllowed'));
  });

  test('has nothing of a file that is recorded, and is refused for one that could not be read', async () => {
    const read = (batchId: string) =>
      perform('readPreview', { ...ward.asWard, batchId, kind: 'new' }, given.host.ports);
    expect(await read('b-1')).toMatchObject({ total: 0, households: [] });
    await ward.send(new TextEncoder().encode('không phải danh sách'), 'b-3');
    await expect(read('b-3')).rejects.toThrow(refusal('BatchNotReady', { status: 'refused' }));
    expect((await given.host.ports.batches.get(plainCampaign.id, 'b-3')).status).toBe('refused');
  });
});

test('a preview compares with what is recorded by then, not when the file came', async () => {
  const { host, ward: own } = await inSurvey();
  await own.send(surveyFile(fourHouseholds), 'b-1');
  await own.send(surveyFile(fourHouseholds.slice(0, 2)), 'b-2');
  await own.commit('b-2');
  const { preview: counts } = await perform(
    'readPreview',
    { ...own.asWard, batchId: 'b-1', kind: 'new' },
    host.ports,
  );
  expect(counts).toMatchObject({ new: 2, unchanged: 2 });
});
