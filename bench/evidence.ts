import { createHash, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { batchFile } from '../functions/batch/batch-file.ts';
import { writePack } from '../functions/evidence/pack/write-pack.ts';
import { verifyPack } from '../functions/evidence/verify/verify-pack.ts';
import { inflateEntry } from '../functions/files/xlsx/read/inflate-entry.ts';
import { readZip } from '../functions/files/xlsx/read/zip.ts';
import { writeZip } from '../functions/files/xlsx/write/zip.ts';
import { sha256 } from '../functions/signing/sha256.ts';
import { proofOf } from '../functions/ward/commit-command.ts';
import { openHost } from '../local/host/host.ts';
import { standardsOf } from '../shared/campaign.ts';
import { summarise } from '../shared/results/summarise.ts';
import type { Case } from './measure.ts';
import { codesOf, madeUpCampaign } from './report/made-up-review.ts';
import { fillStore } from './report/made-up-store.ts';

const households = 3_000;
/** What a ward of this size has at the end of a campaign with some returns. */
const decisions = 300;
const uploads = 4;
const uploadBytes = 1_500_000;

const campaign = madeUpCampaign(households);
const [ward = ''] = codesOf(campaign);
const ref = { campaignId: campaign.id, ward };

const openStore = (folder: string) => openHost({ folder, now: () => new Date(), synchronous: 'NORMAL' });
type Ports = ReturnType<typeof openStore>['ports'];

/** Gives the ward of a filled store its figures, decisions and uploaded files. */
async function fillWard(ports: Ports): Promise<void> {
  const review = await ports.wards.get(ref);
  const records = await ports.households.records(ref, review.generations);
  const opening = await ports.households.opening(ref);
  const standards = standardsOf(campaign);
  const { fingerprint } = ports.households;
  const totals = summarise({ records, opening, standards, fingerprint });
  const at = () => new Date().toISOString();
  const event = { ...ref, at: at(), by: 'bench', did: 'remark', detail: {} } as const;
  await ports.changes.commit({ review: { ...review, totals }, event });
  for (let number = 0; number < uploads; number += 1) {
    const id = `bench-${number}`;
    const bytes = randomBytes(uploadBytes);
    const file = batchFile(ref.campaignId, ward, id);
    await ports.files.put(file, bytes);
    const hash = sha256(bytes);
    const batch = {
      ...ref,
      id,
      name: 'x.csv',
      file,
      status: 'committed' as const,
      receivedAt: at(),
      by: 'bench',
    };
    const detail = { batch: id, sha256: hash };
    await ports.changes.commit({
      batch: { ...batch, sha256: hash },
      event: { ...event, did: 'ingestBatch', detail },
    });
  }
  for (let number = 0; number < decisions; number += 1) {
    const decision = {
      ...ref,
      id: `d-${number}`,
      kind: 'remark',
      at: event.at,
      by: 'bench',
      body: { text: 'x'.repeat(300) },
    };
    await ports.changes.commit({ decision, event: { ...event, detail: proofOf(decision) } });
  }
}

/** The entries of a pack, inflated and hashed: the least that checking it requires. */
async function inflate(path: string): Promise<Map<string, Buffer>> {
  const file = await open(path);
  const entries = new Map<string, Buffer>();
  try {
    for (const entry of (await readZip(file, (await file.stat()).size)).values()) {
      const chunks: Buffer[] = [];
      for await (const chunk of inflateEntry(file, entry)) chunks.push(Buffer.from(chunk));
      const bytes = Buffer.concat(chunks);
      createHash('sha256').update(bytes).digest();
      entries.set(entry.name, bytes);
    }
    return entries;
  } finally {
    await file.close();
  }
}

/** The pack of a ward of 3,000 households of four people, made and verified. */
export async function evidenceCases(folder: string): Promise<Case[]> {
  const store = join(folder, 'store');
  await fillStore(store, households);
  const host = openStore(store);
  process.once('exit', () => host.close());
  await fillWard(host.ports);
  const run = await host.ports.campaigns.get(campaign.id);
  const path = join(folder, 'pack.zip');
  await writePack({ run, ref, ports: host.ports }, path);
  const { problems } = await verifyPack(path);
  if (problems.length > 0) throw new Error(`The pack is not whole: ${JSON.stringify(problems[0])}`);
  const entries = await inflate(path);
  const amount = { unit: 'households', amount: households } as const;
  return [
    {
      ...amount,
      name: 'pack of a ward, made',
      floorIs: 'hash and deflate its entries',
      floor: () =>
        writeZip(join(folder, 'floor.zip'), async (zip) => {
          for (const [name, bytes] of entries) {
            createHash('sha256').update(bytes).digest();
            await zip.add(name, [bytes], name.startsWith('uploads/') ? 0 : undefined);
          }
        }),
      ours: () => writePack({ run, ref, ports: host.ports }, path),
    },
    {
      ...amount,
      name: 'pack of a ward, verified',
      floorIs: 'inflate and hash its entries',
      floor: () => inflate(path),
      ours: () => verifyPack(path),
    },
  ];
}
