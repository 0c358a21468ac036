import * as z from 'zod';
import { type Action, Actor, may } from '../../shared/access/policy.ts';
import { canonical } from '../../shared/audit.ts';
import type { Batch } from '../../shared/batch/batch.ts';
import { type Day, dayOf } from '../../shared/calendar.ts';
import { type Campaign, type CampaignRun, wardOf } from '../../shared/campaign.ts';
import type { Decision, Message, WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { type Ports, stageTask } from '../../shared/ports.ts';
import { currentRun, isOpen } from '../../shared/ward/stage-runs.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { deliver } from '../messages/deliver.ts';
import { sha256 } from '../sha256.ts';
import { type Task, task } from '../task.ts';

/** Every action in a ward says where, who, and by which request: the same request twice acts once. */
export const WardInput = z.object({
  campaignId: z.string(),
  ward: z.string(),
  by: Actor,
  request: z.string().optional(),
});
type WardAction = z.infer<typeof WardInput>;

/** What a rule is asked with. */
export interface Situation<In> {
  readonly input: In;
  readonly ref: WardRef;
  readonly review: WardReview;
  readonly campaign: Campaign;
  readonly now: Date;
  readonly today: Day;
  readonly ports: Ports;
}

/** What an action comes to. `detail` goes into the audit chain: ids, counts and days only. */
interface Outcome<Out> {
  readonly review?: WardReview;
  readonly why?: string | undefined;
  readonly detail?: Readonly<Record<string, string | number | boolean | string[]>>;
  /** Kept whole with its free text, apart from the chain. */
  readonly decision?: Readonly<Record<string, unknown>>;
  readonly batch?: Batch;
  readonly answer: Out;
}

interface Spec<Schema extends z.ZodType<WardAction>, Out> {
  /** The action's name in the policy. */
  readonly may: Action;
  /** The action's name in the audit chain and among the decisions. */
  readonly did: string;
  readonly Input: Schema;
  readonly act: (situation: Situation<z.infer<Schema>>) => Promise<Outcome<Out>> | Outcome<Out>;
}

/** How often an action is tried again when somebody else changed the ward in between. */
const tries = 5;

/**
 * One person's action in one ward: asks the policy, asks the rule, commits ward, decision, audit event and outbox
 * in one transaction, and only then lets the workflow go on. A request that was committed before gives its
 * ward again and changes nothing.
 */
export function wardStep<Schema extends z.ZodType<WardAction>, Out>(
  spec: Spec<Schema, Out>,
): Task<z.input<Schema>, Out | undefined> {
  return task(spec.Input, async (input, ports) => {
    await permit(input, spec.may, ports);
    const request = requestOf(input, spec.did);
    if (request && (await ports.changes.knows(input.campaignId, request))) return undefined;
    for (let left = tries; ; left -= 1) {
      try {
        return await actOnce(spec, input, ports);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // The same request overtook this one: what is refused now is what it has done.
        if (request && (await ports.changes.knows(input.campaignId, request))) return undefined;
        if (error.name !== 'Stale' || left === 1) throw error;
      }
    }
  });
}

/** A request is one action's in one ward, so that two people's numbers never meet. */
const requestOf = ({ ward, request }: WardAction, did: string): string | undefined =>
  request && `${ward}/${did}/${request}`;

async function actOnce<Schema extends z.ZodType<WardAction>, Out>(
  spec: Spec<Schema, Out>,
  input: z.infer<Schema>,
  ports: Ports,
): Promise<Out> {
  const situation = await situationOf(input, spec.may, ports);
  const outcome = await spec.act(situation);
  await commit(spec.did, situation, outcome);
  await deliver({ only: 'complete' }, ports);
  return outcome.answer;
}

/** Refuses `NotAllowed`, before anything is said of what is there; a ward outside the campaign is `WardNotFound`. */
async function permit(
  { campaignId, ward, by }: WardAction,
  action: Action,
  ports: Ports,
): Promise<CampaignRun> {
  const run = await ports.campaigns.get(campaignId);
  if (!wardOf(run.campaign, ward)) throw new Refusal('WardNotFound', { ward });
  if (!may(by, action, ward, run.campaign)) throw new Refusal('NotAllowed');
  return run;
}

/** Loads what a rule needs. */
async function situationOf<In extends WardAction>(
  input: In,
  action: Action,
  ports: Ports,
): Promise<Situation<In>> {
  const { campaignId, ward } = input;
  const { campaign, status } = await permit(input, action, ports);
  if (status !== 'running') throw new Refusal('CampaignNotRunning', { campaign: campaignId, status });
  const ref = { campaignId, ward };
  const now = ports.now();
  return { input, ref, review: await ports.wards.get(ref), campaign, now, today: dayOf(now), ports };
}

async function commit<In extends WardAction>(
  did: string,
  { input, ref, review: before, now, ports }: Situation<In>,
  { review, why, detail = {}, decision, batch }: Outcome<unknown>,
): Promise<void> {
  const at = now.toISOString();
  const by = input.by.name;
  const request = requestOf(input, did);
  const outbox = review ? completions(before, review) : [];
  const kept = decision && decisionOf(did, { ...ref, at, by, body: decision }, request);
  await ports.changes.commit({
    ...(review && { review }),
    ...(batch && { batch }),
    ...(kept && { decision: kept }),
    event: { ...ref, at, by, did, ...(why && { why }), detail: { ...detail, ...(kept && hashOf(kept)) } },
    outbox,
    request,
  });
}

const decisionOf = (
  kind: string,
  decision: Omit<Decision, 'id' | 'kind'>,
  request = crypto.randomUUID() as string,
): Decision => ({ id: request, kind, ...decision });

/** A decision's free text stays out of the chain; its hash there shows that nobody changed it afterwards. */
const hashOf = ({ id, body }: Decision) => ({ decision: id, sha256: sha256(canonical(body)) });

/** The message that gives a ward's waiting task its outcome, with the ids that its workflow passes on. */
export function completion(review: WardReview, outcome: string): Extract<Message, { kind: 'complete' }> {
  const { campaignId, ward, attempt } = review;
  const { stage, round } = currentRun(review)!;
  const task = stageTask(ward, stage, round);
  return { kind: 'complete', campaignId, task, output: { campaignId, ward, attempt, outcome } };
}

/** When an action has ended the open run, the workflow's task is completed with the outcome. */
function completions(before: WardReview, after: WardReview): Message[] {
  const run = currentRun(after);
  if (!isOpen(before) || !run?.outcome || isOpen(after)) return [];
  return [completion(after, run.outcome)];
}
