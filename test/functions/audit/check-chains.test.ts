import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkChains } from '../../../functions/audit/check-chains.ts';
import { sha256 } from '../../../functions/signing/sha256.ts';
import { keySigner } from '../../../local/anchors/key-signer.ts';
import { accountsChain } from '../../../shared/access/accounts-chain.ts';
import { type SignedAnchor, textOfAnchor } from '../../../shared/anchors/anchor.ts';
import { type ChainProblem, problemsOf } from '../../../shared/anchors/chain-check.ts';
import { type AuditEvent, link, noHead } from '../../../shared/audit.ts';
import { coordinator, northWard, plainCampaign } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { temporaryFolder } from '../../local/temporary-folder.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const campaignId = plainCampaign.id;
const chain = { campaignId, ward: northWard };

/** A ward in its survey, whose chains were anchored in the night before and again in this one. */
async function anchoredTwice(): Promise<FreshHost> {
  const host = await launched();
  await host.passTo('2019-10-07T02:00');
  await checkChains({}, host.ports);
  await bringTo('survey', host, atWork(host));
  await host.passTo('2019-10-08T02:00');
  expect(await checkChains({}, host.ports)).toMatchObject({ broken: 0, anchors: 2 });
  await bringTo('vetting', host, atWork(host));
  await host.passTo('2019-10-09T02:00');
  return host;
}

const anchorsPath = ({ folder }: FreshHost): string => join(folder, 'anchors.jsonl');
const anchorsOf = (host: FreshHost): string[] =>
  readFileSync(anchorsPath(host), 'utf8').trimEnd().split('\n');

/** What the check of the next night finds. */
async function found(host: FreshHost): Promise<readonly ChainProblem[]> {
  const { broken } = await checkChains({}, host.ports);
  const check = (await host.ports.anchors.lastCheck())!;
  expect(check.problems).toHaveLength(broken);
  return check.problems;
}

/** Somebody who writes the database replaces the events of the ward's chain. */
function rewrite({ db }: FreshHost, events: readonly AuditEvent[]): void {
  db.exec('DROP TRIGGER audit_unchanged; DROP TRIGGER audit_kept');
  db.prepare('DELETE FROM audit WHERE campaign = ? AND ward = ?').run(campaignId, northWard);
  const add = db.prepare('INSERT INTO audit (campaign, ward, seq, hash, body) VALUES (?, ?, ?, ?, ?)');
  for (const event of events) add.run(campaignId, northWard, event.seq, event.hash, JSON.stringify(event));
}

const eventsOf = ({ ports }: FreshHost): Promise<AuditEvent[]> => ports.audit.chain(campaignId, northWard);

/** The same events hashed anew, as whoever knows the program can. */
function hashedAnew(events: readonly AuditEvent[]): AuditEvent[] {
  let head = noHead;
  return events.map(({ seq: _, previous: __, hash: ___, ...draft }) => {
    const event = link(draft, head, sha256);
    head = event;
    return event;
  });
}

