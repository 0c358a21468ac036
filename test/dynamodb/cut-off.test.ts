import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Dynamo } from '../../functions/aws/dynamo/dynamo.ts';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { deliver, sendReminders } from '../../functions/steps.ts';
import { vaultOf } from '../../functions/vault.ts';
import type { Ports } from '../../shared/ports.ts';
import { openStage } from '../../shared/ward/open-stage.ts';
import { at, coordinator, entry, northWard, plainCampaign } from '../examples.ts';
import { perform } from '../perform.ts';
import { overTables } from './over-dynamo.ts';
import { tampered } from './tampered.ts';

const { id: campaignId } = plainCampaign;

/** The function ends at its n-th request to the tables: before it reached them, or before the answer came. */
function dyingAt(dynamo: Dynamo, n: number, answerIsLost: boolean): Dynamo {
  let left = n;
  return tampered(dynamo, async (_, command) => {
    left -= 1;
    if (left > 0) return;
    if (left === 0 && answerIsLost) await dynamo.client.send(command);
    throw new Error('the function was cut off');
  });
}

/** What steps need over the tables, at a local time, with the mails that went out. */
function functionsOver(dynamo: Dynamo, start: string) {
  const vault = vaultOf(randomBytes(32));
  const sent: { id: string; to: string }[] = [];
  let local = start;
  const now = () => at(local);
  const portsOver = (tables: Dynamo) => {
    const mail: Ports['mail'] = { send: async ({ id, to }) => void sent.push({ id, to }) };
    // Kept apart from the tables.
    const anchors = { lastCheck: async () => undefined };
    return { ...dynamoStores(tables, vault, now), mail, anchors, now } as unknown as Ports;
  };
  const passTo = (later: string) => {
    local = later;
  };
  return { living: portsOver(dynamo), dying: portsOver, sent, passTo };
}
type Functions = ReturnType<typeof functionsOver>;

/** Does a step again that was cut off at each of its requests in turn; gives how many there were. */
async function cutEverywhere(
  fresh: () => Promise<Dynamo>,
  prepare: (functions: Functions) => Promise<void>,
  step: (ports: Ports) => Promise<unknown>,
  check: (functions: Functions) => Promise<void>,
): Promise<number> {
  let cuts = 0;
  for (const answerIsLost of [false, true]) {
    for (let n = 1, cut = true; cut; n += 1) {
      const dynamo = await fresh();
      const functions = functionsOver(dynamo, '2019-10-01T07:30');
      await prepare(functions);
      cut = await step(functions.dying(dyingAt(dynamo, n, answerIsLost))).then(
        () => false,
        () => true,
      );
      await step(functions.living);
      await check(functions);
      cuts += Number(cut);
    }
  }
  return cuts;
}

const opening = { [northWard]: [entry({ code: 'h-1' }), entry({ code: 'h-2', id: '012345678' })] };
const create = (ports: Ports) =>
  perform('createCampaign', { campaign: plainCampaign, opening, by: coordinator }, ports);

/** Running, and both wards in training, which is due in three days. */
async function inTraining({ living }: Functions): Promise<void> {
  await create(living);
  const run = await living.campaigns.get(campaignId);
  await living.changes.commit({ run: { ...run, status: 'running' } });
  for (const review of await living.wards.list(campaignId)) {
    await living.changes.commit({ review: openStage(review, 'training', plainCampaign, living.now()) });
  }
}

overTables('a step that is cut off at any request to DynamoDB and done again', (fresh) => {
  test('adds a campaign whole, with its lists and its events once', async () => {
    const cuts = await cutEverywhere(
      fresh,
      async () => {},
      create,
      async ({ living }) => {
        expect((await living.campaigns.list()).map(({ campaign }) => campaign)).toEqual([plainCampaign]);
        expect(await living.wards.list(campaignId)).toHaveLength(2);
        expect(await living.households.opening({ campaignId, ward: northWard })).toEqual(opening[northWard]);
        const story = (await living.audit.chain(campaignId, '')).map(({ did }) => did);
        expect(story).toEqual(['createCampaign', 'loadOpeningList']);
      },
    );
    expect(cuts).toBeGreaterThan(20);
  });

  test('queues one mail to each person, and every mail goes out', async () => {
    const cuts = await cutEverywhere(
      fresh,
      inTraining,
      async (ports) => {
        await sendReminders({ campaignId }, ports);
        await deliver({}, ports);
      },
      async ({ living, sent, passTo }) => {
        passTo('2019-10-01T07:59');
        await deliver({}, living);
        expect(await living.outbox.pending(10)).toEqual([]);
        expect(new Set(sent.map(({ to }) => to)).size).toBe(2);
        // A mail whose fate could not be kept goes out again, under the id by which a receiver knows it.
        expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
        const reminders = await living.reminders.list(campaignId);
        expect(reminders).toMatchObject([{ status: 'sent' }, { status: 'sent' }]);
        const told = (await living.audit.chain(campaignId, '')).filter(({ did }) => did === 'sendReminders');
        expect(told).toMatchObject([{ detail: { reminders: 2, people: 2 } }]);
      },
    );
    expect(cuts).toBeGreaterThan(20);
  });
});
