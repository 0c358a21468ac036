import { generate } from 'otplib';
import { expect, onTestFinished, test } from 'vitest';
import { demoClock } from '../../../local/host/clock.ts';
import { start } from '../../../local/start.ts';
import { at, coordinator } from '../../examples.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const password = 'con trâu ăn trăng';

/** A machine that takes its time for another year's, and a client that keeps its cookies. */
async function movedMachine() {
  const now = demoClock(at('2019-11-06T09:30').getTime() - Date.now());
  const machine = await start({ folder: temporaryFolder(), port: 0, demo: false, now });
  onTestFinished(() => machine.stop());
  await machine.host.ports.identity.addUser(coordinator, password);
  const signedIn = async () => {
    let cookie = '';
    const post = async (path: string, body: object): Promise<Response> => {
      const headers = { 'content-type': 'application/json', cookie };
      const answer = await fetch(`${machine.address}/api/session${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      const set = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
      if (set.length > 0) cookie = set.join('; ');
      return answer;
    };
    await post('', { name: coordinator.name, password });
    return post;
  };
  return { now, signedIn };
}

/** The code that a telephone shows some steps of 30 seconds after an instant. */
const codeOf = (secret: string, of: Date, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(of.getTime() / 1000) + 30 * steps });

test('a machine whose clock is moved takes the code of a telephone, which shows the time of today', async () => {
  const { now, signedIn } = await movedMachine();
  const first = await signedIn();
  const { secret } = await (await first('/second-factor', { password })).json();
  const ofMovedClock = await first('/second-factor/confirmation', { code: await codeOf(secret, now()) });
  expect((await ofMovedClock.json()).code).toBe('WrongCode');
  const ofToday = await first('/second-factor/confirmation', { code: await codeOf(secret, new Date()) });
  expect((await ofToday.json()).codes).toHaveLength(10);
  const next = await signedIn();
  const given = await next('/code', { code: await codeOf(secret, new Date(), 1) });
  expect((await given.json()).user.name).toBe(coordinator.name);
});