describe('checking the audit chains', () => {
  test('finds those of the campaign and of every ward whole, and anchors them', async () => {
    const host = await launched();
    await bringTo('vetting', host, atWork(host));
    expect(await checkChains({}, host.ports)).toMatchObject({ chains: 3, anchors: 1, broken: 0 });
    const check = (await host.ports.anchors.lastCheck())!;
    expect(check).toMatchObject({ chains: 3, anchors: 1, problems: [], gaps: [] });
    const [line = ''] = anchorsOf(host);
    const { anchor } = JSON.parse(line) as SignedAnchor;
    const events = await eventsOf(host);
    expect(anchor.heads).toContainEqual({ ...chain, seq: events.length, hash: events.at(-1)!.hash });
    expect(check.events).toBe(await host.ports.audit.count(campaignId));
  });

  test('covers the chain of the accounts, whose breaks every coordinator is told of', async () => {
    const host = await launched();
    const user = { name: 'xa-moi', role: 'ward' as const, area: northWard, password: 'lúa chín vàng đồng' };
    await perform('addUser', { ...user, campaignId, by: coordinator }, host.ports);
    await host.passTo('2019-10-07T02:00');
    await checkChains({}, host.ports);
    host.db.exec('DROP TRIGGER audit_kept');
    host.db.prepare('DELETE FROM audit WHERE campaign = ?').run(accountsChain.campaignId);
    await host.passTo('2019-10-08T02:00');
    const gone = { kind: 'shortened', ...accountsChain, seq: 1, has: 0, anchor: 1 } as const;
    expect(await found(host)).toEqual([gone]);
    expect(problemsOf(campaignId, [gone])).toEqual([gone]);
    expect(problemsOf(campaignId, [{ ...gone, campaignId: 'another' }])).toEqual([]);
  });

  test('anchors each night only the chains that have grown', async () => {
    const host = await anchoredTwice();
    expect(await found(host)).toEqual([]);
    const anchors = anchorsOf(host).map((line) => (JSON.parse(line) as SignedAnchor).anchor);
    expect(anchors.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(anchors[0]!.heads.map(({ ward }) => ward)).toContain('');
    expect(anchors[2]!.heads.map(({ ward }) => ward)).toEqual([northWard]);
  });

  test('finds a changed event', async () => {
    const host = await anchoredTwice();
    const events = await eventsOf(host);
    rewrite(host, events.with(1, { ...events[1]!, by: 'somebody else' }));
    expect(await found(host)).toEqual([{ kind: 'broken', ...chain, seq: 2 }]);
  });

  test('finds the last events deleted, and a whole chain deleted', async () => {
    const host = await anchoredTwice();
    const events = await eventsOf(host);
    const anchored = (JSON.parse(anchorsOf(host)[1]!) as SignedAnchor).anchor.heads.find(
      ({ ward }) => ward === northWard,
    )!;
    rewrite(host, events.slice(0, anchored.seq - 1));
    expect(await found(host)).toContainEqual({
      ...{ kind: 'shortened', ...chain, seq: anchored.seq, anchor: 2, has: anchored.seq - 1 },
    });
    host.db.prepare('DELETE FROM audit WHERE campaign = ?').run(campaignId);
    host.db.exec('PRAGMA foreign_keys = OFF');
    host.db.exec('DELETE FROM wards');
    host.db.exec('DELETE FROM campaigns');
    const kinds = (await found(host)).map(({ kind, ...rest }) => [kind, 'ward' in rest && rest.ward]);
    expect(kinds).toContainEqual(['shortened', '']);
    expect(kinds).toContainEqual(['shortened', northWard]);
  });

  test('finds a chain that was hashed anew, although it is whole in itself', async () => {
    const host = await anchoredTwice();
    const events = await eventsOf(host);
    const detail = { attended: 2000 };
    const anew = hashedAnew(events.with(1, { ...events[1]!, detail }));
    rewrite(host, anew);
    const problems = await found(host);
    expect(problems.map(({ kind }) => kind)).toEqual(['rewritten']);
    // Whatever is anchored afterwards, the older anchor stays.
    await host.passTo('2019-10-10T02:00');
    expect((await found(host)).map(({ kind }) => kind)).toEqual(['rewritten']);
  });

  test('finds an event that was moved over from another chain', async () => {
    const host = await launched();
    await bringTo('survey', host, atWork(host));
    const events = await eventsOf(host);
    const moved = hashedAnew(events.map((event) => ({ ...event, ward: '02068' })));
    rewrite(host, moved);
    expect(await found(host)).toEqual([{ kind: 'broken', ...chain, seq: 1 }]);
  });
});

describe('checking the anchors', () => {
  test('finds one that was changed or signed with another key', async () => {
    const host = await anchoredTwice();
    const lines = anchorsOf(host);
    const { anchor } = JSON.parse(lines[1]!) as SignedAnchor;
    const heads = anchor.heads.map((head) => ({ ...head, hash: sha256('another') }));
    const changed = { ...anchor, heads };
    const signature = await keySigner(temporaryFolder()).sign(textOfAnchor(changed, sha256));
    for (const forged of [
      lines[1]!.replace('"seq":', '"seq":1'),
      JSON.stringify({ anchor: changed, signature }),
      'x',
    ]) {
      writeFileSync(anchorsPath(host), `${[lines[0], forged].join('\n')}\n`);
      rmSync(join(host.folder, 'chain-check.json'), { force: true });
      expect(await found(host)).toContainEqual({ kind: 'forged', anchor: 2 });
    }
  });

  test('finds one that was taken out of the middle', async () => {
    const host = await anchoredTwice();
    await checkChains({}, host.ports);
    const lines = anchorsOf(host);
    writeFileSync(anchorsPath(host), `${[lines[0], lines[2]].join('\n')}\n`);
    expect(await found(host)).toContainEqual({ kind: 'forged', anchor: 3 });
  });

  test('finds the newest ones removed, also where nothing else tells of them', async () => {
    const host = await anchoredTwice();
    await checkChains({}, host.ports);
    const lines = anchorsOf(host);
    writeFileSync(anchorsPath(host), `${lines[0]}\n`);
    expect(await found(host)).toContainEqual({ kind: 'anchorsGone', has: 1, had: 3 });
    writeFileSync(anchorsPath(host), `${lines[0]}\n`);
    rmSync(join(host.folder, 'chain-check.json'));
    expect(await found(host)).toContainEqual({ kind: 'overdue', since: '2019-10-07' });
    rmSync(anchorsPath(host));
    rmSync(join(host.folder, 'chain-check.json'));
    expect(await found(host)).toContainEqual({ kind: 'anchorsGone', has: 0, had: 1 });
  });

  test('tells of days without an anchor, which a machine that was off has too', async () => {
    const host = await anchoredTwice();
    await host.passTo('2019-10-14T02:00');
    expect(await found(host)).toEqual([{ kind: 'overdue', since: '2019-10-08' }]);
    await host.passTo('2019-10-15T02:00');
    expect(await found(host)).toEqual([]);
    const { gaps } = (await host.ports.anchors.lastCheck())!;
    expect(gaps).toEqual([{ after: '2019-10-08', before: '2019-10-14' }]);
  });

  test('goes on after a line that a crash cut off, and names it', async () => {
    const host = await anchoredTwice();
    appendFileSync(anchorsPath(host), '{"anchor":{"num');
    expect(await found(host)).toEqual([{ kind: 'forged', anchor: 3 }]);
    expect(await found(host)).toEqual([{ kind: 'forged', anchor: 3 }]);
    expect(anchorsOf(host)).toHaveLength(5);
  });
});
