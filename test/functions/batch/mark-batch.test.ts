import { describe, expect, test } from 'vitest';
import { readMarked } from '../../../functions/batch/read-marked.ts';
import * as steps from '../../../functions/steps.ts';
import type { Files, Ports } from '../../../shared/ports.ts';
import { northWard, officerOf, plainCampaign, southWard, surveyFile, upperVillage } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { asOthersRead } from '../files/marking.ts';
import { atWork, bringTo, fourHouseholds, launched, stateOf } from '../ward/ward-at-work.ts';

const { id: campaignId } = plainCampaign;
const arrived = { campaignId, batchId: 'b-1' };
const wrong = { code: 'h-9', name: 'Lý Văn Thử', b2: 33 };
const list = surveyFile([...fourHouseholds, wrong]);

const busy = Object.assign(new Error('busy'), { name: 'ThrottlingException' });
const breaking = (error: Error) => () => Promise.reject(error);

const withFiles = (ports: Ports, files: Partial<Files>): Ports => ({
  ...ports,
  files: { ...ports.files, ...files },
});

async function surveying() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-09T09:00');
  return { host, ward };
}

/** A ward whose file has arrived and is not checked yet. */
async function arriving(bytes = list) {
  const { host, ward } = await surveying();
  const { upload } = await perform(
    'receiveBatch',
    { ...ward.asWard, request: 'b-1', name: 'a.csv' },
    host.ports,
  );
  const sent = new Blob([new Uint8Array(bytes)]).stream() as AsyncIterable<Uint8Array>;
  await host.ports.files.receive(upload!.url.split('/').at(-1)!, sent);
  return { host, ward };
}

const load = ({ ports }: Pick<FreshHost, 'ports'>, ward = northWard) =>
  readMarked({ campaignId, ward, batchId: 'b-1', by: officerOf(ward) }, ports);
const statusIn = async ({ batches }: Ports) => (await batches.get(campaignId, 'b-1')).status;

/** The cells of the marked workbook's first sheet, as another reader sees them. */
async function summaryIn(host: FreshHost): Promise<unknown[]> {
  const { path } = await host.ports.files.fetch((await load(host)).file ?? '');
  const [first] = (await asOthersRead(path)).sheets;
  expect(first!.name).toBe('Kết quả kiểm tra');
  return first!.rows.flat();
}

describe('a file that was checked', () => {
  test('has its marked workbook, for its ward alone', async () => {
    const { host } = await arriving();
    await expect(load(host)).rejects.toThrow(refusal('BatchNotReady', { status: 'waiting' }));
    await host.settle();
    expect(await summaryIn(host)).toContain('E203');
    expect(await load(host)).toMatchObject({ name: 'a - đánh dấu.xlsx' });
    await expect(load(host, southWard)).rejects.toThrow(refusal('BatchNotFound'));
  });

  test('shows its preview before the workbook is made, which is under way until then', async () => {
    const { host } = await arriving();
    const whileMaking: unknown[] = [];
    const ports = withFiles(host.ports, {
      putFile: async (key, path) => {
        whileMaking.push(await statusIn(host.ports), await load(host).catch(({ name }) => name));
        await host.ports.files.putFile(key, path);
      },
    });
    await steps.ingestBatch(arrived, ports);
    expect(whileMaking).toEqual(['ready', 'MarkingUnderWay']);
    expect(await load(host)).toMatchObject({ file: expect.stringContaining('/b-1/marked.xlsx') });
  });

  test('and has nothing to mark gets its workbook when it is first asked for, once', async () => {
    const { host } = await arriving(surveyFile(fourHouseholds));
    await host.settle();
    expect(await statusIn(host.ports)).toBe('ready');
    const kept = `marked/${campaignId}/${northWard}/b-1.xlsx`;
    expect(await host.ports.files.has(kept)).toBe(false);
    await steps.ingestBatch(arrived, host.ports);
    expect(await host.ports.files.has(kept)).toBe(false);
    expect(await summaryIn(host)).toContain('KẾT QUẢ KIỂM TRA');
    const unwritable = withFiles(host.ports, { putFile: breaking(new Error('written')) });
    const again = { campaignId, ward: northWard, batchId: 'b-1', by: officerOf(northWard) };
    expect(await readMarked(again, unwritable)).toMatchObject({ file: kept });
  });

  test('but is no list gets a workbook that only says what is wrong', async () => {
    const { host } = await arriving(new TextEncoder().encode('a,b\n'));
    await host.settle();
    expect(await statusIn(host.ports)).toBe('refused');
    expect(await summaryIn(host)).toContain('E101');
  });

  test('has marks at households whose village is not open', async () => {
    const { host, ward } = await surveying();
    await ward.upload(fourHouseholds, 'b-0');
    await ward.submit();
    await ward.meet(upperVillage, 4, 10);
    await host.passTo('2019-12-20T09:00');
    await ward.send(surveyFile(fourHouseholds.map((each) => ({ ...each, b1: 101 }))), 'b-1');
    expect(await summaryIn(host)).toContain('VillageNotOpen');
  });
});

