import { describe, expect, test } from 'vitest';
import type { Actor } from '../../shared/access/actor.ts';
import type { Identity } from '../../shared/ports.ts';
import { fixed } from './examples.ts';

const officer: Actor = { name: 'xuanlac', role: 'ward', area: '02023', province: '06' };
const password = 'mật khẩu đủ dài';

/** What every implementation of Identity must do. */
export function identityContract(name: string, create: (now: () => Date) => Promise<Identity>): void {
  const world = async () => {
    let time = fixed();
    const identity = await create(() => time);
    await identity.addUser(officer, password);
    const pass = (minutes: number) => {
      time = new Date(time.getTime() + minutes * 60_000);
    };
    return { identity, pass };
  };
  const guess = (identity: Identity, user = officer.name) =>
    identity.signIn(user, 'guess').catch(({ name: refusal }: Error) => refusal);

  describe(`identity kept in ${name}`, () => {
    test('knows who signed in, until they sign out', async () => {
      const { identity } = await world();
      const { session, actor } = await identity.signIn(officer.name, password);
      expect(actor).toEqual(officer);
      expect(await identity.actorOf(session)).toEqual(officer);
      await identity.signOut(session);
      expect(await identity.actorOf(session)).toBeUndefined();
      expect(await identity.actorOf('made up')).toBeUndefined();
    });

    test('says of an account which province it belongs to, and nothing of an unknown one', async () => {
      const { identity } = await world();
      const { session } = await identity.signIn(officer.name, password);
      await identity.tieUser(' XuanLac ', '07');
      await identity.tieUser('nobody', '07');
      expect(await identity.users()).toEqual([{ ...officer, province: '07' }]);
      expect(await identity.actorOf(session)).toEqual({ ...officer, province: '07' });
    });

    test('ends a session after half a day', async () => {
      const { identity, pass } = await world();
      const { session } = await identity.signIn(officer.name, password);
      pass(12 * 60 - 1);
      expect(await identity.actorOf(session)).toEqual(officer);
      pass(1);
      expect(await identity.actorOf(session)).toBeUndefined();
    });

    test('refuses a wrong password and an unknown name alike', async () => {
      const { identity } = await world();
      await expect(identity.signIn(officer.name, 'guess')).rejects.toMatchObject({ name: 'WrongPassword' });
      await expect(identity.signIn('nobody', password)).rejects.toMatchObject({ name: 'WrongPassword' });
    });

    test('takes capitals and composed accents of a name and password as the same', async () => {
      const { identity } = await world();
      const { actor } = await identity.signIn(' XuanLac ', password.normalize('NFD'));
      expect(actor).toEqual(officer);
    });

    test('stops guessing for a while, for known and unknown names, and for that name alone', async () => {
      const { identity, pass } = await world();
      await identity.addUser({ ...officer, name: 'other' }, password);
      for (const user of [officer.name, 'nobody']) {
        const answers = await Promise.all(Array.from({ length: 30 }, () => guess(identity, user)));
        expect(new Set(answers)).toEqual(new Set(['WrongPassword', 'TooManyAttempts']));
        expect(answers.filter((answer) => answer === 'WrongPassword').length).toBeLessThan(15);
      }
      await expect(identity.signIn(officer.name, password)).rejects.toMatchObject({
        name: 'TooManyAttempts',
      });
      expect((await identity.signIn('other', password)).actor.name).toBe('other');
      pass(60);
      expect((await identity.signIn(officer.name, password)).actor).toEqual(officer);
    });

    test('forgets failed tries after the right password', async () => {
      const { identity } = await world();
      for (let day = 0; day < 20; day += 1) {
        await guess(identity);
        await identity.signIn(officer.name, password);
      }
      expect(await guess(identity)).toBe('WrongPassword');
    });

    test('refuses a name that is taken and keeps the first', async () => {
      const { identity } = await world();
      const taken = identity.addUser({ ...officer, name: 'XUANLAC', area: '02026' }, 'another');
      await expect(taken).rejects.toMatchObject({ name: 'UserExists' });
      expect(await identity.users()).toEqual([officer]);
    });

    test('ends the sessions of a new password and of a removed user', async () => {
      const { identity } = await world();
      const first = await identity.signIn(officer.name, password);
      await identity.setPassword(officer.name, 'new password');
      expect(await identity.actorOf(first.session)).toBeUndefined();
      const second = await identity.signIn(officer.name, 'new password');
      await identity.removeUser(officer.name);
      expect(await identity.actorOf(second.session)).toBeUndefined();
      expect(await identity.users()).toEqual([]);
      await expect(identity.signIn(officer.name, 'new password')).rejects.toMatchObject({
        name: 'WrongPassword',
      });
    });
  });
}
