import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, openHost } from '../../local/host/host.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { isForPublic } from '../../shared/access/policy.ts';
import { type EndpointName, endpoint, endpointNames } from '../../shared/contract/contract.ts';
import {
  at,
  campaignWith,
  coordinator,
  districtOfficer,
  northWard,
  observer,
  officerOf,
  ownProvince,
  wideCampaign,
} from '../examples.ts';
import { perform } from '../perform.ts';
import { type Answered, clientOf, sessionFor } from './http/http-client.ts';
import { bodies, queries } from './route-inputs.ts';

/** Two provinces whose areas have the same codes, each with one account of each role. */
const provinces = ['06', '99'] as const;
type Province = (typeof provinces)[number];
const otherOf = (province: Province): Province => (province === '06' ? '99' : '06');

const ours: readonly Actor[] = [coordinator, districtOfficer, officerOf(northWard), observer];
const inProvince = (actor: Actor, province: Province): Actor => ({
  ...actor,
  name: `${actor.name}-${province}`,
  province,
  area: actor.area === ownProvince ? province : actor.area,
});
const peopleOf = (province: Province): Actor[] => ours.map((actor) => inProvince(actor, province));
const coordinatorOf = (province: Province): Actor => inProvince(coordinator, province);

/** Stands in the title of a province's campaign and in the names of its areas, and nowhere else. */
const markOf = (province: Province): string => `Bí mật ${province}`;
const campaignOf = (province: Province) =>
  campaignWith({
    ...wideCampaign,
    id: `dot-${province}`,
    title: markOf(province),
    province: { code: province, name: markOf(province) },
    areas: wideCampaign.areas.map((area) => ({ ...area, name: `${area.name} ${markOf(province)}` })),
  });

/** Those that change or tell of an account that is named. */
const ofAccounts: readonly EndpointName[] = ['resetPassword', 'nameUser', 'resetSecondFactor', 'removeUser'];
const routes = endpointNames.filter((name) => !endpoint(name).onlyOn);
const refusals = ['NotAllowed', 'NotSignedIn', 'UserNotFound'];

describe('accounts of two provinces in one installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  let host: Host;
  const counted = { cells: 0, leaks: 0 };

  beforeAll(async () => {
    const signIns = { cost: { N: 16, r: 8, p: 1 } };
    host = openHost({ folder, now: () => at('2019-10-08T09:00'), synchronous: 'NORMAL', signIns });
    for (const province of provinces) {
      const by = coordinatorOf(province);
      const campaign = campaignOf(province);
      await perform('createCampaign', { campaign, opening: {}, by }, host.ports);
      await perform('launchCampaign', { campaignId: campaign.id, by }, host.ports);
    }
    await host.settle();
    for (const actor of provinces.flatMap(peopleOf)) sessionFor(host, actor);
  });
  afterAll(() => {
    console.log(`${counted.cells} cells of role and route across two provinces, ${counted.leaks} leaks`);
    host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A new session each time: signing out ends one. */
  const ask = (by: Actor | undefined, name: EndpointName, campaign: string, more: object = {}) =>
    clientOf(host, by && sessionFor(host, by))(name, {
      params: { campaign, ward: northWard, batch: 'batch-0001', token: 'x'.repeat(20) },
      query: queries[name] ?? {},
      body: { ...(bodies[name] as object | undefined), ...more },
    });

  const isRefused = ({ body }: Answered): boolean => refusals.includes(body?.code);

  /** Whether an answer lets somebody into what is another province's, or tells of it. */
  async function isLeak(by: Actor, name: EndpointName, province: Province): Promise<boolean> {
    const { who, path } = endpoint(name);
    const answer = await ask(by, name, campaignOf(province).id);
    const isPublic = typeof who !== 'string' && isForPublic(who);
    if (path.includes('/:campaign') && !isPublic) return !isRefused(answer);
    if (!isPublic) return JSON.stringify(answer.body ?? '').includes(markOf(province));
    const anybodys = await ask(undefined, name, campaignOf(province).id);
    return answer.status !== anybodys.status;
  }

  const cells = provinces.flatMap((province) =>
    peopleOf(province).map((actor) => [province, actor.role, actor] as const),
  );
  test.each(cells)(
    'lets nobody of %s with the role %s into the other province',
    async (province, _, actor) => {
      const leaks: EndpointName[] = [];
      for (const name of routes) {
        counted.cells += 1;
        if (await isLeak(actor, name, otherOf(province))) leaks.push(name);
      }
      counted.leaks += leaks.length;
      expect(leaks).toEqual([]);
    },
  );

  test.each(provinces)(
    'lets nobody of %s reach the other accounts through a campaign of their own',
    async (own) => {
      const leaks: string[] = [];
      const cases = peopleOf(own).flatMap((by) =>
        peopleOf(otherOf(own)).flatMap((theirs) => ofAccounts.map((name) => ({ by, theirs, name }))),
      );
      for (const { by, theirs, name } of cases) {
        counted.cells += 1;
        const answer = await ask(by, name, campaignOf(own).id, { name: theirs.name });
        if (!isRefused(answer)) leaks.push(`${by.role} ${name} ${theirs.name}`);
      }
      const users = await ask(coordinatorOf(own), 'readUsers', campaignOf(own).id);
      const seen = users.body.users.filter(({ province }: Actor) => province !== own);
      counted.leaks += leaks.length + seen.length;
      expect([...leaks, ...seen]).toEqual([]);
    },
  );

  test('lets each account into its own campaign, so that a refusal says something', async () => {
    for (const province of provinces) {
      for (const by of peopleOf(province)) {
        const { status, body } = await ask(by, 'readWard', campaignOf(province).id);
        expect({ role: by.role, status, seen: JSON.stringify(body).includes(markOf(province)) }).toEqual({
          role: by.role,
          status: 200,
          seen: true,
        });
      }
    }
  });
});