describe('a workbook whose making a busy service or a crash interrupted', () => {
  test('is made when the file arrives again, after checking it again', async () => {
    const { host, ward } = await arriving();
    const cut = withFiles(host.ports, { putFile: breaking(busy) });
    await expect(steps.ingestBatch(arrived, cut)).rejects.toThrow('busy');
    const before = await stateOf(ward);
    await expect(load(host)).rejects.toThrow(refusal('MarkingUnderWay'));
    const again = host.reopened();
    await again.settle();
    expect(await summaryIn(again)).toContain('E203');
    expect(await stateOf(atWork(again))).toEqual(before);
    expect(await again.ports.findings.list(campaignId, 'b-1')).toHaveLength(1);
  });

  test('is tried again as long as the service is busy, even after the commit', async () => {
    const { host, ward } = await arriving();
    const cut = withFiles(host.ports, { putFile: breaking(busy) });
    await expect(steps.ingestBatch(arrived, cut)).rejects.toThrow('busy');
    await expect(steps.ingestBatch(arrived, cut)).rejects.toThrow('busy');
    await perform('commitBatch', { ...ward.asWard, batchId: 'b-1' }, host.ports);
    await steps.ingestBatch(arrived, host.ports);
    expect(await summaryIn(host)).toContain('E203');
    expect(await statusIn(host.ports)).toBe('committed');
  });

  test('is not made twice', async () => {
    const { host } = await arriving();
    await host.settle();
    const unreadable = withFiles(host.ports, { fetch: breaking(new Error('read')) });
    expect(await steps.ingestBatch(arrived, unreadable)).toBeUndefined();
    expect(await load(host)).toMatchObject({ name: 'a - đánh dấu.xlsx' });
  });

  test('is not made from another file that replaced the checked one', async () => {
    const { host, ward } = await arriving();
    const cut = withFiles(host.ports, { putFile: breaking(busy) });
    await expect(steps.ingestBatch(arrived, cut)).rejects.toThrow('busy');
    const { file } = await host.ports.batches.get(campaignId, 'b-1');
    await host.ports.files.put(file, surveyFile(fourHouseholds));
    await steps.ingestBatch(arrived, host.ports);
    await expect(load(host)).rejects.toThrow(refusal('MarkingFailed'));
    expect((await ward.audit()).at(-1)).toMatchObject({ did: 'markBatch', detail: { fault: 'FileChanged' } });
  });
});

describe('a file that comes by an older address', () => {
  test('between check and marking is not marked with the findings of the first', async () => {
    const { host, ward } = await arriving();
    const { file } = await host.ports.batches.get(campaignId, 'b-1');
    const ports: Ports = {
      ...host.ports,
      changes: {
        ...host.ports.changes,
        commit: async (change) => {
          await host.ports.changes.commit(change);
          await host.ports.files.put(file, surveyFile(fourHouseholds));
        },
      },
    };
    await steps.ingestBatch(arrived, ports);
    await expect(load(host)).rejects.toThrow(refusal('MarkingFailed'));
    expect((await ward.audit()).at(-1)).toMatchObject({ did: 'markBatch', detail: { fault: 'FileChanged' } });
  });
});

describe('a workbook that cannot be made', () => {
  test('leaves the batch as it is, and the audit event and the refusal say why', async () => {
    const { host, ward } = await arriving();
    const broken = withFiles(host.ports, { putFile: breaking(new RangeError('Lý Văn Thử')) });
    const fault = await steps.ingestBatch(arrived, broken);
    expect(fault).toMatchObject({ error: 'RangeError' });
    expect(await statusIn(host.ports)).toBe('ready');
    const told = (await ward.audit()).at(-1)!;
    expect(told).toMatchObject({
      did: 'markBatch',
      by: 'rasoat',
      detail: { batch: 'b-1', fault: 'RangeError' },
    });
    await expect(load(host)).rejects.toThrow(refusal('MarkingFailed'));
    await ward.commit('b-1');
    expect((await ward.review()).totals.households).toBe(4);
  });

  test('is not tried again, so that other files need not wait', async () => {
    const { host, ward } = await arriving();
    const broken = withFiles(host.ports, { putFile: breaking(new RangeError('broken')) });
    await steps.ingestBatch(arrived, broken);
    const before = await stateOf(ward);
    await host.settle();
    expect(await stateOf(ward)).toEqual(before);
    await expect(load(host)).rejects.toThrow(refusal('MarkingFailed'));
  });

  test('is not promised for a file that could not be read', async () => {
    const { host } = await arriving();
    await steps.ingestBatch(arrived, withFiles(host.ports, { fetch: breaking(new RangeError('broken')) }));
    expect(await statusIn(host.ports)).toBe('failed');
    await host.settle();
    await expect(load(host)).rejects.toThrow(refusal('MarkingFailed'));
  });

  test('is not promised for a file that the malware scan stopped', async () => {
    const { host } = await arriving();
    await steps.refuseFile(arrived, host.ports);
    await host.settle();
    await expect(load(host)).rejects.toThrow(refusal('MarkingFailed'));
  });
});
