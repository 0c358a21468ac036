import { describe, expect, test } from 'vitest';
import { observer, officerOf, southWard, surveyFile } from '../../examples.ts';
import { clientOf, sessionFor } from '../http/http-client.ts';
import { campaign, here, surveying } from '../http/http-requests.ts';
import { fourHouseholds } from '../ward/ward-at-work.ts';

describe('a batch over HTTP', () => {
  test('goes from its address to a preview, a commit and a marked file', async () => {
    const { host, ward, officer } = await surveying();
    const key = { 'idempotency-key': 'tệp 1' };
    const opening = { params: here, body: { name: 'danh-sach.csv' }, headers: key };
    const { body: opened } = await officer('receiveBatch', opening);
    expect((await officer('receiveBatch', opening)).body.batch.id).toBe(opened.batch.id);
    const params = { ...here, batch: opened.batch.id };
    expect((await officer('readMarked', { params })).body.code).toBe('BatchNotReady');
    await ward.upload(fourHouseholds, 'another-1');
    const other = { ...here, batch: 'another-1' };
    expect((await officer('readBatch', { params: other })).body).toMatchObject({
      status: 'committed',
      preview: { new: 4, rejected: 0 },
    });
    expect((await officer('commitBatch', { params: other })).body.code).toBe('BatchCommitted');
    const { file, headers } = await officer('readMarked', { params: other });
    expect(await host.ports.files.has(file?.file ?? '')).toBe(true);
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''/);
    expect((await officer('readFindings', { params: other })).body.findings).toEqual([]);
  });

  test('is read by observers without its name, in which people put names', async () => {
    const { host, ward } = await surveying();
    await ward.send(surveyFile(fourHouseholds), 'another-1', 'Hộ Lò Văn Thử.csv');
    const monitor = clientOf(host, sessionFor(host, observer));
    const params = { ...here, batch: 'another-1' };
    expect((await monitor('readBatch', { params })).body).toMatchObject({ name: '….csv', status: 'ready' });
    const { body } = await monitor('readBatches', { params: here });
    expect(JSON.stringify(body)).not.toContain('Lò Văn Thử');
  });

  test('of another ward is not found', async () => {
    const { host, ward } = await surveying();
    await ward.upload(fourHouseholds, 'another-1');
    const params = { campaign, ward: southWard, batch: 'another-1' };
    const south = clientOf(host, sessionFor(host, officerOf(southWard)));
    for (const route of ['readBatch', 'readFindings', 'readMarked'] as const) {
      expect((await south(route, { params })).body.code).toBe('BatchNotFound');
    }
  });
});
