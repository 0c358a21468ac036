import { hash } from 'node:crypto';
import { Campaign, type CampaignRun } from '../../../shared/campaign.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Campaigns } from '../../../shared/ports.ts';
import { creationText } from '../../../shared/stored/creation-text.ts';
import type { WardReview } from '../../../shared/ward/ward-review.ts';
import { allItems, type Dynamo, getItem } from './dynamo.ts';
import { transactWithEvent } from './dynamo-audit.ts';
import { dynamoDrafts } from './dynamo-drafts.ts';
import { planItem, RunState, runItem } from './dynamo-runs.ts';
import { type Action, addItem, put, putNew } from './dynamo-transact.ts';
import { wardItem } from './dynamo-wards.ts';
import { keys } from './format/keys.ts';
import { unzip } from './format/pack.ts';
import { inParallel } from './in-parallel.ts';

export interface DynamoCampaigns extends Campaigns {
  /** The hash that the keys of the campaign's wards contain; undefined if there is no campaign. A launched one keeps it. */
  creationHashOf(id: string): Promise<string | undefined>;
}

const parallelWrites = 16;

/**
 * Campaigns in the registry. To add one, its wards are written first, under a hash of everything that is added; one
 * transaction then makes the campaign exist. Of two that are added at once, one exists, with its own wards.
 */
export function dynamoCampaigns(dynamo: Dynamo): DynamoCampaigns {
  const planOf = planReader(dynamo);
  const creationHashOf = creationHashReader(dynamo);
  const drafts = dynamoDrafts(dynamo, creationHashOf);
  async function get(id: string): Promise<CampaignRun> {
    const item = await getItem(dynamo, 'registry', keys.run(id));
    if (!item) throw new Refusal('CampaignNotFound');
    const campaign = await planOf(id, String(item.plan));
    return { campaign, rev: Number(item.rev), ...RunState.parse(JSON.parse(String(item.body))) };
  }
  return {
    ...drafts,
    creationHashOf,
    get,
    async list() {
      const items = await allItems(dynamo, 'registry', { pk: keys.campaignList });
      return Promise.all(items.map(({ sk }) => get(sk)));
    },
    async add(campaign, wards, event) {
      const { id } = campaign;
      const creationHash = hash('sha256', creationText(campaign, wards));
      if ((await creationHashOf(id)) === undefined) {
        const addWard = (review: WardReview) => addItem(dynamo, 'registry', wardItem(review, creationHash));
        await inParallel(wards, parallelWrites, addWard);
        await transactWithEvent(dynamo, creation(dynamo, campaign, creationHash), event);
      }
      if ((await creationHashOf(id)) !== creationHash) throw new Refusal('CampaignExists', { campaign: id });
    },
  };
}

const creation = (dynamo: Dynamo, campaign: Campaign, creationHash: string): Action[] => [
  putNew(dynamo, 'registry', {
    ...runItem({ campaign, rev: 0, status: 'prepared' }),
    added: creationHash,
  }),
  put(dynamo, 'registry', keys.campaign(campaign.id)),
  put(dynamo, 'registry', planItem(campaign)),
];

/** Caches each campaign's latest plan, which its hash identifies. */
function planReader(dynamo: Dynamo): (id: string, hash: string) => Promise<Campaign> {
  const plans = new Map<string, { readonly hash: string; readonly plan: Campaign }>();
  return async (id, hash) => {
    const known = plans.get(id);
    if (known?.hash === hash) return known.plan;
    const item = await getItem(dynamo, 'registry', keys.plan(id, hash));
    const plan = Campaign.parse(unzip(item?.body));
    plans.set(id, { hash, plan });
    return plan;
  };
}

/** Caches the creation hash of each campaign that is launched: it does not change any more. */
function creationHashReader(dynamo: Dynamo): (id: string) => Promise<string | undefined> {
  const known = new Map<string, string>();
  return async (id) => {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const item = await getItem(dynamo, 'registry', keys.run(id));
    if (typeof item?.added !== 'string') return undefined;
    if (RunState.parse(JSON.parse(String(item.body))).status !== 'prepared') known.set(id, item.added);
    return item.added;
  };
}
