import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { at, plainCampaign } from '../../examples.ts';
import { launched } from '../../functions/ward/ward-at-work.ts';
import { mailServer, type Phase } from './mail-server.ts';
import type { Point, Task } from './send-mails.ts';

const { id: campaignId } = plainCampaign;
const program = new URL('./send-mails.ts', import.meta.url).pathname;
/** Fourteen days before the training is due two wards are reminded. */
const morning = '2019-09-20T07:30';
const people = ['bac@thu.example', 'nam@thu.example'];

const send = (task: Task): ChildProcess =>
  spawn(process.execPath, [program, JSON.stringify(task)], { stdio: ['ignore', 'ignore', 'inherit'] });

/**
 * Sends the reminders of a morning by a process that is killed on the way, then by another one once the dead one's lease
 * has ended, and gives what arrived and what the page shows.
 */
async function afterCrash(death: { readonly itself: Point } | { readonly server: Phase }) {
  const host = await launched();
  await host.passTo('2019-09-20T07:29');
  await steps.sendReminders({ campaignId }, { ...host.ports, now: () => at(morning) });
  let victim: ChildProcess | undefined;
  const { port, received } = await mailServer({
    answer(phase) {
      if (!victim || !('server' in death) || death.server !== phase) return undefined;
      victim.kill('SIGKILL');
      return 'hang';
    },
    // A mail goes out in the clear where the server offers nothing else: this one has no certificate that is known.
    server: { disabledCommands: ['STARTTLS'] },
  });
  const task = { folder: host.folder, port, now: at(morning).toISOString() };
  victim = send('itself' in death ? { ...task, dieAt: death.itself } : task);
  const [, signal] = await once(victim, 'exit');
  victim = undefined;
  const [code] = await once(send({ ...task, now: at('2019-09-20T07:36').toISOString() }), 'exit');
  expect([signal, code]).toEqual(['SIGKILL', 0]);
  const statuses = (await host.ports.reminders.list(campaignId)).map(({ to, status }) => [to, status]);
  return {
    statuses,
    /** How often each message arrived, by its Message-ID. */
    times: [...Map.groupBy(received, ({ mail }) => mail.messageId).values()]
      .map((same) => same.length)
      .sort(),
    to: [...new Set(received.flatMap(({ to }) => to))].sort(),
  };
}

const all = { statuses: people.map((to) => [to, 'sent']), to: people };

// The tests start two processes each, which take long on a busy machine.
describe('a reminder by SMTP after kill -9', { timeout: 60_000 }, () => {
  test.each<Point>(['beforeLease', 'afterLease', 'afterDone'])('%s arrives once', async (itself) => {
    expect(await afterCrash({ itself })).toEqual({ ...all, times: [1, 1] });
  });

  test.each<Phase>(['connect', 'mailFrom', 'rcptTo'])(
    'while the server answers %s arrives once',
    async (server) => {
      expect(await afterCrash({ server })).toEqual({ ...all, times: [1, 1] });
    },
  );

  // SMTP has no way to ask whether a server took a message: whoever does not know sends it again. It is then the same
  // message, which mailboxes that know its Message-ID show once.
  test('while the server takes the message, or before that is written down, is the same message twice', async () => {
    expect(await afterCrash({ server: 'data' })).toEqual({ ...all, times: [1, 2] });
    expect(await afterCrash({ itself: 'beforeDone' })).toEqual({ ...all, times: [1, 2] });
  });
});
