import { gzipSync } from 'node:zlib';
import { readStory } from '../../functions/audit/read-story.ts';
import { makeTemplate } from '../../functions/batch/make-template.ts';
import { readFindings } from '../../functions/batch/read-findings.ts';
import { readMarked } from '../../functions/batch/read-marked.ts';
import { readBoard } from '../../functions/campaign/read-board.ts';
import { readPosted } from '../../functions/posting/read-posted.ts';
import { readDuplicates } from '../../functions/survey/read-duplicates.ts';
import { readHouseholds } from '../../functions/survey/read-households.ts';
import { readWard } from '../../functions/ward/read-ward.ts';
import type { LambdaName } from '../../infra/lambdas/lambdas.ts';
import type { Actor } from '../../shared/access/policy.ts';
import { type Campaign, wardsOf } from '../../shared/campaign.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Meter } from '../count/meter.ts';

interface Place {
  readonly ports: Ports;
  readonly campaignId: string;
  readonly ward: string;
  readonly batchId: string;
  readonly by: Actor;
}

/** An answer that pages ask for, and what its cost grows with. */
interface View {
  readonly lambda: LambdaName;
  readonly growsWith: 'wards' | 'householdsOfWard' | 'households';
  /** Only there while lists hang. */
  readonly whilePosted?: boolean;
  readonly read: (place: Place) => Promise<unknown>;
}

const list = { from: 0, limit: 100 };

/** What people read, by route. Everything else they ask for costs about as much as `readWard`, or less. */
export const views = {
  readBoard: {
    lambda: 'api',
    growsWith: 'wards',
    read: ({ ports, ...place }) => readBoard(place, ports),
  },
  readWard: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, ...place }) => readWard(place, ports),
  },
  readStory: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, ...place }) => readStory({ ...place, limit: 200 }, ports),
  },
  makeTemplate: {
    lambda: 'batchApi',
    growsWith: 'householdsOfWard',
    read: async ({ ports, campaignId, ward }) => (await makeTemplate({ campaignId, ward }, ports)).bytes,
  },
  listBatches: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, campaignId, ward }) => ports.batches.list({ campaignId, ward }),
  },
  readBatch: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, campaignId, batchId }) => ports.batches.get(campaignId, batchId),
  },
  listFindings: {
    lambda: 'batchApi',
    growsWith: 'householdsOfWard',
    read: ({ ports, campaignId, ward, batchId }) =>
      readFindings({ campaignId, ward, batchId, ...list }, ports),
  },
  readMarked: {
    lambda: 'batchApi',
    growsWith: 'householdsOfWard',
    read: ({ ports, campaignId, ward, batchId }) => readMarked({ campaignId, ward, batchId }, ports),
  },
  listHouseholds: {
    lambda: 'api',
    growsWith: 'householdsOfWard',
    read: ({ ports, campaignId, ward }) => readHouseholds({ campaignId, ward, ...list }, ports),
  },
  readDuplicates: {
    lambda: 'api',
    growsWith: 'households',
    read: ({ ports, ...place }) => readDuplicates(place, ports),
  },
  readPosted: {
    lambda: 'publicApi',
    growsWith: 'householdsOfWard',
    whilePosted: true,
    read: ({ ports, campaignId, ward }) => readPosted({ campaignId, ward }, ports),
  },
} as const satisfies Record<string, View>;

export type ViewName = keyof typeof views;
export const viewNames = Object.keys(views) as ViewName[];

/** Whose work a view is, in a meter's names. */
export const viewer = (name: ViewName): string => `view-${name}`;

/** Reads every view once, each in its own name, and counts its answer in bytes, packed too. */
export async function readAll(campaign: Campaign, ports: Ports, meter: Meter): Promise<void> {
  const place = await placeIn(campaign, ports);
  const { stage } = await ports.wards.get(place);
  const answered: [ViewName, string | Uint8Array][] = [];
  for (const name of viewNames) {
    const view: View = views[name];
    if (view.whilePosted && stage !== 'posting') continue;
    await meter.as(viewer(name), async () => {
      const answer = (await view.read(place)) ?? '';
      answered.push([name, answer instanceof Uint8Array ? answer : JSON.stringify(answer)]);
    });
  }
  for (const [name, answer] of answered) {
    meter.note(`answerBytes/${viewer(name)}`, Buffer.byteLength(answer));
    meter.note(`packedBytes/${viewer(name)}`, gzipSync(answer).length);
  }
}

async function placeIn(campaign: Campaign, ports: Ports): Promise<Place> {
  const campaignId = campaign.id;
  const ward = wardsOf(campaign).at(-1)!.code;
  const batches = await ports.batches.list({ campaignId, ward });
  const by: Actor = { name: 'tinh', role: 'province', area: campaign.province.code };
  return { ports, campaignId, ward, batchId: batches.at(-1)!.id, by };
}
