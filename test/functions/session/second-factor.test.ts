import { generate } from 'otplib';
import { describe, expect, test } from 'vitest';
import { stepOfCode } from '../../../functions/session/one-time-code.ts';
import { coordinator, districtOfficer } from '../../examples.ts';
import { ask, clientOf, sessionFor } from '../http/http-client.ts';
import { campaign, signIn } from '../http/http-requests.ts';
import { launched } from '../ward/ward-at-work.ts';

const password = 'con trâu ăn trăng';

/** The code of a secret some steps from now. */
const codeOf = (secret: string, at: Date, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(at.getTime() / 1000) + 30 * steps });

describe('a code by time', () => {
  // RFC 6238, appendix B, SHA-1, the last six of eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at %i seconds is %s', async (seconds, code) => {
    const at = new Date(seconds * 1000);
    const step = Math.floor(seconds / 30);
    expect(await stepOfCode(secret, code, { at, after: 0 })).toBe(step);
    expect(await stepOfCode(secret, code, { at, after: step })).toBeUndefined();
    const later = new Date((seconds + 61) * 1000);
    expect(await stepOfCode(secret, code, { at: later, after: 0 })).toBeUndefined();
  });

  test.each(['', '12345', '1234567', 'abcdef', '287 82'])('is not %s', async (code) => {
    expect(await stepOfCode(secret, code, { at: new Date(59_000), after: 0 })).toBeUndefined();
  });
});

describe('a second factor', () => {
  async function enrolled() {
    const host = await launched();
    const { now, identity } = host.ports;
    await identity.addUser(districtOfficer, password);
    const open = async () => {
      const { body } = await ask(host, signIn({ name: districtOfficer.name, password, token: true }));
      return clientOf(host, body.token);
    };
    const first = await open();
    const { secret, address } = (await first('enrolSecondFactor', { body: { password } })).body;
    const confirm = { body: { code: await codeOf(secret, now()) } };
    const { codes } = (await first('confirmSecondFactor', confirm)).body;
    return { host, open, first, secret, address, codes, now };
  }

  test('is set up by its first code, and leaves its own session whole', async () => {
    const { first, address, codes, secret } = await enrolled();
    expect(address).toBe(`otpauth://totp/rasoat:huyen?secret=${secret}&issuer=rasoat`);
    expect(codes).toHaveLength(10);
    expect((await first('readSession')).body.user).toEqual(districtOfficer);
    expect((await first('readOwnAccount')).body).toMatchObject({ recoveryLeft: 10 });
  });

  test('asks the next sign-in for a code, and takes each code once', async () => {
    const { open, secret, now } = await enrolled();
    const client = await open();
    expect((await client('readSession')).body.pending).toEqual({ name: 'huyen', step: 'code' });
    expect((await client('readCampaigns')).status).toBe(401);
    expect((await client('giveCode', { body: { code: await codeOf(secret, now()) } })).body.code).toBe(
      'WrongCode',
    );
    const next = await codeOf(secret, now(), 1);
    expect((await client('giveCode', { body: { code: next } })).body.user).toEqual(districtOfficer);
    expect((await client('readCampaigns')).status).toBe(200);
    const again = await open();
    expect((await again('giveCode', { body: { code: next } })).body.code).toBe('WrongCode');
  });

  test('takes a recovery code in place of the telephone, once, with an event', async () => {
    const { open, codes, host, first } = await enrolled();
    const code = ` ${codes[3].toUpperCase()} `;
    const client = await open();
    expect((await client('giveCode', { body: { code } })).body.user).toEqual(districtOfficer);
    expect((await (await open())('giveCode', { body: { code } })).body.code).toBe('WrongCode');
    expect((await first('readOwnAccount')).body).toMatchObject({ recoveryLeft: 9 });
    const chain = await host.ports.audit.chain('@accounts', '');
    expect(chain.map(({ did }) => did)).toEqual(['enrolSecondFactor', 'useRecoveryCode']);
    for (const each of codes) expect(JSON.stringify(chain)).not.toContain(each);
  });

  test('stays while another one is begun and not confirmed', async () => {
    const { open, first } = await enrolled();
    await first('enrolSecondFactor', { body: { password } });
    expect((await (await open())('readSession')).body.pending?.step).toBe('code');
  });

  test('cannot be guessed: ten codes, then a pause', async () => {
    const { open } = await enrolled();
    const client = await open();
    const codes: string[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      codes.push((await client('giveCode', { body: { code: '000000' } })).body.code);
    }
    expect(codes.slice(8)).toEqual(['WrongCode', 'TooManyAttempts', 'TooManyAttempts']);
  });

  test('is taken away by those above, with an event', async () => {
    const { open, host } = await enrolled();
    const province = clientOf(host, sessionFor(host, coordinator));
    const answer = await province('resetSecondFactor', { params: { campaign }, body: { name: 'huyen' } });
    expect(answer.body?.code).toBeUndefined();
    expect((await (await open())('readSession')).body.user).toEqual(districtOfficer);
  });
});
