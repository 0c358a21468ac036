import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { plainCampaign, type Sketch, southWard, surveyFile } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { inSurvey, wrong } from '../batch/in-survey.ts';
import { atWork, fourHouseholds, stateOf } from '../ward/ward-at-work.ts';

/** The ward with a checked file; the commands that correct it. Columns of the file: `B2` is the last but one. */
async function withFile(households: readonly Sketch[] = [...fourHouseholds, wrong]) {
  const { host, ward } = await inSurvey();
  const bytes = surveyFile(households);
  await ward.send(bytes, 'batch-0001');
  const titles = new TextDecoder().decode(bytes).split('\n')[0]!.replace('\ufeff', '').split(',');
  const columnOf = (title: string) => String.fromCharCode(65 + titles.indexOf(title));
  const correct = (row: number, title: string, value: string, batchId = 'batch-0001') =>
    perform('correctCell', { ...ward.asWard, batchId, row, column: columnOf(title), value }, host.ports);
  const drop = (row: number, dropped = true, batchId = 'batch-0001') =>
    perform('dropRow', { ...ward.asWard, batchId, row, dropped, reason: 'Ghi trùng' }, host.ports);
  const commit = (batchId = 'batch-0001') => perform('commitBatch', { ...ward.asWard, batchId }, host.ports);
  const findings = (batchId = 'batch-0001') =>
    perform('readFindings', { ...ward.asWard, batchId }, host.ports);
  const corrections = (batchId = 'batch-0001') =>
    perform('readFileCorrections', { ...ward.asWard, batchId }, host.ports);
  return { host, ward, correct, drop, commit, findings, corrections, columnOf };
}

