import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowerVillage, type Sketch, surveyFile, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, fourHouseholds } from '../ward/ward-at-work.ts';
import { inSurvey, wrong } from './in-survey.ts';

const reason = 'Nhầm tệp';

async function atSurvey() {
  const { host, ward } = await inSurvey();
  const undo = (batchId: string, request?: string) =>
    perform('undoBatch', { ...ward.asWard, batchId, reason, request }, host.ports);
  return { host, ward, undo };
}

/** What undoing has to restore. */
async function listOf(ward: AtWork) {
  const { rev: _, ...review } = await ward.review();
  return { review, records: await ward.records() };
}

describe('undoing the recording of a file', () => {
  test('restores the list, and keeps the reason beside the story', async () => {
    const { ward, undo } = await atSurvey();
    await ward.upload([...fourHouseholds.slice(1), wrong], 'b-1');
    const before = await listOf(ward);
    await ward.upload([{ ...fourHouseholds[1]!, b1: 90 }, fourHouseholds[0]!, { ...wrong, b2: 30 }], 'b-2');
    expect((await ward.review()).totals).toMatchObject({ households: 5, rejected: 0, missing: 1 });
    expect(await undo('b-2')).toMatchObject({ status: 'undone', preview: { new: 2, changed: 1 } });
    expect(await listOf(ward)).toEqual(before);
    expect((await ward.decisions()).at(-1)).toMatchObject({
      kind: 'undoBatch',
      body: { batch: 'b-2', reason },
    });
    const [event] = (await ward.audit()).slice(-1);
    expect(event).toMatchObject({ did: 'undoBatch', detail: { batch: 'b-2', households: 3 } });
    expect(JSON.stringify(event)).not.toContain(reason);
  });

  test('is told in the history of its households', async () => {
    const { host, ward, undo } = await atSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    await ward.upload([{ ...fourHouseholds[1]!, b1: 90 }], 'b-2');
    await undo('b-2');
    const historyOf = async (household: string) =>
      (await perform('readHousehold', { ...ward.asWard, household }, host.ports)).history;
    expect((await historyOf('h-2')).map(({ did }) => did).sort()).toEqual(['recorded', 'undone']);
    expect((await historyOf('h-3')).map(({ did }) => did)).toEqual(['recorded']);
  });

  test('of a file that changed nothing leaves everything', async () => {
    const { ward, undo } = await atSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    const before = await listOf(ward);
    await ward.upload(fourHouseholds, 'b-2');
    await undo('b-2');
    expect(await listOf(ward)).toEqual(before);
  });

  test('is refused where one of its households changed since, by name', async () => {
    const { ward, undo } = await atSurvey();
    await ward.upload([...fourHouseholds, { name: 'Lộc Văn Thử', b1: 90 }, wrong], 'b-1');
    await ward.upload(
      [
        { ...fourHouseholds[1]!, b1: 90 },
        { name: 'Lộc Văn Thử', b1: 95 },
      ],
      'b-2',
    );
    await expect(undo('b-1')).rejects.toThrow(
      refusal('HouseholdsChangedSince', { count: 2, households: 'h-2, row 6' }),
    );
    await ward.withdraw(wrong.code);
    await expect(undo('b-1')).rejects.toThrow(refusal('HouseholdsChangedSince', { count: 3 }));
    await undo('b-2');
    await expect(undo('b-1')).rejects.toThrow(
      refusal('HouseholdsChangedSince', { count: 1, households: wrong.code }),
    );
  });

  test('is refused after an excuse of one of its households, and not of another one', async () => {
    const { ward, undo } = await atSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    await ward.excuse('h-8');
    await undo('b-1');
    await ward.upload(fourHouseholds, 'b-2');
    await ward.excuse('h-1');
    await expect(undo('b-2')).rejects.toThrow(refusal('HouseholdsChangedSince', { households: 'h-1' }));
  });

  test('is refused without a reason, twice, and for a file that is not recorded', async () => {
    const { host, ward, undo } = await atSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    const why = perform('undoBatch', { ...ward.asWard, batchId: 'b-1', reason: ' ' }, host.ports);
    await expect(why).rejects.toThrow(refusal('ReasonMissing'));
    const answer = await undo('b-1', 'one');
    expect(await undo('b-1', 'one')).toEqual(answer);
    await expect(undo('b-1', 'two')).rejects.toThrow(refusal('BatchNotCommitted', { status: 'undone' }));
    await expect(undo('b-7')).rejects.toThrow(refusal('BatchNotFound'));
  });

  test('is refused once the survey is submitted, also in the next round', async () => {
    const { ward, undo } = await atSurvey();
    await ward.upload([...fourHouseholds, { code: 'h-8', name: 'La Thử' }], 'b-1');
    await ward.submit();
    await expect(undo('b-1')).rejects.toThrow(refusal('WrongStage', { stage: 'vetting' }));
    await ward.meet(upperVillage, 4, 10);
    expect((await ward.review()).stage).toBe('survey');
    await expect(undo('b-1')).rejects.toThrow(refusal('UndoTooLate'));
  });

  test('and a second one of the same file at the same time act once', async () => {
    const { ward, undo } = await atSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    const both = await Promise.allSettled([undo('b-1', 'one'), undo('b-1', 'two')]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await ward.review()).generations).toEqual([]);
  });
});

/** A household of a file: one of a few codes or none, right or with an error, and sometimes another head. */
const household: fc.Arbitrary<Sketch> = fc.record(
  {
    code: fc.constantFrom('h-1', 'h-2', 'h-8', 'h-9'),
    name: fc.constantFrom('Lò Thị Thử', 'Vi Văn Thử'),
    village: fc.constantFrom(upperVillage, lowerVillage),
    b1: fc.constantFrom(90, 130, 200),
    b2: fc.constantFrom(10, 30, 33),
  },
  { requiredKeys: ['name'] },
);
const good: Sketch = { code: 'h-0', name: 'Hoàng Văn Thử' };
const file = fc.array(household, { maxLength: 5 }).map((households) => [...households, good]);

test('a commit and its undo leave everything as it was, whatever the file and the records', async () => {
  const { host, ward, undo } = await atSurvey();
  let number = 0;
  const record = async (households: readonly Sketch[]) => {
    number += 1;
    const id = `b-${number}`;
    await ward.send(surveyFile(households), id);
    const heads = await perform('readPreview', { ...ward.asWard, batchId: id, kind: 'heads' }, host.ports);
    const confirm = heads.households.map((each) => each.household);
    await perform('commitBatch', { ...ward.asWard, batchId: id, confirm }, host.ports);
    return id;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 2 }), file, async (earlier, last) => {
      for (const each of earlier) await record(each);
      const before = await listOf(ward);
      await undo(await record(last));
      expect(await listOf(ward)).toEqual(before);
    }),
    { numRuns: 20 },
  );
}, 60_000);
