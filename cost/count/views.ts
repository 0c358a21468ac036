import { gzipSync } from 'node:zlib';
import { readMovements } from '../../functions/approval/read-movements.ts';
import { readSignals } from '../../functions/approval/read-signals.ts';
import { readStory } from '../../functions/audit/read-story.ts';
import { makeTemplate } from '../../functions/batch/make-template.ts';
import { prepareBatch, withWard } from '../../functions/batch/prepare-batch.ts';
import { readFindings } from '../../functions/batch/read-findings.ts';
import { readMarked } from '../../functions/batch/read-marked.ts';
import { readBoard } from '../../functions/campaign/read-board.ts';
import { sampleOfWard } from '../../functions/inspection/sample-of-ward.ts';
import { readPosted } from '../../functions/posting/read-posted.ts';
import { storeReport } from '../../functions/reports/store-report.ts';
import { readDuplicates } from '../../functions/survey/read-duplicates.ts';
import { readHouseholds } from '../../functions/survey/read-households.ts';
import { readNext } from '../../functions/ward/read-next.ts';
import { readWard } from '../../functions/ward/read-ward.ts';
import type { LambdaName } from '../../infra/lambdas/lambdas.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { type Campaign, wardsOf } from '../../shared/campaign.ts';
import { drawInspection } from '../../shared/inspection/inspection.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Meter } from './meter.ts';

interface Target {
  readonly ports: Ports;
  readonly campaignId: string;
  readonly ward: string;
  readonly batchId: string;
  readonly by: Actor;
}

/** A read of the pages, and what its cost grows with. */
interface View {
  readonly lambda: LambdaName;
  readonly growsWith: 'wards' | 'householdsOfWard' | 'households';
  /** Whether it exists only while lists are posted. */
  readonly whilePosted?: boolean;
  readonly read: (target: Target) => Promise<unknown>;
}

const list = { from: 0, limit: 100 };

/** What people read, by route. The other routes cost about as much as `readWard`, or less. */
export const views = {
  readBoard: {
    lambda: 'api',
    growsWith: 'wards',
    read: ({ ports, ...target }) => readBoard(target, ports),
  },
  readWard: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, ...target }) => readWard(target, ports),
  },
  readStory: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, ...target }) => readStory({ ...target, limit: 200 }, ports),
  },
  makeTemplate: {
    lambda: 'batchApi',
    growsWith: 'householdsOfWard',
    read: async ({ ports, ...target }) => {
      const officer: Actor = { name: 'xa', role: 'ward', area: target.ward, province: target.by.province };
      const template = await makeTemplate({ ...target, by: officer }, ports);
      return 'bytes' in template ? template.bytes : '';
    },
  },
  readNext: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, ...target }) => readNext(target, ports),
  },
  readBatch: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, campaignId, batchId }) => ports.batches.get(campaignId, batchId),
  },
  readFindings: {
    lambda: 'batchApi',
    growsWith: 'householdsOfWard',
    read: ({ ports, ...target }) => readFindings({ ...target, ...list }, ports),
  },
  // Every page of a preview checks the file again, like a commit without its writes.
  readPreview: {
    lambda: 'batchApi',
    growsWith: 'householdsOfWard',
    read: async ({ ports, campaignId, batchId }) => {
      const prepared = await prepareBatch(
        await withWard(await ports.batches.get(campaignId, batchId), ports),
      );
      return prepared.preview;
    },
  },
  readMarked: {
    lambda: 'batchApi',
    growsWith: 'householdsOfWard',
    read: ({ ports, ...target }) => readMarked(target, ports),
  },
  readHouseholds: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, ...target }) => readHouseholds({ ...target, ...list }, ports),
  },
  readMovements: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, ...target }) => readMovements(target, ports),
  },
  readSignals: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, ...target }) => readSignals(target, ports),
  },
  readDuplicates: {
    lambda: 'api',
    growsWith: 'households',
    read: ({ ports, ...target }) => readDuplicates(target, ports),
  },
  readSample: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: (target) => drawOne(target),
  },
  makeReport: {
    lambda: 'makeReport',
    growsWith: 'households',
    read: async ({ ports, campaignId, by: { name, area } }) => {
      const run = await ports.campaigns.get(campaignId);
      await storeReport({ run, ports, area }, { at: ports.now().toISOString(), by: name });
    },
  },
  readPosted: {
    lambda: 'publicApi',
    growsWith: 'householdsOfWard',
    whilePosted: true,
    read: ({ ports, ...target }) => readPosted(target, ports),
  },
} as const satisfies Record<string, View>;

/** The households of a ward in a sample, as for every recheck, of an inspection of that ward which is not stored. */
async function drawOne({ ports, campaignId, ward, by: { name: by, area } }: Target) {
  const ref = { campaignId, ward };
  const { campaign } = await ports.campaigns.get(campaignId);
  const order = {
    campaignId,
    number: 1,
    area,
    asked: { households: 5 },
    seed: 's',
    seedGiven: true,
    blind: true,
  };
  const at = ports.now().toISOString();
  const inspection = drawInspection({ ...order, at, by }, [await ports.wards.get(ref)]);
  return sampleOfWard(inspection, ref, { campaign, ports });
}

export type ViewName = keyof typeof views;
export const viewNames = Object.keys(views) as ViewName[];

/** The user of a view in the names of counts. */
export const viewer = (name: ViewName): string => `view-${name}`;

/** Reads every view once, each as its own user, and counts the bytes of its answer, plain and compressed. */
export async function readAll(campaign: Campaign, ports: Ports, meter: Meter): Promise<void> {
  const target = await targetIn(campaign, ports);
  const { stage } = await ports.wards.get(target);
  const answered: [ViewName, string | Uint8Array][] = [];
  for (const name of viewNames) {
    const view: View = views[name];
    if (view.whilePosted && stage !== 'posting') continue;
    await meter.as(viewer(name), async () => {
      const answer = (await view.read(target)) ?? '';
      answered.push([name, answer instanceof Uint8Array ? answer : JSON.stringify(answer)]);
    });
  }
  for (const [name, answer] of answered) {
    meter.note(`answerBytes/${viewer(name)}`, Buffer.byteLength(answer));
    meter.note(`packedBytes/${viewer(name)}`, gzipSync(answer).length);
  }
}

async function targetIn(campaign: Campaign, ports: Ports): Promise<Target> {
  const campaignId = campaign.id;
  const ward = wardsOf(campaign).at(-1)?.code;
  if (!ward) throw new Error('The campaign has no wards.');
  const batch = (await ports.batches.list({ campaignId, ward })).at(-1);
  if (!batch) throw new Error(`The ward ${ward} has no batches.`);
  const { code } = campaign.province;
  const by: Actor = { name: 'tinh', role: 'province', area: code, province: code };
  return { ports, campaignId, ward, batchId: batch.id, by };
}
