import { Refusal } from '../../../shared/errors.ts';
import { type Change, type Changes, campaignOf } from '../../../shared/ports.ts';
import { type Dynamo, getItem } from './dynamo.ts';
import { transactWithEvent } from './dynamo-audit.ts';
import { batchActions } from './dynamo-batches.ts';
import { runActions } from './dynamo-campaigns.ts';
import { decisionAction } from './dynamo-decisions.ts';
import { messageAction } from './dynamo-outbox.ts';
import { remindersAction } from './dynamo-reminders.ts';
import { taskAction } from './dynamo-tasks.ts';
import { type Action, putNew } from './dynamo-transact.ts';
import { type AddedAs, reviewAction } from './dynamo-wards.ts';
import { keys } from './format/keys.ts';
import type { Sealer } from './format/pack.ts';

interface Parts {
  readonly dynamo: Dynamo;
  readonly addedAs: AddedAs;
  readonly sealer: Sealer;
  readonly now: () => Date;
}

/** Commits a change in one transaction; one has at most 100 parts, which no decision comes near. */
export function dynamoChanges(parts: Parts): Changes {
  const { dynamo } = parts;
  return {
    async commit(change) {
      const campaignId = campaignOf(change);
      const { request } = change;
      const known = request === undefined ? [] : [requestAction(dynamo, campaignId, request)];
      const actions = [...known, ...(await actionsOf(change, campaignId, parts))];
      const [first] = await transactWithEvent(dynamo, actions, change.event);
      if (first === undefined || (known.length > 0 && first === 0)) return;
      throw new Refusal('Stale');
    },
    async knows(campaignId, request) {
      return (await getItem(dynamo, 'registry', keys.request(campaignId, request))) !== undefined;
    },
  };
}

/** Stands first among a change's actions: where it is known, nothing else counts. */
const requestAction = (dynamo: Dynamo, campaignId: string, request: string): Action =>
  putNew(dynamo, 'registry', keys.request(campaignId, request));

async function actionsOf(change: Change, campaignId: string, parts: Parts): Promise<Action[]> {
  const { run, review, batch, decision, reminders = [], event, task, outbox = [] } = change;
  const { dynamo, addedAs, sealer, now } = parts;
  const at = event ? new Date(event.at) : now();
  return [
    ...(run ? runActions(dynamo, run) : []),
    ...(review ? [await reviewAction(dynamo, review, addedAs)] : []),
    ...(batch ? batchActions(dynamo, batch, sealer) : []),
    ...(decision ? [decisionAction(dynamo, decision, sealer)] : []),
    ...(reminders.length > 0 ? [remindersAction(dynamo, campaignId, reminders, at)] : []),
    ...(task ? [taskAction(dynamo, campaignId, task.task, task.token)] : []),
    ...outbox.map((message) => messageAction(dynamo, message, at)),
  ];
}