describe('correcting a cell of a file', () => {
  test('has it checked again, and is what the preview, the findings and the record show', async () => {
    const { host, ward, correct, commit, findings } = await withFile();
    expect((await findings()).findings.map(({ code, row }) => [code, row])).toEqual([['E203', 6]]);
    const corrected = await correct(6, 'B2', '30');
    expect(corrected).toMatchObject({
      ...{ id: 'batch-0001', status: 'ready', corrected: { cells: 1, rows: 0 } },
      preview: { new: 5, rejected: 0 },
    });
    expect(await findings()).toEqual({ total: 0, findings: [] });
    const preview = await perform(
      'readPreview',
      { ...ward.asWard, batchId: 'batch-0001', kind: 'new' },
      host.ports,
    );
    expect(preview.total).toBe(5);
    await commit();
    const record = (await ward.records()).find(({ key }) => key === wrong.code);
    expect(record?.recorded?.household.scores.b2).toBe(30);
  });

  test('leaves the bytes of the file, and keeps who, when, before and after beside it', async () => {
    const { host, ward, correct, corrections, columnOf } = await withFile();
    const { file, sha256 } = await host.ports.batches.get(plainCampaign.id, 'batch-0001');
    await correct(6, 'B2', '30');
    const after = await host.ports.batches.get(plainCampaign.id, 'batch-0001');
    expect({ file: after.file, sha256: after.sha256 }).toEqual({ file, sha256 });
    expect((await corrections()).cells).toMatchObject([
      { row: 6, column: columnOf('B2'), before: '33', after: '30', by: ward.asWard.by.name },
    ]);
    const event = (await ward.audit()).at(-1);
    expect(event).toMatchObject({ did: 'correctCell', detail: { row: 6, rejected: 0 } });
    expect(event!.detail).not.toHaveProperty('after');
  });

  test('and giving its first text back leaves the file as it was', async () => {
    const { correct, corrections, findings } = await withFile();
    await correct(6, 'B2', '30');
    const again = await correct(6, 'B2', '33');
    expect(again).toMatchObject({ corrected: { cells: 0 }, preview: { rejected: 1 } });
    expect((await corrections()).cells).toEqual([]);
    expect((await findings()).total).toBe(1);
    await expect(correct(6, 'B2', ' 33 ')).rejects.toThrow(refusal('CellUnchanged'));
  });

  test('is bad input in a column beyond those that are read', async () => {
    const { host, ward, corrections } = await withFile();
    const cell = { ...ward.asWard, batchId: 'batch-0001', row: 6, value: 'x' };
    for (const column of ['AMK', 'XFE', 'ZZZ']) {
      await expect(perform('correctCell', { ...cell, column }, host.ports)).rejects.toThrow(z.ZodError);
    }
    expect((await corrections()).cells).toEqual([]);
  });

  test('shows the whole text to the one who corrects it, and masks it everywhere else', async () => {
    const { host, ward, correct, corrections, findings, columnOf } = await withFile([
      ...fourHouseholds,
      { code: 'h-9', id: '0123456789012', name: 'Lý Văn Thử' },
    ]);
    const [finding] = (await findings()).findings;
    expect(finding).toMatchObject({ code: 'E205', row: 6 });
    expect(finding!.value).not.toContain('0123456789012');
    const cell = { ...ward.asWard, batchId: 'batch-0001', row: 6, column: columnOf('CCCD') };
    expect(await perform('readCell', cell, host.ports)).toEqual({ value: '0123456789012' });
    await correct(6, 'CCCD', '012345678901');
    expect(await perform('readCell', cell, host.ports)).toEqual({ value: '012345678901' });
    const shown = JSON.stringify([
      await corrections(),
      await perform('readDecisions', ward.asWard, host.ports),
      await ward.audit(),
    ]);
    expect(shown).not.toMatch(/01234567890/);
  });

  test('is not committed when another one came since it was checked', async () => {
    const { host, ward, correct, commit } = await withFile();
    await correct(6, 'B2', '30');
    const batch = await host.ports.batches.get(plainCampaign.id, 'batch-0001');
    const other = { ...batch, corrected: { ...batch.corrected!, sha256: 'another' } };
    const at = host.ports.now().toISOString();
    await host.ports.changes.commit({
      batch: other,
      event: { ...ward.ref, at, by: 'x', did: 'correctCell', detail: {} },
    });
    await expect(commit()).rejects.toThrow(refusal('FileChanged'));
  });

  test('by two people at once keeps both', async () => {
    const { correct, corrections } = await withFile([
      ...fourHouseholds,
      wrong,
      { ...wrong, code: 'h-10', name: 'Ma Thử' },
    ]);
    await Promise.all([correct(6, 'B2', '30'), correct(7, 'B2', '30')]);
    const { cells } = await corrections();
    expect(cells.map(({ row }) => row)).toEqual([6, 7]);
  });

  test('is refused for a cell that is not there, and for a batch that is put aside', async () => {
    const { host, ward, correct } = await withFile();
    await expect(correct(99, 'B2', '30')).rejects.toThrow(refusal('CellNotFound'));
    await perform('discardBatch', { ...ward.asWard, batchId: 'batch-0001' }, host.ports);
    await expect(correct(6, 'B2', '30')).rejects.toThrow(refusal('BatchNotReady', { status: 'discarded' }));
  });

  test('is told in the marked file', async () => {
    const { host, ward, correct } = await withFile();
    await correct(6, 'B2', '30');
    const { file } = await perform('readMarked', { ...ward.asWard, batchId: 'batch-0001' }, host.ports);
    expect(file).toMatch(/^marked\/.*batch-0001\.[0-9a-f]{16}\.xlsx$/);
    expect(await host.ports.files.has(file!)).toBe(true);
  });
});

describe('dropping a row of a file', () => {
  test('leaves its household out, and putting it back brings it again', async () => {
    const { drop, corrections, ward } = await withFile();
    expect(await drop(6)).toMatchObject({ corrected: { rows: 1 }, preview: { new: 4, rejected: 0 } });
    expect((await corrections()).rows).toMatchObject([{ row: 6, reason: 'Ghi trùng' }]);
    expect(await drop(6, false)).toMatchObject({ corrected: { rows: 0 }, preview: { new: 4, rejected: 1 } });
    expect((await ward.audit()).at(-1)).toMatchObject({ did: 'dropRow', detail: { row: 6, dropped: false } });
    await expect(drop(6, false)).rejects.toThrow(refusal('CellUnchanged'));
  });

  test('lets the other of two equal households in', async () => {
    const twice = fourHouseholds[1]!;
    const { drop, commit, ward } = await withFile([...fourHouseholds, twice]);
    expect(await drop(6)).toMatchObject({ preview: { new: 4, rejected: 0 } });
    await commit();
    expect((await ward.review()).totals).toMatchObject({ households: 4, rejected: 0 });
  });
});

