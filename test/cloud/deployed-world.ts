import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { setRehearsalClock } from '../../functions/aws/rehearsal-clock.ts';
import { settings as client, endpoint } from './cloud.ts';
import type { World } from './deployed-run.ts';
import { type DailyCall, dailyCalls } from './deployed-scheduler.ts';
import type { Stack } from './deployed-stack.ts';

export interface DeployedWorld extends World {
  /** How often the Scheduler called by itself. */
  calledByItself(): number;
}

export interface Watching {
  readonly campaignId: string;
  /** Instants at which the Scheduler itself calls, in real time. */
  readonly byItself: readonly Date[];
  /** Waits until such a call has come to something. */
  hasCalled(at: Date): Promise<void>;
}

/** A deployed rehearsal as a world: its clock is moved, and what its schedules are due for is called. */
export function deployedWorld({ settings, first }: Stack, watching: Watching): DeployedWorld {
  const { campaignId, byItself, hasCalled } = watching;
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(client));
  const tables = { registry: settings.REGISTRY_TABLE!, households: 'none', audit: 'none' };
  let now = new Date(0);
  let called = 0;

  async function moveTo(at: Date): Promise<void> {
    now = at;
    await setRehearsalClock({ client: documents, tables }, at);
  }

  async function make(call: DailyCall, at: Date): Promise<void> {
    if (!byItself.some((each) => each.getTime() === at.getTime())) return call.call();
    await call.letCall(() => hasCalled(at));
    called += 1;
  }

  return {
    site: { base: baseOf(settings.API_ADDRESS!), fetch: (url, init) => fetch(url, init) },
    coordinator: first,
    begin: moveTo,
    async passTo(end, settle) {
      const calls = await dailyCalls(settings.SCHEDULE_PREFIX!, campaignId);
      const due = calls.flatMap((call) => call.dueBetween(now, end).map((at) => ({ at, call })));
      for (const { at, call } of due.sort((a, b) => a.at.getTime() - b.at.getTime())) {
        await moveTo(at);
        await make(call, at);
        await settle();
      }
      await moveTo(end);
    },
    calledByItself: () => called,
  };
}

/** The emulator gives the API a name of its own, which not every machine resolves; this address always answers. */
function baseOf(apiAddress: string): string {
  const [api] = new URL(apiAddress).hostname.split('.');
  return `${endpoint}/_aws/execute-api/${api}/$default`;
}
