import { type Change, campaignOf } from '../../../shared/changes.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { Changes } from '../../../shared/ports.ts';
import { type RequestKey, requireSameContent } from '../../../shared/request-key.ts';
import { type Dynamo, getItem, type Key } from './dynamo.ts';
import { transactWithEvent } from './dynamo-audit.ts';
import { batchActions } from './dynamo-batches.ts';
import { decisionAction } from './dynamo-decisions.ts';
import { inspectionAction, recheckActions } from './dynamo-inspections.ts';
import { triageAction } from './dynamo-intakes.ts';
import { messageAction } from './dynamo-outbox.ts';
import { pairActions } from './dynamo-pairs.ts';
import { remindersAction } from './dynamo-reminders.ts';
import { reportAction } from './dynamo-reports.ts';
import { runActions } from './dynamo-runs.ts';
import { taskAction } from './dynamo-tasks.ts';
import { type Action, putNew } from './dynamo-transact.ts';
import { addedActions, type CreationHashOf, removedActions, reviewAction } from './dynamo-wards.ts';
import { keys } from './format/keys.ts';
import type { Sealer } from './format/pack.ts';

interface Parts {
  readonly dynamo: Dynamo;
  readonly creationHashOf: CreationHashOf;
  readonly sealer: Sealer;
  readonly now: () => Date;
}

/** A committed request. Versions up to 6 stored no content. */
type RequestItem = Key & { readonly content?: string };

/** Commits a change in one transaction. The largest change stays far below the limit of 100 actions. */
export function dynamoChanges(parts: Parts): Changes {
  const { dynamo } = parts;
  const stored = (campaignId: string, { id }: RequestKey): Promise<RequestItem | undefined> =>
    getItem(dynamo, 'registry', keys.request(campaignId, id));
  return {
    async commit(change) {
      const campaignId = campaignOf(change);
      const { request } = change;
      const known = request === undefined ? [] : [requestAction(dynamo, campaignId, request)];
      const actions = [...known, ...(await actionsOf(change, campaignId, parts))];
      const [firstFailed] = await transactWithEvent(dynamo, actions, change.event);
      if (firstFailed === undefined) return;
      if (request === undefined || firstFailed > 0) throw new Refusal('Stale');
      requireSameContent(request, (await stored(campaignId, request))?.content);
    },
    async knows(campaignId, request) {
      const known = await stored(campaignId, request);
      if (known) requireSameContent(request, known.content);
      return known !== undefined;
    },
  };
}

/** The first action of a change: if it fails, the request was committed before, and the change counts as done. */
const requestAction = (dynamo: Dynamo, campaignId: string, { id, content }: RequestKey): Action =>
  putNew(dynamo, 'registry', { ...keys.request(campaignId, id), ...(content && { content }) });

async function actionsOf(change: Change, campaignId: string, parts: Parts): Promise<Action[]> {
  const { run, review, added = [], removed, batch, report, inspection, recheck, ...rest } = change;
  const { triage, pair, decision, reminders = [], event, task, outbox = [] } = rest;
  const { dynamo, creationHashOf, sealer, now } = parts;
  const at = event ? new Date(event.at) : now();
  return [
    ...(run ? runActions(dynamo, run) : []),
    ...(review ? [await reviewAction(dynamo, review, creationHashOf)] : []),
    ...(await addedActions(dynamo, added, creationHashOf)),
    ...(await removedActions(dynamo, removed, creationHashOf)),
    ...(batch ? batchActions(dynamo, batch, sealer) : []),
    ...(report ? [reportAction(dynamo, report)] : []),
    ...(inspection ? [inspectionAction(dynamo, inspection)] : []),
    ...(recheck ? recheckActions(dynamo, recheck, sealer) : []),
    ...(triage ? [triageAction(dynamo, triage)] : []),
    ...(pair ? pairActions(dynamo, pair, sealer) : []),
    ...(decision ? [decisionAction(dynamo, decision, sealer)] : []),
    ...(reminders.length > 0 ? [remindersAction(dynamo, campaignId, reminders, at)] : []),
    ...(task ? [taskAction(dynamo, campaignId, task.task, task.token)] : []),
    ...outbox.map((message) => messageAction(dynamo, message, at)),
  ];
}
