import { generate } from 'otplib';
import { expect, test } from 'vitest';
import { recoverAccount } from '../../../functions/users/recover-account.ts';
import { accountsChain } from '../../../shared/access/accounts-chain.ts';
import { coordinator } from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { refusal } from '../../refusal.ts';
import { ask, clientOf } from '../http/http-client.ts';
import { signIn } from '../http/http-requests.ts';

const password = 'con trâu ăn trăng';

test('an account that nobody is above is let in again without its password and second factor, with a trace', async () => {
  const host = freshHost();
  const { identity, audit, now } = host.ports;
  await identity.addUser(coordinator, password);
  const { body: first } = await ask(host, signIn({ name: coordinator.name, password, token: true }));
  const own = clientOf(host, first.token);
  const { secret } = (await own('enrolSecondFactor', { body: { password } })).body;
  const code = await generate({ secret, epoch: Math.floor(now().getTime() / 1000) });
  await own('confirmSecondFactor', { body: { code } });

  const recovered = await recoverAccount(` ${coordinator.name.toUpperCase()} `, host.ports);
  expect(recovered.name).toBe(coordinator.name);
  expect((await own('readSession')).body.user).toBeNull();
  const { body } = await ask(host, signIn(recovered));
  expect(body.pending).toEqual({ name: coordinator.name, step: 'password' });
  const events = await audit.chain(accountsChain.campaignId, accountsChain.ward);
  expect(events.slice(-2).map(({ by, did }) => [by, did])).toEqual([
    ['rasoat', 'resetPassword'],
    ['rasoat', 'resetSecondFactor'],
  ]);
  expect(JSON.stringify(events)).not.toContain(recovered.password);
});

test('an account that is not there is refused', async () => {
  await expect(recoverAccount('tinh-99', freshHost().ports)).rejects.toThrow(refusal('UserNotFound'));
});
