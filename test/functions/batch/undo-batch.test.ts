import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowerVillage, plainCampaign, type Sketch, surveyFile, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, bringTo, fourHouseholds, stateOf } from '../ward/ward-at-work.ts';
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
  const { rev: _, lastGeneration: __, ...review } = await ward.review();
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

  test('never brings an undone household back, also where the clock stands or was set back', async () => {
    const { ward, undo } = await atSurvey();
    await ward.upload(fourHouseholds.slice(0, 1), 'b-1');
    // As of here the clock is behind the newest generation: time stands still in this test.
    for (const id of ['b-2', 'b-3', 'b-4', 'b-5']) {
      await ward.upload([{ code: `sai-${id}`, name: 'Lộc Văn Nhầm' }], id);
      await undo(id);
    }
    await ward.upload(fourHouseholds.slice(1), 'b-6');
    expect((await ward.records()).map(({ key }) => key).sort()).toEqual(['h-1', 'h-2', 'h-3', 'h-4']);
  });

  test('is refused where a later file lacks a column, because what it would have recorded is not known', async () => {
    const { ward, undo } = await atSurvey();
    const first = fourHouseholds.slice(0, 1);
    await ward.upload(first, 'b-1');
    const [header, row] = new TextDecoder().decode(surveyFile(first)).split('\n');
    await ward.send(new TextEncoder().encode(`${header},Ghi chú\n${row},Ghi nhầm\n`), 'b-2');
    await ward.commit('b-2');
    expect((await ward.records())[0]?.recorded?.household.note).toBe('Ghi nhầm');
    await ward.upload(first, 'b-3');
    await expect(undo('b-2')).rejects.toEqual(refusal('HouseholdsHeldLater', { count: 1 }));
    await undo('b-3');
    await undo('b-2');
    expect((await ward.records())[0]?.recorded?.household.note).toBeUndefined();
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

describe('undoing the recording of a file whose households a later one holds too', () => {
  test('leaves those in the list, as the later file’s, and says so', async () => {
    const { host, ward, undo } = await atSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    await ward.upload([fourHouseholds[1]!, { code: 'h-8', name: 'La Thử' }, fourHouseholds[2]!], 'b-2');
    expect(await undo('b-1')).toMatchObject({ status: 'undone', kept: 2 });
    const left = (await ward.records()).map(({ key, recorded }) => [key, recorded?.batch, recorded?.row]);
    expect(left).toEqual([
      ['h-2', 'b-2', 2],
      ['h-3', 'b-2', 4],
      ['h-8', 'b-2', 3],
    ]);
    expect((await ward.review()).totals).toMatchObject({ households: 3, missing: 1 });
    expect((await ward.audit()).at(-1)).toMatchObject({
      did: 'undoBatch',
      detail: { batch: 'b-1', households: 3, kept: 2 },
    });
    const { history } = await perform('readHousehold', { ...ward.asWard, household: 'h-2' }, host.ports);
    expect(history.filter(({ did }) => did === 'recorded')).toMatchObject([{ batch: 'b-2', row: 2 }]);
    expect(history.map(({ did }) => did).sort()).toEqual(['recorded', 'undone']);
  });

  test('keeps what it changed, where the later file has it so; that file’s undo takes it back', async () => {
    const { ward, undo } = await atSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    const before = await listOf(ward);
    const changed = { ...fourHouseholds[1]!, b1: 90 };
    await ward.upload([changed], 'b-2');
    await ward.upload([changed, fourHouseholds[0]!], 'b-3');
    await undo('b-2');
    const b1Of = async () =>
      (await ward.records()).find(({ key }) => key === 'h-2')?.recorded?.household.scores.b1;
    expect(await b1Of()).toBe(90);
    await expect(undo('b-1')).rejects.toThrow(
      refusal('HouseholdsChangedSince', { count: 1, households: 'h-2' }),
    );
    await undo('b-3');
    expect(await listOf(ward)).toEqual(before);
  });

  test('gives them to the next file that holds them, until none does', async () => {
    const { ward, undo } = await atSurvey();
    const before = await listOf(ward);
    for (const id of ['b-1', 'b-2', 'b-3']) await ward.upload(fourHouseholds.slice(0, 2), id);
    const owners = async () => (await ward.records()).map(({ recorded }) => recorded?.batch);
    await undo('b-1');
    expect(await owners()).toEqual(['b-2', 'b-2']);
    await undo('b-2');
    expect(await owners()).toEqual(['b-3', 'b-3']);
    await undo('b-3');
    expect(await listOf(ward)).toEqual(before);
  });

  test('does not count a file that came before, or that is undone itself', async () => {
    const { ward, undo } = await atSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    await ward.upload(fourHouseholds, 'b-2');
    await ward.upload([{ ...fourHouseholds[1]!, b1: 90 }], 'b-3');
    expect(await undo('b-3')).not.toHaveProperty('kept');
    await undo('b-2');
    expect(await undo('b-1')).not.toHaveProperty('kept');
    expect(await ward.records()).toEqual([]);
  });

  test('keeps those among the returned that the file has added to them', async () => {
    const { host, ward } = await surveyAfterReturn();
    const undo = (batchId: string) => perform('undoBatch', { ...ward.asWard, batchId, reason }, host.ports);
    const returned = async () => (await ward.publication()).answer?.returned;
    const before = await returned();
    const added = { code: 'h-7', name: 'Vàng Thử', village: upperVillage };
    await ward.upload([added, { ...added, code: 'h-6', name: 'Vừ Thử' }], 'b-1');
    await ward.upload([added], 'b-2');
    await undo('b-1');
    expect(await returned()).toEqual([...(before ?? []), 'h-7']);
    await undo('b-2');
    expect(await returned()).toEqual(before);
  });

  test('is refused where a later file does not say which, and done once that is undone', async () => {
    const { host, ward, undo } = await atSurvey();
    await ward.upload(fourHouseholds, 'b-1');
    await ward.upload(fourHouseholds.slice(0, 2), 'b-2');
    const { held: _, ...older } = await host.ports.batches.get(plainCampaign.id, 'b-2');
    const at = host.ports.now().toISOString();
    await host.ports.changes.commit({
      batch: older,
      event: { ...ward.ref, at, by: 'x', did: 'commitBatch', detail: {} },
    });
    const before = await stateOf(ward);
    await expect(undo('b-1')).rejects.toThrow(refusal('HouseholdsHeldLater', { count: 1 }));
    expect(await stateOf(ward)).toEqual(before);
    await undo('b-2');
    await undo('b-1');
    expect(await ward.records()).toEqual([]);
  });
});

/** A ward whose upper village scores again, after the approver has returned a household of it. */
async function surveyAfterReturn() {
  const { host, ward } = await inSurvey();
  await ward.upload([...fourHouseholds, { code: 'h-8', name: 'La Thử' }], 'b-0');
  await bringTo('approval', host, ward);
  await ward.returnHouseholds(['h-1']);
  await ward.meet(upperVillage, 4, 10);
  return { host, ward };
}

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

/** Records files, one after the other, in a fresh ward. */
async function recording() {
  const { host, ward, undo } = await atSurvey();
  const record = async (households: readonly Sketch[], id: string) => {
    await ward.send(surveyFile(households), id);
    const heads = await perform('readPreview', { ...ward.asWard, batchId: id, kind: 'heads' }, host.ports);
    const confirm = heads.households.map((each) => each.household);
    await perform('commitBatch', { ...ward.asWard, batchId: id, confirm }, host.ports);
  };
  return { ward, undo, record };
}

test('a commit and its undo leave everything as it was, whatever the file and the records', async () => {
  const { ward, undo, record } = await recording();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 2 }), file, async (earlier, last) => {
      for (const each of earlier) {
        number += 1;
        await record(each, `b-${number}`);
      }
      const before = await listOf(ward);
      number += 1;
      await record(last, `b-${number}`);
      await undo(`b-${number}`);
      expect(await listOf(ward)).toEqual(before);
    }),
    { numRuns: 20 },
  );
}, 60_000);

