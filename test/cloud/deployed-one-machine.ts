import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { onTestFinished } from 'vitest';
import { movableClock } from '../../local/host/clock.ts';
import { type Host, openHost } from '../../local/host/host.ts';
import { createLog } from '../../local/host/log.ts';
import { createServer } from '../../local/http/server.ts';
import { coordinator } from '../../local/simulation/actors.ts';
import type { CampaignFolder } from '../../local/simulation/campaign-folder.ts';
import { simulate, simulationResult } from '../../local/simulation/simulate.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import type { Mail } from './deployed-mails.ts';
import { beginningOf, type Outcome, type World } from './deployed-run.ts';

function freshMachine(campaign: Campaign) {
  const folder = temporaryFolder();
  const clock = movableClock(beginningOf(campaign));
  // Everybody signs in often, because time passes.
  const signIns = { cost: { N: 16, r: 8, p: 1 } };
  const host = openHost({ folder, now: clock.now, synchronous: 'NORMAL', concurrency: 1, signIns });
  onTestFinished(() => host.close());
  return { folder, clock, host };
}

/** What the same folder comes to on one machine, with the mails that it sends. */
export async function simulated(folder: CampaignFolder): Promise<Outcome & { readonly mails: Mail[] }> {
  const machine = freshMachine(folder.campaign);
  await simulate(folder, machine.host, machine.clock);
  const { refused, transitions: _, ...result } = await simulationResult(folder, machine.host);
  return { result, refused, mails: await mailsIn(join(machine.folder, 'mail')) };
}

/** One machine as a world of its own: the same contract, the same people, no cloud. */
export async function oneMachine({ campaign }: CampaignFolder): Promise<World> {
  const { clock, host } = freshMachine(campaign);
  const account = { ...coordinator(campaign), password: 'lúa chín vàng đồng' };
  await host.ports.identity.addUser(coordinator(campaign), account.password);
  const driver = { run: host.settle, stop: async () => {} };
  const server = createServer({ host, driver, log: createLog({ verbose: false }), demo: undefined });
  const base = 'http://rasoat.example';
  return {
    site: { base, fetch: async (url, init) => server.fetch(new Request(url, init)) },
    coordinator: account,
    begin: async (at) => clock.moveTo(at),
    passTo: (at) => pass(host, clock, at),
  };
}

async function pass(host: Host, clock: ReturnType<typeof movableClock>, at: Date): Promise<void> {
  for (let due = host.nextDue(); due && due <= at; due = host.nextDue()) {
    clock.moveTo(due);
    await host.tick();
  }
  clock.moveTo(at);
}

const mailsIn = (folder: string): Promise<Mail[]> =>
  Promise.all(readdirSync(folder).map((name) => mailOf(readFileSync(join(folder, name)))));

async function mailOf(message: Uint8Array): Promise<Mail> {
  const { to, subject = '', text = '' } = await PostalMime.parse(message);
  return { to: to?.map(({ address }) => address).join() ?? '', subject, text: text.trimEnd() };
}
