import type { Actor } from '../../shared/access/actor.ts';
import type { Campaign, CampaignRun } from '../../shared/campaign.ts';
import { WardRef } from '../../shared/changes.ts';
import type { Answer, Call, Parsed } from '../../shared/contract/call.ts';
import { type AuditedName, contract, type WardName } from '../../shared/contract/contract.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { type Authorised, authorise, parseInput, requestKeyOf } from '../authorise.ts';
import { type CommandResult, commitCommand } from './commit-command.ts';

type WardCommandName = AuditedName & WardName;

/** A ward with its campaign, as they are when a command is decided. */
export interface WardContext {
  readonly ref: WardRef;
  readonly review: WardReview;
  readonly campaign: Campaign;
  readonly now: Date;
  readonly ports: Ports;
}

/** What a command in a ward works with. The policy has allowed it. */
export interface CommandContext<Name extends WardCommandName> extends WardContext {
  readonly call: Call<Name>;
  readonly input: Parsed<Name>;
  readonly by: Actor;
  readonly run: CampaignRun;
}

type Act<Name extends WardCommandName> = (
  context: CommandContext<Name>,
) => Promise<CommandResult<Answer<Name>>> | CommandResult<Answer<Name>>;

interface CommandOptions {
  /** Whether it may be given after the campaign was closed, since it changes nothing of the review. */
  readonly whenClosed?: boolean;
  /** Whether it may be given before the launch, since it only adds to what the ward begins with. */
  readonly whenPrepared?: boolean;
}

/** How often a command is tried when somebody else changes the ward at the same time. */
const maxTries = 5;

/**
 * Makes the step of one person's command in one ward: asks the policy, applies the rule, and commits ward, decision,
 * audit event and outbox in one transaction. The same request again changes nothing and answers nothing; one that asks for
 * something else under the same key refuses `RequestReused`.
 */
export const wardCommand =
  <Name extends WardCommandName>(
    name: Name,
    act: Act<Name>,
    { whenClosed = false, whenPrepared = false }: CommandOptions = {},
  ) =>
  async (call: Call<Name>, ports: Ports): Promise<Answer<Name> | undefined> => {
    const authorised = await authorise(name, call, ports);
    const input = parseInput(name, call);
    const ref = WardRef.parse(call);
    const did = contract[name].audit;
    const id = authorised.request && `${ref.ward}/${did}/${authorised.request}`;
    const request = requestKeyOf(id, input, ports);
    const attempt = async ({ by, run }: Authorised): Promise<Answer<Name>> => {
      const isAllowed = { prepared: whenPrepared, running: true, closed: whenClosed }[run.status];
      if (!isAllowed) {
        throw new Refusal('CampaignNotRunning', { campaign: ref.campaignId, status: run.status });
      }
      const now = ports.now();
      const review = await ports.wards.get(ref);
      const context = { call, input, by, ref, review, run, campaign: run.campaign, now, ports };
      const result = await act(context);
      await commitCommand({ did, by, ref, before: review, now, request }, result, ports);
      return result.answer;
    };
    const isDone = async () => request !== undefined && (await ports.changes.knows(ref.campaignId, request));
    if (await isDone()) return undefined;
    return retryStale({ attempt, isDone, first: authorised, again: () => authorise(name, call, ports) });
  };

interface Retry<Result> {
  readonly attempt: (authorised: Authorised) => Promise<Result>;
  /** Whether the request is committed. */
  readonly isDone: () => Promise<boolean>;
  readonly first: Authorised;
  readonly again: () => Promise<Authorised>;
}

/** Tries again while the ward is `Stale`, with the campaign and the policy of that moment. */
async function retryStale<Result>({
  attempt,
  isDone,
  first,
  again,
}: Retry<Result>): Promise<Result | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(tries === 1 ? first : await again());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // The same request was committed meanwhile: this refusal is only about what it has changed.
      if (await isDone()) return undefined;
      if (error.name !== 'Stale' || tries === maxTries) throw error;
    }
  }
}
