import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkChains } from '../../../functions/audit/check-chains.ts';
import { verifyPack } from '../../../functions/evidence/verify/verify-pack.ts';
import type { Actor } from '../../../shared/access/actor.ts';
import {
  coordinator,
  districtOfficer,
  northWard,
  observer,
  officerOf,
  plainCampaign,
  southWard,
} from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const ref = { campaignId: plainCampaign.id, ward: northWard };
const officer = officerOf(northWard);

async function surveyed(): Promise<FreshHost> {
  const host = await launched();
  await bringTo('vetting', host, atWork(host));
  return host;
}

const request = ({ ports }: FreshHost, by: Actor, id?: string) =>
  perform('requestEvidence', { ...ref, by, request: id }, ports);

const state = ({ ports }: FreshHost, by: Actor = officer) => perform('readEvidence', { ...ref, by }, ports);

async function make(host: FreshHost, by: Actor): Promise<void> {
  await request(host, by);
  await host.settle();
}

async function download({ ports }: FreshHost, by: Actor) {
  const { file, name } = await perform('readEvidenceFile', { ...ref, by }, ports);
  return { name, path: (await ports.files.fetch(file!)).path };
}

describe('a pack that is asked for', () => {
  test('waits until it is made, then is downloaded and whole', async () => {
    const host = await surveyed();
    expect(await state(host)).toEqual({ status: 'none' });
    await expect(download(host, officer)).rejects.toThrow(refusal('EvidenceNotFound'));
    await request(host, districtOfficer);
    expect(await state(host)).toEqual({ status: 'waiting' });
    await host.settle();
    expect(await state(host)).toMatchObject({ status: 'ready', made: { by: districtOfficer.name } });
    const { name, path } = await download(host, coordinator);
    expect(name).toMatch(/^Hồ sơ rà soát 2019 - .+\.zip$/);
    const { problems, signature } = await verifyPack(path, await host.ports.signer.publicKey());
    expect(problems).toEqual([]);
    expect(signature).toBeDefined();
  });

  test('before the first night anchors the chains, so that the night misses none', async () => {
    const host = await surveyed();
    await make(host, officer);
    const { anchor } = await verifyPack((await download(host, officer)).path);
    expect(anchor!.anchor.number).toBe(1);
    expect(await checkChains({}, host.ports)).toMatchObject({ anchors: 2, broken: 0 });
  });

  test('is made in any stage, and of a closed campaign', async () => {
    const host = await launched();
    await bringTo('recorded', host, atWork(host));
    const closing = { campaignId: ref.campaignId, by: coordinator, reason: 'Hết đợt' };
    await perform('closeCampaign', closing, host.ports);
    expect(await host.ports.campaigns.get(ref.campaignId)).toMatchObject({ status: 'closed' });
    await make(host, officer);
    expect((await verifyPack((await download(host, officer)).path)).problems).toEqual([]);
  });

  test('is of those who may see the ward’s households', async () => {
    const host = await surveyed();
    await make(host, officer);
    for (const other of [officerOf(southWard), observer]) {
      await expect(request(host, other)).rejects.toThrow(refusal('NotAllowed'));
      await expect(state(host, other)).rejects.toThrow(refusal('NotAllowed'));
      await expect(download(host, other)).rejects.toThrow(refusal('NotAllowed'));
    }
    for (const by of [officer, districtOfficer, coordinator]) {
      expect(await state(host, by)).toMatchObject({ status: 'ready' });
    }
  });

  test('twice at once is made once, and a repeated request is known', async () => {
    const host = await surveyed();
    for (const id of ['p-1', 'p-1', 'p-2']) await request(host, officer, id);
    await host.settle();
    await request(host, officer, 'p-1');
    await host.settle();
    const words = (await host.ports.audit.chain(ref.campaignId, ref.ward)).map(({ did }) => did);
    expect(words.filter((did) => did.endsWith('Evidence'))).toEqual(['requestEvidence', 'makeEvidence']);
  });

  test('is made after a crash that came before its execution was started', async () => {
    const host = await surveyed();
    await request(host, officer, 'p-1');
    const reopened = host.reopened();
    await reopened.settle();
    expect(await state(reopened)).toMatchObject({ status: 'ready' });
  });

  test('replaces the one before, which stays while the next one is made', async () => {
    const host = await surveyed();
    await make(host, officer);
    const { made } = await state(host);
    await atWork(host).meet('Bản Trên');
    await request(host, officer);
    expect(await state(host)).toEqual({ status: 'waiting', made });
    await host.settle();
    expect((await state(host)).made!.sha256).not.toBe(made!.sha256);
  });
});

test('a pack that cannot be made is recorded as failed, keeps the one before, and can be asked for again', async () => {
  const host = await surveyed();
  await make(host, officer);
  const { made } = await state(host);
  const folder = join(host.folder, 'files', 'evidence');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in the way');
  await make(host, officer);
  expect(await state(host)).toEqual({ status: 'failed', made });
  rmSync(folder);
  mkdirSync(folder);
  await make(host, officer);
  expect(await state(host)).toMatchObject({ status: 'ready' });
});
