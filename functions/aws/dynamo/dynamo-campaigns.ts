import { canonical } from '../../../shared/audit.ts';
import { Campaign, CampaignRun } from '../../../shared/campaign.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Campaigns } from '../../../shared/ports.ts';
import { sha256 } from '../../sha256.ts';
import { allItems, type Dynamo, getItem, type Item, inParallel } from './dynamo.ts';
import { transactWithEvent } from './dynamo-audit.ts';
import { type Action, addItem, put, putNew } from './dynamo-transact.ts';
import { wardItem } from './dynamo-wards.ts';
import { keys } from './format/keys.ts';
import { unzip, zip } from './format/pack.ts';

/** A run without its plan, which is large, seldom changes, and is kept under its own hash. */
const Rest = CampaignRun.omit({ campaign: true, rev: true });

export interface DynamoCampaigns extends Campaigns {
  /** What the campaign's wards are stored under; undefined where there is no campaign. It never changes. */
  addedAs(id: string): Promise<string | undefined>;
}

const writers = 16;

/**
 * Campaigns in the registry. The wards are written first, in a partition that is named by what is added; one
 * transaction then makes the campaign exist, so that of two that are added at once one is there whole.
 */
export function dynamoCampaigns(dynamo: Dynamo): DynamoCampaigns {
  const planOf = planReader(dynamo);
  const addedAs = addedReader(dynamo);
  async function get(id: string): Promise<CampaignRun> {
    const item = await getItem(dynamo, 'registry', keys.run(id));
    if (!item) throw new Refusal('CampaignNotFound');
    const campaign = await planOf(id, String(item.plan));
    return { campaign, rev: Number(item.rev), ...Rest.parse(JSON.parse(String(item.body))) };
  }
  return {
    addedAs,
    get,
    async list() {
      const items = await allItems(dynamo, 'registry', { pk: keys.campaignList });
      return Promise.all(items.map(({ sk }) => get(sk)));
    },
    async add(campaign, wards, event) {
      const { id } = campaign;
      const as = sha256(canonical({ campaign, wards }));
      if ((await addedAs(id)) === undefined) {
        await inParallel(wards, writers, (review) => addItem(dynamo, 'registry', wardItem(review, as)));
        await transactWithEvent(dynamo, creation(dynamo, campaign, as), event);
      }
      if ((await addedAs(id)) !== as) throw new Refusal('CampaignExists', { campaign: id });
    },
  };
}

const creation = (dynamo: Dynamo, campaign: Campaign, added: string): Action[] => [
  putNew(dynamo, 'registry', { ...runItem({ campaign, rev: 0, status: 'prepared' }), added }),
  put(dynamo, 'registry', keys.campaign(campaign.id)),
  put(dynamo, 'registry', planItem(campaign)),
];

const hashOf = (campaign: Campaign): string => sha256(canonical(campaign));

const planItem = (campaign: Campaign): Item => ({
  ...keys.plan(campaign.id, hashOf(campaign)),
  body: zip(campaign),
});

function runItem({ campaign, rev, ...rest }: CampaignRun): Item {
  return { ...keys.run(campaign.id), rev, plan: hashOf(campaign), body: JSON.stringify(rest) };
}

/** Stores a run with the next `rev`, and its plan; the first action fails when its `rev` is no longer the stored one. */
export function runActions(dynamo: Dynamo, run: CampaignRun): Action[] {
  const { pk, sk, plan, body } = runItem(run);
  return [
    {
      Update: {
        TableName: dynamo.tables.registry,
        Key: { pk, sk },
        UpdateExpression: 'SET #rev = :next, #plan = :plan, #body = :body',
        ConditionExpression: '#rev = :rev',
        ExpressionAttributeNames: { '#rev': 'rev', '#plan': 'plan', '#body': 'body' },
        ExpressionAttributeValues: { ':rev': run.rev, ':next': run.rev + 1, ':plan': plan, ':body': body },
      },
    },
    put(dynamo, 'registry', planItem(run.campaign)),
  ];
}

/** Each campaign's newest plan stays in memory: it is named by its content. */
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

function addedReader(dynamo: Dynamo): (id: string) => Promise<string | undefined> {
  const known = new Map<string, string>();
  return async (id) => {
    const added = known.get(id) ?? (await getItem(dynamo, 'registry', keys.run(id)))?.added;
    if (typeof added !== 'string') return undefined;
    known.set(id, added);
    return added;
  };
}
