import { describe, expect, test } from 'vitest';
import { accountsChain } from '../../shared/access/accounts-chain.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { SignInFrom } from '../../shared/access/identity.ts';
import { Refusal } from '../../shared/errors.ts';
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
  const guess = (identity: Identity, user = officer.name, from: SignInFrom = {}) =>
    identity.signIn(user, 'guess', from).catch(({ name: refusal }: Error) => refusal);

  describe(`identity kept in ${name}`, () => {
    test('knows who signed in, until they sign out', async () => {
      const { identity } = await world();
      const { session, account } = await identity.signIn(officer.name, password);
      expect(account).toEqual(officer);
      expect(await identity.actorOf(session)).toEqual(officer);
      await identity.signOut(session);
      expect(await identity.actorOf(session)).toBeUndefined();
      expect(await identity.actorOf('made up')).toBeUndefined();
    });

    test('opens a session for whom an issuer vouches, who owes no password of their own', async () => {
      const { identity } = await world();
      await identity.setPassword(officer.name, password, { mustChange: true });
      const vouch = async () => ({ name: ' XuanLac ', hasGivenCode: false });
      const { session, account } = await identity.signInVouched(vouch, { device: 'Firefox, Linux' });
      expect(account).toMatchObject(officer);
      expect(await identity.actorOf(session)).toEqual(officer);
      expect(await identity.sessions(officer.name)).toMatchObject([{ device: 'Firefox, Linux' }]);
      const byPassword = await identity.signIn(officer.name, password);
      expect(await identity.session(byPassword.session)).toMatchObject({ pending: 'password' });
    });

    test('asks whom an issuer vouches for the second factor, unless it was given there', async () => {
      const { identity } = await world();
      const secondFactorAt = fixed().toISOString();
      await identity.addUser({ ...officer, name: 'yenthinh', secondFactorAt }, password);
      const vouched = async (hasGivenCode: boolean) => {
        const { session } = await identity.signInVouched(async () => ({ name: 'yenthinh', hasGivenCode }));
        return (await identity.session(session))?.pending;
      };
      expect(await vouched(false)).toBe('code');
      expect(await vouched(true)).toBeUndefined();
    });

    test('refuses a name of an issuer that no account has, and passes on what the issuer refuses', async () => {
      const { identity } = await world();
      const nobody = identity.signInVouched(async () => ({ name: 'nobody', hasGivenCode: true }));
      await expect(nobody).rejects.toMatchObject({ name: 'NoAccountOfIssuer' });
      const refused = identity.signInVouched(() => Promise.reject(new Refusal('IssuerRefused')));
      await expect(refused).rejects.toMatchObject({ name: 'IssuerRefused' });
    });

    test('says of an account which province it belongs to, and nothing of an unknown one', async () => {
      const { identity } = await world();
      const { session } = await identity.signIn(officer.name, password);
      await identity.tieUser(' XuanLac ', '07');
      await identity.tieUser('nobody', '07');
      expect(await identity.users()).toEqual([{ ...officer, province: '07' }]);
      expect(await identity.actorOf(session)).toEqual({ ...officer, province: '07' });
    });

    test('ends a session after half a day, however much it is used', async () => {
      const { identity, pass } = await world();
      const { session } = await identity.signIn(officer.name, password);
      for (let used = 0; used < 12 * 60 - 30; used += 30) {
        pass(30);
        expect(await identity.actorOf(session)).toEqual(officer);
      }
      pass(30);
      expect(await identity.actorOf(session)).toBeUndefined();
    });

    test('ends a session that nobody uses for an hour, though its page goes on asking', async () => {
      const { identity, pass } = await world();
      const { session } = await identity.signIn(officer.name, password);
      for (let asked = 0; asked < 50; asked += 10) {
        pass(10);
        expect(await identity.session(session, false)).toMatchObject({ account: officer });
      }
      pass(10);
      expect(await identity.session(session, false)).toBeUndefined();
    });

    test('lists the open sessions of an account, and ends one of them', async () => {
      const { identity, pass } = await world();
      const one = await identity.signIn(officer.name, password, { device: 'Firefox, Linux' });
      pass(1);
      const other = await identity.signIn(officer.name, password);
      const listed = await identity.sessions(officer.name);
      expect(listed.map(({ id }) => id)).toEqual([other.id, one.id]);
      expect(listed[1]).toMatchObject({ device: 'Firefox, Linux', openedAt: fixed().toISOString() });
      await identity.endSession(officer.name, one.id);
      expect(await identity.actorOf(one.session)).toBeUndefined();
      expect(await identity.actorOf(other.session)).toEqual(officer);
      await expect(identity.endSession(officer.name, one.id)).rejects.toMatchObject({
        name: 'SignInNotFound',
      });
    });

    test('refuses a wrong password and an unknown name alike', async () => {
      const { identity } = await world();
      await expect(identity.signIn(officer.name, 'guess')).rejects.toMatchObject({ name: 'WrongPassword' });
      await expect(identity.signIn('nobody', password)).rejects.toMatchObject({ name: 'WrongPassword' });
    });

    test('takes capitals and composed accents of a name and password as the same', async () => {
      const { identity } = await world();
      const { account } = await identity.signIn(' XuanLac ', password.normalize('NFD'));
      expect(account).toEqual(officer);
    });

    test('stops guessing from one source for a while, for known and unknown names, and for that name alone', async () => {
      const { identity, pass } = await world();
      await identity.addUser({ ...officer, name: 'other' }, password);
      for (const user of [officer.name, 'nobody']) {
        const answers: unknown[] = [];
        for (let tries = 0; tries < 15; tries += 1) answers.push(await guess(identity, user));
        expect(answers.slice(0, 10)).toEqual(Array(10).fill('WrongPassword'));
        expect(new Set(answers.slice(10))).toEqual(new Set(['TooManyAttempts']));
      }
      await expect(identity.signIn(officer.name, password)).rejects.toMatchObject({
        name: 'TooManyAttempts',
      });
      expect((await identity.signIn('other', password)).account.name).toBe('other');
      pass(60);
      expect((await identity.signIn(officer.name, password)).account).toEqual(officer);
    });

    test('lets the owner of an attacked name in from another source', async () => {
      const { identity } = await world();
      for (let tries = 0; tries < 15; tries += 1) await guess(identity, officer.name, { client: 'attacker' });
      const { account } = await identity.signIn(officer.name, password, { client: 'office' });
      expect(account).toEqual(officer);
    });

    test('lets the owner in from a place that has signed in before, whatever others try from the same source', async () => {
      const { identity } = await world();
      const from = { client: 'office' };
      const { place } = await identity.signIn(officer.name, password, from);
      for (let tries = 0; tries < 15; tries += 1) await guess(identity, officer.name, from);
      await expect(identity.signIn(officer.name, password, from)).rejects.toMatchObject({
        name: 'TooManyAttempts',
      });
      const again = await identity.signIn(officer.name, password, { ...from, place });
      expect(again.account).toEqual(officer);
    });

    test('takes a place for that of its own account only, and counts its tries too', async () => {
      const { identity } = await world();
      await identity.addUser({ ...officer, name: 'other' }, password);
      const { place } = await identity.signIn('other', password);
      for (let tries = 0; tries < 10; tries += 1) await guess(identity, officer.name, { place });
      expect(await guess(identity, officer.name, { place })).toBe('TooManyAttempts');
      for (let tries = 0; tries < 10; tries += 1) await guess(identity, 'other', { place });
      expect(await guess(identity, 'other', { place })).toBe('TooManyAttempts');
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

    test('keeps one session of whoever changes their own password', async () => {
      const { identity } = await world();
      const other = await identity.signIn(officer.name, password);
      const { session } = await identity.signIn(officer.name, password);
      await identity.setPassword(officer.name, 'new password', { keep: session });
      expect(await identity.actorOf(session)).toEqual(officer);
      expect(await identity.actorOf(other.session)).toBeUndefined();
    });

    test('lets nobody act before they have replaced a password that another set', async () => {
      const { identity } = await world();
      await identity.setPassword(officer.name, 'password from above', { mustChange: true });
      const { session, pending } = await identity.signIn(officer.name, 'password from above');
      expect(pending).toBe('password');
      expect(await identity.actorOf(session)).toBeUndefined();
      await identity.setPassword(officer.name, 'password of my own', { keep: session });
      expect(await identity.actorOf(session)).toEqual(officer);
      expect(await identity.users()).toEqual([officer]);
    });

    test('keeps a second factor with its account, and asks every sign-in for the code', async () => {
      const { identity } = await world();
      const enrolled = { secret: 'ABC', since: fixed().toISOString(), lastStep: 7, recovery: ['r'], rev: 0 };
      await identity.putFactor(officer.name, enrolled);
      expect(await identity.factor(officer.name)).toEqual({ ...enrolled, rev: 1 });
      await expect(identity.putFactor(officer.name, enrolled)).rejects.toMatchObject({ name: 'Stale' });
      const { session, pending } = await identity.signIn(officer.name, password);
      expect(pending).toBe('code');
      expect(await identity.actorOf(session)).toBeUndefined();
      await identity.codeGiven(session);
      expect(await identity.actorOf(session)).toEqual(officer);
      await identity.putFactor(officer.name, undefined);
      expect(await identity.users()).toEqual([officer]);
      expect((await identity.signIn(officer.name, password)).pending).toBeUndefined();
    });

    test('counts the codes of one name', async () => {
      const { identity } = await world();
      for (let tries = 0; tries < 10; tries += 1) await identity.countCode(officer.name);
      await expect(identity.countCode(officer.name)).rejects.toMatchObject({ name: 'TooManyAttempts' });
      await identity.countCode('other');
    });

    test('keeps the person’s name', async () => {
      const { identity } = await world();
      const at = fixed().toISOString();
      const event = { ...accountsChain, at, by: 'tinh', did: 'nameUser', detail: {} } as const;
      await identity.nameUser(officer.name, 'Nguyễn Văn Thử', event);
      expect(await identity.users()).toEqual([{ ...officer, fullName: 'Nguyễn Văn Thử' }]);
    });
  });
}
