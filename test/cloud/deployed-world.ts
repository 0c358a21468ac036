import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { setRehearsalClock } from '../../functions/aws/rehearsal-clock.ts';
import { settingsFor } from './cloud.ts';
import type { World } from './deployed-run.ts';
import { type DailyCall, dailyCalls } from './deployed-scheduler.ts';
import type { Stack } from './deployed-stack.ts';
import { until } from './deployed-until.ts';

export interface DeployedWorld extends World {
  /** The instants at which the Scheduler has called by itself. */
  readonly calledByItself: readonly Date[];
}

export interface Watched {
  readonly campaignId: string;
  /** At these instants the Scheduler itself calls, in real time: what its call comes to, by the instant. */
  readonly byItself: ReadonlyMap<string, () => Promise<boolean>>;
}

/** A deployed rehearsal as a world: its clock is moved, and what its schedules are due for is called. */
export function deployedWorld(stack: Stack, { campaignId, byItself }: Watched): DeployedWorld {
  const { settings, first, endpoint } = stack;
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(settingsFor(endpoint)));
  const tables = { registry: settings.REGISTRY_TABLE!, households: 'none', audit: 'none' };
  let now = new Date(0);
  const calledByItself: Date[] = [];

  async function moveTo(at: Date): Promise<void> {
    now = at;
    await setRehearsalClock({ client: documents, tables }, at);
  }

  async function make(call: DailyCall, at: Date): Promise<void> {
    const hasCome = byItself.get(at.toISOString());
    if (!hasCome) return call.call();
    await call.letCall(() => until('the Scheduler has called', hasCome));
    calledByItself.push(at);
  }

  return {
    site: { base: baseOf(stack), fetch: (url, init) => fetch(url, init) },
    coordinator: first,
    begin: moveTo,
    async passTo(end, settle) {
      const calls = await dailyCalls(stack, campaignId);
      const due = calls.flatMap((call) => call.dueBetween(now, end).map((at) => ({ at, call })));
      for (const { at, call } of due.sort((a, b) => a.at.getTime() - b.at.getTime())) {
        await moveTo(at);
        await make(call, at);
        await settle();
      }
      await moveTo(end);
    },
    calledByItself,
  };
}

/** The emulator gives the API a name of its own, which not every machine resolves; this address always answers. */
function baseOf({ settings, endpoint }: Stack): string {
  const [api] = new URL(settings.API_ADDRESS!).hostname.split('.');
  return `${endpoint}/_aws/execute-api/${api}/$default`;
}
