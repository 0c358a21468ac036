import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheets } from '../../../functions/files/read-sheets.ts';
import { answerHttp } from '../../../functions/http/answer-http.ts';
import { fillDemo } from '../../../local/demo/demo.ts';
import { readDemoFile } from '../../../local/demo/demo-file.ts';
import { demoSteps } from '../../../local/demo/demo-steps.ts';
import { offeredAccounts } from '../../../local/demo/offered-accounts.ts';
import { type Host, openHost } from '../../../local/host/host.ts';
import type { DemoAccount } from '../../../shared/contract/session.ts';
import { at, officerOf } from '../../examples.ts';
import { perform } from '../../perform.ts';

const campaignId = 'cho-don-2019-demo';
const minute = 60_000;

async function* chunks(bytes: Uint8Array) {
  yield bytes;
}

describe('the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  let host: Host;
  let accounts: readonly DemoAccount[];
  beforeAll(async () => {
    ({ accounts } = await fillDemo(folder));
    host = openHost({ folder, now: () => at('2019-11-06T09:30'), synchronous: 'NORMAL' });
  }, 2 * minute);
  afterAll(() => {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const asWard = (ward: string) => ({ campaignId, ward, by: officerOf(ward) });

  /** Sends a file of the demo, and gives the batch once it is checked. */
  async function send(ward: string, kind: 'with-errors' | 'corrected') {
    const { bytes } = await readDemoFile({ ...asWard(ward), kind }, host.ports);
    const request = `${ward}-${kind}`;
    const opened = await perform(
      'receiveBatch',
      { ...asWard(ward), request, name: `${kind}.xlsx` },
      host.ports,
    );
    await host.ports.files.receive(opened.upload!.url.split('/').at(-1)!, chunks(bytes!));
    await host.settle();
    return perform('readBatch', { ...asWard(ward), batchId: opened.batch.id }, host.ports);
  }

  test('offers its accounts with the wards that wait for each', async () => {
    const offered = await offeredAccounts(accounts, host.ports);
    expect(offered.map(({ role, waiting, stage }) => [role, waiting, stage])).toEqual([
      ['province', 0, undefined],
      ['district', 2, undefined],
      ['ward', 1, 'survey'],
      ['observer', 2, undefined],
    ]);
  });

  test.each(['02071', '02074', '02080'])(
    'gives ward %s a file with four mistakes, and one after which its survey can be submitted',
    async (ward) => {
      const wrong = await send(ward, 'with-errors');
      expect(wrong.status).toBe('ready');
      expect(wrong.findings).toMatchObject({ E201: 1, E203: 1, E208: 1, E403: 1 });
      expect(wrong.preview?.rejected).toBe(4);
      await perform('commitBatch', { ...asWard(ward), batchId: wrong.id, request: 'one' }, host.ports);
      const right = await send(ward, 'corrected');
      expect(right.preview).toMatchObject({ rejected: 0 });
      await perform('commitBatch', { ...asWard(ward), batchId: right.id, request: 'two' }, host.ports);
      await perform('submitSurvey', asWard(ward), host.ports);
      await host.settle();
      const { stage, generations } = await host.ports.wards.get({ campaignId, ward });
      expect(stage).toBe('vetting');
      const records = await host.ports.households.records({ campaignId, ward }, generations);
      expect(records.flatMap(({ recorded }) => recorded?.household.note ?? [])).not.toContain('Chưa rà soát');
    },
  );

  test('gives the same households at every call', async () => {
    const cells = async () => {
      const { bytes } = await readDemoFile({ ...asWard('02065'), kind: 'corrected' }, host.ports);
      return readSheets(bytes!, {});
    };
    expect(await cells()).toEqual(await cells());
  });

  test('is the only host that has such files', async () => {
    const path = `/api/campaigns/${campaignId}/wards/02065/demo-file`;
    const asked = { method: 'GET', path, query: { kind: 'corrected' }, headers: {}, body: '', secure: false };
    const elsewhere = await answerHttp(asked, host.ports, {});
    expect(JSON.parse(elsewhere.body)).toMatchObject({ code: 'RouteNotFound' });
    const inDemo = await answerHttp(asked, host.ports, { steps: demoSteps(accounts) });
    expect(JSON.parse(inDemo.body)).toMatchObject({ code: 'NotSignedIn' });
  });
});
