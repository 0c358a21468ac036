import { hash } from 'node:crypto';
import { canonical } from '../../../shared/audit.ts';
import { type Campaign, CampaignRun } from '../../../shared/campaign.ts';
import type { Dynamo, Item } from './dynamo.ts';
import { type Action, put } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import { zip } from './format/pack.ts';

/** A run without its plan. The plan is large and seldom changes, so it is stored by itself. */
export const RunState = CampaignRun.omit({ campaign: true, rev: true });

const hashOf = (campaign: Campaign): string => hash('sha256', canonical(campaign));

export const planItem = (campaign: Campaign): Item => ({
  ...keys.plan(campaign.id, hashOf(campaign)),
  body: zip(campaign),
});

export function runItem({ campaign, rev, ...rest }: CampaignRun): Item {
  return { ...keys.run(campaign.id), rev, plan: hashOf(campaign), body: JSON.stringify(rest) };
}

/**
 * Stores a run with the next `rev`, and its plan; with `added` also the hash that its wards are kept under. The first
 * action fails if the run's `rev` is not the stored one.
 */
export function runActions(dynamo: Dynamo, run: CampaignRun, added?: string): Action[] {
  const { pk, sk, plan, body } = runItem(run);
  return [
    {
      Update: {
        TableName: dynamo.tables.registry,
        Key: { pk, sk },
        UpdateExpression: `SET #rev = :next, #plan = :plan, #body = :body${added ? ', added = :added' : ''}`,
        ConditionExpression: '#rev = :rev',
        ExpressionAttributeNames: { '#rev': 'rev', '#plan': 'plan', '#body': 'body' },
        ExpressionAttributeValues: {
          ':rev': run.rev,
          ':next': run.rev + 1,
          ':plan': plan,
          ':body': body,
          ...(added && { ':added': added }),
        },
      },
    },
    put(dynamo, 'registry', planItem(run.campaign)),
  ];
}
