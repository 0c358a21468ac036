import { describe, expect, test } from 'vitest';
import { batchFile, markedFile } from '../../../functions/batch/batch-file.ts';
import * as steps from '../../../functions/steps.ts';
import type { Ports } from '../../../shared/ports.ts';
import { northWard, plainCampaign, surveyFile } from '../../examples.ts';
import type { StoresOver } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { fourHouseholds } from '../ward/ward-at-work.ts';
import { inSurvey, wrong } from './in-survey.ts';

const arrived = { campaignId: plainCampaign.id, batchId: 'b-1' };

/** Ports whose first commit comes only after something else has happened. */
function interrupted(ports: Ports, happens: () => Promise<unknown>): Ports {
  let isFirst = true;
  const commit: Ports['changes']['commit'] = async (change) => {
    if (isFirst) {
      isFirst = false;
      await happens();
    }
    await ports.changes.commit(change);
  };
  return { ...ports, changes: { ...ports.changes, commit } };
}

/** A batch whose file has arrived and is not checked yet, and what can happen to it. */
async function arrivedFile(storesOver: StoresOver | undefined) {
  const { host, ward, open } = await inSurvey({ ...(storesOver && { storesOver }) });
  await open();
  const file = batchFile(plainCampaign.id, northWard, 'b-1');
  await host.ports.files.put(file, surveyFile([...fourHouseholds, wrong]));
  const over =
    (what: (ports: Ports) => Promise<unknown>) =>
    (ports: Ports = host.ports) =>
      what(ports);
  return {
    ward,
    ports: host.ports,
    batch: () => host.ports.batches.get(plainCampaign.id, 'b-1'),
    words: async () => (await ward.audit()).map(({ did }) => did),
    ingest: over((ports) => steps.ingestBatch(arrived, ports)),
    refuse: over((ports) => steps.refuseFile(arrived, ports)),
    discard: over((ports) => perform('discardBatch', { ...ward.asWard, batchId: 'b-1' }, ports)),
    commit: over((ports) => perform('commitBatch', { ...ward.asWard, batchId: 'b-1' }, ports)),
    /** Takes the row of the household that no file may hold out of the file. */
    correct: over((ports) => {
      const row = { batchId: 'b-1', row: 6, dropped: true, reason: 'Ghi nhầm' };
      return perform('dropRow', { ...ward.asWard, ...row }, ports);
    }),
  };
}

/** What two at once make of one batch, whichever of them is stored first. */
export function batchRaces(stores: string, storesOver?: StoresOver): void {
  const fresh = () => arrivedFile(storesOver);
  const checked = async () => {
    const file = await fresh();
    await file.ingest();
    return file;
  };

  describe(`a batch that is discarded while its file is checked, over ${stores}`, () => {
    test('stays discarded, and its check ends quietly, however often the file arrives', async () => {
      const { ports, ward, batch, words, ingest, discard } = await fresh();
      expect(await ingest(interrupted(ports, discard))).toBeUndefined();
      expect(await ingest()).toBeUndefined();
      expect(await batch()).toMatchObject({ status: 'discarded' });
      expect(await words()).not.toContain('ingestBatch');
      expect(await ports.files.has(markedFile(await batch()))).toBe(false);
      expect(await ward.records()).toEqual([]);
    });

    test('stays discarded when the check fails for good', async () => {
      const { ports, batch, words, ingest, discard } = await fresh();
      const fetch = () => Promise.reject(new RangeError('broken'));
      await ingest(interrupted({ ...ports, files: { ...ports.files, fetch } }, discard));
      expect(await batch()).toMatchObject({ status: 'discarded' });
      expect(await words()).not.toContain('ingestBatch');
    });

    test('stays discarded when the malware scan stops the file', async () => {
      const { ports, batch, words, refuse, discard } = await fresh();
      await refuse(interrupted(ports, discard));
      expect(await batch()).toMatchObject({ status: 'discarded' });
      expect(await words()).not.toContain('refuseFile');
    });

    test('keeps what the check found, where that was stored first', async () => {
      const { ports, batch, ingest, discard } = await fresh();
      await discard(interrupted(ports, ingest));
      expect(await batch()).toMatchObject({
        status: 'discarded',
        sha256: expect.any(String),
        preview: { new: 4, rejected: 1 },
      });
    });
  });

  describe(`a checked batch that is discarded, over ${stores}`, () => {
    test('is not recorded by a commit that was decided before', async () => {
      const { ports, ward, batch, commit, discard } = await checked();
      const late = commit(interrupted(ports, discard));
      await expect(late).rejects.toThrow(refusal('BatchNotReady', { status: 'discarded' }));
      expect(await batch()).toMatchObject({ status: 'discarded' });
      expect(await ward.records()).toEqual([]);
    });

    test('stays recorded where the commit was first', async () => {
      const { ports, ward, batch, commit, discard } = await checked();
      await expect(discard(interrupted(ports, commit))).rejects.toThrow(refusal('BatchCommitted'));
      expect(await batch()).toMatchObject({ status: 'committed' });
      expect((await ward.review()).totals.households).toBe(4);
    });

    test('is not offered again by a correction that was decided before', async () => {
      const { ports, ward, batch, correct, discard } = await checked();
      const late = correct(interrupted(ports, discard));
      await expect(late).rejects.toThrow(refusal('BatchNotReady', { status: 'discarded' }));
      expect(await batch()).toMatchObject({ status: 'discarded' });
      expect((await ward.decisions()).map(({ kind }) => kind)).not.toContain('dropRow');
    });

    test('keeps the correction that was first', async () => {
      const { ports, batch, correct, discard } = await checked();
      await discard(interrupted(ports, correct));
      expect(await batch()).toMatchObject({ status: 'discarded', corrected: { rows: 1 } });
    });

    test('is recorded with a correction that came while the commit was decided', async () => {
      const { ports, ward, batch, commit, correct } = await checked();
      await commit(interrupted(ports, correct));
      expect(await batch()).toMatchObject({ status: 'committed', corrected: { rows: 1 } });
      expect((await ward.records()).map(({ rejected }) => rejected)).toEqual(Array(4).fill(undefined));
    });
  });
}
