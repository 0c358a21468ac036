import {
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import * as z from 'zod';
import type { CampaignFolder } from '../../local/simulation/campaign-folder.ts';
import { settings as client, endpoint } from './deployed-cloud.ts';
import type { Stack } from './deployed-stack.ts';

export interface Execution {
  readonly name: string;
  readonly status: string;
  readonly history: readonly HistoryEvent[];
}

const functions = new SFNClient(client);

/** Everything that ran of a stage's workflows, whole. */
export async function executionsOf({ settings }: Stack): Promise<Execution[]> {
  const machines = [settings.CAMPAIGN_MACHINE!, settings.WARD_MACHINE!];
  const lists = await Promise.all(
    machines.map((stateMachineArn) => functions.send(new ListExecutionsCommand({ stateMachineArn }))),
  );
  const executions = lists.flatMap((list) => list.executions ?? []);
  return Promise.all(
    executions.map(async ({ name, status, executionArn }) => {
      const asked = new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 });
      const { events } = await functions.send(asked);
      return { name: name!, status: status!, history: events ?? [] };
    }),
  );
}

const Queues = z.object({
  messages: z.record(
    z.string(),
    z.record(z.string(), z.record(z.string(), z.array(z.object({ Body: z.string() })))),
  ),
});

/** What lies in the stage's queues: where everything went well, nothing. */
export async function messagesLeft(): Promise<string[]> {
  const answer = await fetch(`${endpoint}/_ministack/sqs/messages`);
  const { messages } = Queues.parse(await answer.json());
  return Object.values(messages)
    .flatMap((regions) => Object.values(regions).flatMap((queues) => Object.entries(queues)))
    .filter(([queue]) => queue.includes('rasoat-dev'))
    .flatMap(([queue, found]) => found.map(({ Body }) => `${queue}: ${Body}`));
}

/** What may never leave the stores: names and numbers of people, and what people wrote. */
export function personalWords({ opening, events = [] }: CampaignFolder): string[] {
  const listed = [...opening.values()].flat();
  const people = listed.flatMap(({ head, citizenId }) => [head, citizenId ?? '']);
  const written = events.flatMap((event) => ('text' in event ? [event.text] : []));
  return [...people, ...written].filter((word) => word.length > 3);
}
