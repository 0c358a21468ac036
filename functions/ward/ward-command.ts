import type { Actor } from '../../shared/access/actor.ts';
import { canonical } from '../../shared/audit.ts';
import type { Batch } from '../../shared/batch/batch.ts';
import { type Day, dayOf } from '../../shared/calendar.ts';
import type { Campaign, CampaignRun } from '../../shared/campaign.ts';
import type { Decision, WardRef } from '../../shared/changes.ts';
import {
  type Answer,
  type AuditedName,
  type AuditWord,
  type Call,
  contract,
  type ParamNames,
  type Parsed,
} from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/errors.ts';
import { type Ports, stageTask } from '../../shared/ports.ts';
import { currentRun, isOpen } from '../../shared/ward/stage-runs.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { type Completion, completeNow } from '../messages/complete-task.ts';
import { sha256 } from '../sha256.ts';
import { admit, type CampaignCall, commonCall, parsed } from '../step.ts';

/** Commands in one ward. */
type WardCommandName = {
  [Name in AuditedName]: 'ward' extends ParamNames<Name> ? Name : never;
}[AuditedName];

/** What a rule is asked with. */
export interface Situation<Input> {
  readonly input: Input;
  readonly by: Actor;
  readonly request: string | undefined;
  /** Of the path; empty where it names no batch. */
  readonly batchId: string;
  readonly ref: WardRef;
  readonly review: WardReview;
  readonly campaign: Campaign;
  readonly now: Date;
  readonly today: Day;
  readonly ports: Ports;
}

/** What a command comes to. `detail` goes into the audit chain: ids, counts and days only. */
interface Outcome<Out> {
  readonly review?: WardReview;
  readonly why?: string | undefined;
  readonly detail?: Readonly<Record<string, string | number | boolean | string[]>>;
  /** Kept whole with its free text, apart from the chain. */
  readonly decision?: Readonly<Record<string, unknown>>;
  readonly batch?: Batch;
  readonly answer: Out;
}

type Act<Input, Out> = (situation: Situation<Input>) => Promise<Outcome<Out>> | Outcome<Out>;

/** How often a command is tried again when somebody else changed the ward in between. */
const tries = 5;

/**
 * One person's command in one ward: asks the policy, asks the rule, commits ward, decision, audit event and outbox in
 * one transaction, and only then lets the workflow go on. The same request again changes nothing and answers nothing.
 */
export const wardCommand =
  <Name extends WardCommandName>(name: Name, act: Act<Parsed<Name>, Answer<Name>>) =>
  async (call: Call<Name>, ports: Ports): Promise<Answer<Name> | undefined> => {
    const asked = commonCall<WardCall>(call);
    const run = await admit(name, asked, ports);
    const input = parsed(name, asked);
    const request = requestOf(asked, contract[name].audit);
    const isDone = async () =>
      request !== undefined && (await ports.changes.knows(asked.campaignId, request));
    if (await isDone()) return undefined;
    for (let left = tries; ; left -= 1) {
      try {
        const situation = await situationOf(
          asked,
          left === tries ? run : await admit(name, asked, ports),
          ports,
        );
        const outcome = await act({ ...situation, input });
        await commit(contract[name].audit, situation, { outcome, request });
        return outcome.answer;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // The same request overtook this one: what is refused now is what it has done.
        if (await isDone()) return undefined;
        if (error.name !== 'Stale' || left === 1) throw error;
      }
    }
  };

type WardCall = CampaignCall & { readonly ward: string; readonly batchId?: string };

/** A request is one command's in one ward, so that two people's keys never meet. */
const requestOf = ({ ward, request }: WardCall, audit: AuditWord): string | undefined =>
  request && `${ward}/${audit}/${request}`;

/** Loads the ward. Refuses `CampaignNotRunning`. */
async function situationOf(
  { campaignId, ward, batchId = '', by = thePublic(ward), request }: WardCall,
  { campaign, status }: CampaignRun,
  ports: Ports,
): Promise<Omit<Situation<unknown>, 'input'>> {
  if (status !== 'running') throw new Refusal('CampaignNotRunning', { campaign: campaignId, status });
  const ref = { campaignId, ward };
  const now = ports.now();
  const review = await ports.wards.get(ref);
  return { by, request, batchId, ref, review, campaign, now, today: dayOf(now), ports };
}

/** Whoever acts without an account: the least that an actor can be. */
const thePublic = (ward: string): Actor => ({ name: 'public', role: 'observer', area: ward });

interface ToCommit {
  readonly outcome: Outcome<unknown>;
  readonly request: string | undefined;
}

async function commit(
  did: AuditWord,
  { by: { name: by }, ref, review: before, now, ports }: Omit<Situation<unknown>, 'input'>,
  { outcome: { review, why, detail = {}, decision, batch }, request }: ToCommit,
): Promise<void> {
  const at = now.toISOString();
  const outbox = review ? completions(before, review) : [];
  const decided = decision && decisionOf(did, { ...ref, at, by, body: decision }, request);
  await ports.changes.commit({
    ...(review && { review }),
    ...(batch && { batch }),
    ...(decided && { decision: decided }),
    event: {
      ...ref,
      at,
      by,
      did,
      ...(why && { why }),
      detail: { ...detail, ...(decided && hashOf(decided)) },
    },
    outbox,
    request,
  });
  await completeNow(outbox, ports);
}

const decisionOf = (
  kind: AuditWord,
  decision: Omit<Decision, 'id' | 'kind'>,
  request: string = crypto.randomUUID(),
): Decision => ({ id: request, kind, ...decision });

/** A decision's free text stays out of the chain; its hash there shows that nobody changed it afterwards. */
const hashOf = ({ id, body }: Decision) => ({ decision: id, sha256: sha256(canonical(body)) });

/** The message that gives a ward's waiting task its outcome, with the ids that its workflow passes on. */
export function completion(review: WardReview, outcome: string): Completion {
  const { campaignId, ward, attempt } = review;
  const { stage, round } = currentRun(review)!;
  const task = stageTask(ward, stage, round);
  return { kind: 'complete', campaignId, task, output: { campaignId, ward, attempt, outcome } };
}

/** When a command has ended the open run, the workflow's task is completed with the outcome. */
function completions(before: WardReview, after: WardReview): Completion[] {
  const run = currentRun(after);
  if (!isOpen(before) || !run?.outcome || isOpen(after)) return [];
  return [completion(after, run.outcome)];
}