describe('households of a committed file that stand rejected', () => {
  const other = { code: 'h-10', name: 'Ma Văn Thử', b2: 33 };

  test('are corrected in a batch of their own, which can be undone by itself', async () => {
    const { host, ward, correct, commit, findings } = await withFile([...fourHouseholds, wrong, other]);
    await commit();
    const first = await stateOf(ward);
    const correction = await correct(6, 'B2', '30');
    expect(correction).toMatchObject({
      ...{ status: 'ready', correctionOf: 'batch-0001' },
      preview: { new: 1, changed: 0, unchanged: 0, missing: 0, rejected: 1 },
    });
    expect(correction.id).not.toBe('batch-0001');
    expect((await findings(correction.id)).findings.map(({ code, row }) => [code, row])).toEqual([
      ['E203', 7],
    ]);
    expect((await findings()).total).toBe(2);
    expect((await correct(7, 'B2', '30')).id).toBe(correction.id);
    await commit(correction.id);
    expect((await ward.review()).totals).toMatchObject({ households: 6, rejected: 0 });
    await perform('undoBatch', { ...ward.asWard, batchId: correction.id, reason: 'Nhầm' }, host.ports);
    const { generations, totals } = await ward.review();
    expect({ generations, totals }).toEqual({
      generations: first.review.generations,
      totals: first.review.totals,
    });
    expect(await ward.records()).toEqual(first.records);
  });

  test('are the only ones: what a later file changed stays', async () => {
    const { ward, correct, commit } = await withFile([...fourHouseholds, wrong]);
    await commit();
    await ward.upload([{ ...fourHouseholds[1]!, b1: 90 }], 'batch-0002');
    const correction = await correct(6, 'B2', '30');
    await commit(correction.id);
    const b1 = (await ward.records()).find(({ key }) => key === 'h-2')?.recorded?.household.scores.b1;
    expect(b1).toBe(90);
  });

  test('may get a code of their own', async () => {
    const twice = { ...fourHouseholds[1]!, name: 'Hứa Văn Khác' };
    const { ward, correct, commit } = await withFile([...fourHouseholds, twice]);
    await commit();
    expect((await ward.review()).totals).toMatchObject({ households: 3, rejected: 1 });
    const correction = await correct(6, 'Mã hộ', 'h-22');
    expect(correction.preview).toMatchObject({ new: 2, rejected: 0 });
    await commit(correction.id);
    expect((await ward.review()).totals).toMatchObject({ households: 5, rejected: 0 });
  });

  test('are not corrected once their file is undone', async () => {
    const { host, ward, correct, commit } = await withFile();
    await commit();
    const correction = await correct(6, 'B2', '30');
    await perform('undoBatch', { ...ward.asWard, batchId: 'batch-0001', reason: 'Nhầm' }, host.ports);
    await expect(commit(correction.id)).rejects.toThrow(refusal('BatchNotReady', { status: 'undone' }));
    await expect(correct(6, 'B2', '30')).rejects.toThrow(refusal('BatchNotReady', { status: 'undone' }));
  });

  test('of another ward’s file cannot be reached', async () => {
    const { host } = await withFile();
    const south = atWork(host, plainCampaign, southWard);
    const asked = { ...south.asWard, batchId: 'batch-0001', row: 6, column: 'B' };
    await south.train();
    await expect(perform('correctCell', { ...asked, value: '1' }, host.ports)).rejects.toThrow(
      refusal('BatchNotFound'),
    );
    await expect(perform('readCell', asked, host.ports)).rejects.toThrow(refusal('BatchNotFound'));
  });
});
