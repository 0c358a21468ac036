import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, openHost } from '../../../local/host/host.ts';
import type { Pending } from '../../../shared/access/account.ts';
import { type EndpointName, endpoint, endpointNames } from '../../../shared/contract/contract.ts';
import { wardPath } from '../../../shared/contract/endpoint.ts';
import { at, coordinator, northWard, wideCampaign } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { clientOf, sessionFor } from '../http/http-client.ts';

/** What somebody may give while something is pending; everything else is as for the public. */
const allowed: Readonly<Record<Pending, readonly EndpointName[]>> = {
  code: ['giveCode'],
  password: ['giveCode', 'changePassword'],
  secondFactor: ['giveCode', 'enrolSecondFactor', 'confirmSecondFactor'],
};
const steps = Object.keys(allowed) as Pending[];
const routes = endpointNames.filter((name) => !endpoint(name).onlyOn && name !== 'signOut');

describe('somebody who has given the password alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  let host: Host;
  const sessions = new Map<Pending, string>();

  beforeAll(async () => {
    const rules = { needsSecondFactor: true, isExempt: () => false };
    host = openHost({ folder, now: () => at('2019-10-08T09:00'), synchronous: 'NORMAL', signIns: { rules } });
    await perform('createCampaign', { campaign: wideCampaign, opening: {}, by: coordinator }, host.ports);
    await perform('launchCampaign', { campaignId: wideCampaign.id, by: coordinator }, host.ports);
    await host.settle();
    for (const step of steps) {
      const account = {
        ...coordinator,
        name: `tinh-${step}`,
        ...(step === 'password' && { mustChange: true }),
      };
      sessions.set(step, sessionFor(host, account));
    }
    const factor = { secret: 'ABC', since: '2019-10-01T00:00:00.000Z', lastStep: 0, recovery: [], rev: 0 };
    await host.ports.identity.putFactor('tinh-code', factor);
  });
  afterAll(() => {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The code with which a route refuses, of the public where nobody is signed in. */
  async function answerTo(name: EndpointName, session?: string): Promise<{ status: number; code?: string }> {
    const { form } = endpoint(name);
    const params = { campaign: wideCampaign.id, ward: northWard, batch: 'batch-0001', token: 'x'.repeat(20) };
    const { status, body } = await clientOf(host, session)(name, { params, ...(form && { body: {} }) });
    return { status, code: body?.code };
  }

  test.each(steps)('and owes the %s is seen as that and as nobody else', async (step) => {
    const { body } = await clientOf(host, sessions.get(step))('readSession');
    expect(body).toMatchObject({ user: null, pending: { step, name: `tinh-${step}` } });
  });

  test.each(steps.flatMap((step) => routes.map((route) => [step, route] as const)))(
    'and owes the %s is let in by %s no further than anybody',
    async (step, route) => {
      const answer = await answerTo(route, sessions.get(step));
      if (allowed[step].includes(route)) {
        expect(answer.code).not.toBe('NotSignedIn');
        return;
      }
      const { who, path, method } = endpoint(route);
      const isPublic = typeof who !== 'string' && (who as readonly string[]).includes('public');
      // What somebody brings to a ward under a session comes from them, or from nobody.
      if (isPublic && (method === 'GET' || !path.startsWith(wardPath)))
        expect(answer).toEqual(await answerTo(route));
      else expect(answer).toEqual({ status: 401, code: 'NotSignedIn' });
    },
  );
});
