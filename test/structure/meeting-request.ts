import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { perform } from '../../functions/perform.ts';
import { movableClock } from '../../local/host/clock.ts';
import { openHost } from '../../local/host/host.ts';
import { createServer } from '../../local/http/server.ts';
import type { Campaigns } from '../../shared/ports.ts';
import {
  at,
  coordinator,
  districtOfficer,
  northWard,
  officerOf,
  plainCampaign,
  surveyFile,
  upperVillage,
} from '../examples.ts';
import { sessionFor } from '../functions/http/http-client.ts';
import { visitedFiles } from './visited-files.ts';

const campaignId = plainCampaign.id;
const officer = officerOf(northWard);
const asWard = { campaignId, ward: northWard, by: officer };

/** One machine with a ward whose village is about to meet. */
async function inVetting(folder: string) {
  const clock = movableClock(at('2019-09-23T08:00'));
  const host = openHost({ folder, now: clock.now, synchronous: 'NORMAL' });
  const { ports } = host;
  await perform('createCampaign', { campaign: plainCampaign, by: coordinator }, ports);
  await perform('launchCampaign', { campaignId, by: coordinator }, ports);
  await host.settle();
  await perform('recordTraining', { ...asWard, by: districtOfficer, attended: 12 }, ports);
  await host.settle();
  clock.moveTo(at('2019-10-08T09:00'));
  await host.tick();
  const batch = { ...asWard, request: 'batch-1', name: 'danh-sach.csv' };
  const { upload } = await perform('receiveBatch', batch, ports);
  const bytes = surveyFile([{ code: 'h-1', village: upperVillage }]);
  if (upload) await ports.files.receive(upload.url.split('/').at(-1) ?? '', once(bytes));
  await host.settle();
  await perform('commitBatch', { ...asWard, batchId: 'batch-1' }, ports);
  await perform('submitSurvey', asWard, ports);
  await host.settle();
  return host;
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** What one request to record a meeting takes on one machine; what it sets going afterwards is not counted. */
export async function meetingRequest(): Promise<{ status: number; files: string[]; campaignReads: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const host = await inVetting(folder);
  const session = sessionFor(host, officer);
  let campaignReads = 0;
  const campaigns: Campaigns = {
    ...host.ports.campaigns,
    get(id) {
      campaignReads += 1;
      return host.ports.campaigns.get(id);
    },
  };
  const app = createServer({
    host: { ports: { ...host.ports, campaigns }, isRead: host.isRead },
    driver: { run: async () => {} },
    log: { request: () => {}, event: () => {}, check: () => {}, incident: () => {} },
    demo: undefined,
  });
  const path = `/api/campaigns/${campaignId}/wards/${northWard}/meetings`;
  const headers = { authorization: `Bearer ${session}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ village: upperVillage, attended: 12, agreed: 11 });
  let status = 0;
  const files = await visitedFiles(async () => {
    status = (await app.request(path, { method: 'POST', headers, body })).status;
  });
  host.close();
  rmSync(folder, { recursive: true });
  return { status, files, campaignReads };
}

if (import.meta.main) {
  const { files, campaignReads } = await meetingRequest();
  console.log(`${files.join('\n')}\n${files.length} source files, ${campaignReads} reading of the campaign`);
}