test('files that are undone leave the list as if they had never been recorded, in whatever order', async () => {
  // With codes: the keys of others are fingerprints, which differ from host to host.
  const coded = file.map((households) => households.map((each) => ({ code: 'h-7', ...each })));
  const files = fc.array(coded, { minLength: 2, maxLength: 4 });
  let done = 0;
  await fc.assert(
    fc.asyncProperty(files, fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }), async (all, toUndo) => {
      const { ward, undo, record } = await recording();
      for (const [index, each] of all.entries()) await record(each, `b-${index}`);
      const undone = new Set<number>();
      for (const index of toUndo.filter((each) => each < all.length)) {
        const before = await listOf(ward);
        try {
          await undo(`b-${index}`);
          undone.add(index);
        } catch (error) {
          expect((error as Error).name).toMatch(/^(HouseholdsChangedSince|BatchNotCommitted)$/);
          expect(await listOf(ward)).toEqual(before);
        }
      }
      const without = await recording();
      for (const [index, each] of all.entries())
        if (!undone.has(index)) await without.record(each, `b-${index}`);
      expect(await ward.records()).toEqual(await without.ward.records());
      expect((await ward.review()).totals).toEqual((await without.ward.review()).totals);
      done += undone.size;
    }),
    { numRuns: 12 },
  );
  expect(done).toBeGreaterThan(5);
}, 120_000);
