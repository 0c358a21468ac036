import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { recountWards } from '../functions/campaign/recount-wards.ts';
import type { IssuerSettings } from '../functions/issuer/issuer-settings.ts';
import { openIdIssuer } from '../functions/issuer/openid-issuer.ts';
import { tieAccounts } from '../functions/users/tie-accounts.ts';
import type { SignInRules } from '../shared/access/policy.ts';
import { requireSoundFolder } from './backup/check-folder.ts';
import { lockFolder } from './data-folder/folder-lock.ts';
import { keepTemporaryIn } from './data-folder/own-temporary.ts';
import { megabytesOf, type Space, spaceIn } from './data-folder/space.ts';
import { type Demo, fillDemo, isNewFolder, readDemo } from './demo/demo.ts';
import { demoClock, systemClock } from './host/clock.ts';
import { createDriver, type Driver } from './host/driver.ts';
import { type Host, openHost } from './host/host.ts';
import { createLog, type Log } from './host/log.ts';
import { loggingChecks } from './host/log-checks.ts';
import { scheduleNights } from './host/nightly.ts';
import { type ClockNews, steadyClock } from './host/steady-clock.ts';
import { type StepThreads, stepThreads } from './host/threads/step-threads.ts';
import { stepsInThreads } from './host/threads/steps-in-threads.ts';
import { hardened } from './http/hardened.ts';
import { close, listen } from './http/listening.ts';
import { whileStarting } from './http/operations-routes.ts';
import type { SeeClient } from './http/proxies.ts';
import { createServer } from './http/server.ts';
import { asksSecondFactor, type SecondFactor } from './identity/asked-second-factor.ts';
import { firstAccounts, forgetFirstAccounts } from './identity/first-accounts.ts';
import { passwordThread } from './identity/password-thread.ts';
import type { IdentityOptions } from './identity/sqlite-identity.ts';
import type { MailSettings } from './mail/mail-settings.ts';
import { type SmtpMail, smtpMail } from './mail/smtp-mail.ts';
import { createOperations } from './operations/operations.ts';
import { createTraffic } from './operations/traffic.ts';

export interface StartOptions {
  readonly folder: string;
  readonly port: number;
  readonly hostname?: string;
  /** False leaves an empty folder empty, for a real campaign. */
  readonly demo?: boolean;
  /** The code of the province whose coordinator gets an account where nobody can sign in yet. */
  readonly province?: string | undefined;
  readonly log?: Log;
  /** Temporary files of this process are kept inside the data folder; see `keepTemporaryIn`. */
  readonly ownTemporary?: boolean;
  /** Believes the proxies in front of it; by default it believes none. */
  readonly seeClient?: SeeClient | undefined;
  /** By which server mails leave, and what they link to. The demo's mails stay in the folder: its people are invented. */
  readonly mail?: MailSettings | undefined;
  /** The host's time where it is not the machine's: a rehearsal moves it. */
  readonly now?: () => Date;
  /** Milliseconds for which a leap of the machine's time has to hold before it is believed; see `steadyClock`. */
  readonly clockHold?: number | undefined;
  /** Whether who sees more than one ward needs a second factor; by default nobody does. */
  readonly secondFactor?: SecondFactor;
  /** An OpenID Connect issuer at which people may sign in too, given that it is known where they open the pages. */
  readonly issuer?: IssuerSettings | undefined;
  readonly signIns?: Pick<IdentityOptions, 'idle' | 'passwordLength' | 'cost'>;
  /** Opens `/metrics`; without it nobody may read them. */
  readonly metricsToken?: string | undefined;
  /** Bytes that files are to leave free on the disk; below them they are refused. */
  readonly leastFree?: number | undefined;
}

export interface Started {
  readonly address: string;
  readonly demo: Demo | undefined;
  /** Accounts that were added now, as lines with their passwords, which are stored nowhere else. */
  readonly accounts: string;
  readonly host: Host;
  /** The server that takes the mails; undefined where they are written to the folder. */
  readonly mail: SmtpMail | undefined;
  stop(): Promise<void>;
}

/**
 * Starts one machine: locks the data folder, opens the port, fills an empty folder with the demo, and begins to work.
 * Refuses `DataFolderInUse` and `PortTaken` before it writes anything, and a folder that has lost or damaged a part.
 */
export async function start(options: StartOptions): Promise<Started> {
  const { folder, port, hostname = '127.0.0.1', seeClient } = options;
  const lock = takeFolder(options);
  const traffic = createTraffic();
  const log = traffic.counting(options.log ?? createLog({ verbose: false }));
  // Listens first, to find a taken port before it fills the demo; early requests wait.
  const { server, ready } = waitingServer();
  try {
    const address = await listen(server, port, hostname);
    const isNew = isNewFolder(folder);
    const demo = await demoOf(options);
    const now = options.now ?? clockOf(options, demo, log);
    const threads = stepThreads({ folder, now, onReturn: () => void driver.run() });
    const onFault = (error: unknown) => log.incident(crypto.randomUUID(), error);
    const mail = demo ? undefined : smtpOf(options.mail, now);
    const { offered, signIns, ask } = signingIn(options, demo);
    const space = spaceIn(folder, { least: options.leastFree });
    const beside = besideWork(options, { log, mail, onFault, space });
    const host = openHost({ folder, now, threads, signIns, ...beside });
    ask(host, isNew);
    await bringUpToDate(host);
    const accounts = await firstAccounts(host.ports, folder, options.province);
    const driver = createDriver(forgetting(host, folder), onFault);
    const operations = createOperations({ ...options, host, driver, traffic, space, log });
    const steps = stepsInThreads(threads, host);
    const serving = { host, driver, log, seeClient, steps, operations, space };
    ready.resolve(hardened(createServer({ ...serving, demo: demo && offered }), host.ports.site));
    await driver.run();
    const stop = async () => {
      await stopWork({ operations, server, driver, threads, host, lock, passwords: signIns.passwords });
    };
    return { address, demo, accounts, host, mail, stop };
  } catch (error) {
    ready.reject(error);
    await close(server);
    lock.release();
    throw error;
  }
}

function takeFolder({ folder, ownTemporary = false }: StartOptions) {
  const lock = lockFolder(folder);
  if (ownTemporary) keepTemporaryIn(folder);
  return lock;
}

/** A server whose requests wait until the app is there, apart from those of the operator's programs. */
function waitingServer() {
  const ready = Promise.withResolvers<{ fetch(request: Request, env: unknown): unknown }>();
  let isStarting = true;
  const end = () => {
    isStarting = false;
  };
  ready.promise.then(end, end);
  const server = createAdaptorServer({
    fetch: async (request, env) =>
      (isStarting && whileStarting(request)) || (await ready.promise).fetch(request, env),
    overrideGlobalObjects: false,
  }) as Server;
  return { server, ready };
}

/** The host, which also forgets first passwords that were used. */
const forgetting = (host: Host, folder: string): Host => ({
  ...host,
  async tick() {
    await host.tick();
    await forgetFirstAccounts(host.ports, folder);
  },
});

/** The machine's time, or the demo's, which no leap moves. */
function clockOf({ clockHold: hold }: StartOptions, demo: Demo | undefined, log: Log): () => Date {
  const onNews = (news: ClockNews, seconds: number) => log.event(news, 'warn', { seconds });
  const real = steadyClock({ hold, onNews });
  return demo ? demoClock(demo.offset, real) : real;
}

interface Watched {
  readonly log: Log;
  readonly mail: SmtpMail | undefined;
  readonly onFault: (error: unknown) => void;
  readonly space: Space;
}

/** What the host does beside its steps: it logs checks, links to the site, asks an issuer and sends mails. */
const besideWork = ({ mail: settings, issuer }: StartOptions, { log, mail, onFault, space }: Watched) => ({
  around: loggingChecks(log),
  onFault,
  // A demo is in another year than its visitors' telephones.
  phoneTime: systemClock,
  spaceLeft: () => (space.isLow() ? megabytesOf(space.free()) : undefined),
  site: settings?.site,
  issuer: issuer && settings?.site !== undefined ? openIdIssuer(issuer, settings.site) : undefined,
  mailServer: mail && { mail, onFault },
});

interface AtWork {
  readonly operations: Pick<ReturnType<typeof createOperations>, 'stop'>;
  readonly server: Server;
  readonly driver: Driver;
  readonly threads: StepThreads;
  readonly passwords: ReturnType<typeof passwordThread>;
  readonly host: Host;
  readonly lock: ReturnType<typeof lockFolder>;
}

/** Ends after the work under way, the mail that is being sent too. */
async function stopWork({ operations, server, host, lock, ...work }: AtWork): Promise<void> {
  operations.stop();
  await close(server);
  await work.driver.stop();
  await Promise.all([work.threads.stop(), work.passwords.stop(), host.stopMail()]);
  host.close();
  lock.release();
}

const smtpOf = (settings: MailSettings | undefined, now: () => Date): SmtpMail | undefined =>
  settings?.smtp && smtpMail({ ...settings.smtp, now });

/** Does what an earlier version did not do; nothing is left to do after the first start. */
async function bringUpToDate({ ports }: Host): Promise<void> {
  for (const { campaign } of await ports.campaigns.list()) await recountWards(campaign, ports);
  await ports.files.sealStored();
  await scheduleNights(ports.schedules);
  await tieAccounts(ports);
}

/**
 * What signing in takes. Whose passwords the page of a demo shows, on this machine alone and without a proxy, needs no
 * second factor and no password of their own.
 */
function signingIn(options: StartOptions, demo: Demo | undefined) {
  const { hostname = '127.0.0.1', seeClient, secondFactor = 'optional' } = options;
  const offered = isLoopback(hostname) && !seeClient ? demo?.accounts : undefined;
  const names = new Set(offered?.map(({ name }) => name));
  const passwords = passwordThread();
  let needsSecondFactor = false;
  const rules: SignInRules = {
    isExempt: (name) => names.has(name),
    get needsSecondFactor() {
      return needsSecondFactor;
    },
  };
  return {
    offered: offered ?? [],
    signIns: { ...options.signIns, passwords, rules },
    /** Looks up what the folder was installed with. */
    ask({ db }: Host, isNew: boolean): void {
      needsSecondFactor = asksSecondFactor(db, secondFactor, isNew);
    },
  };
}

/** The demo's passwords are shown on this machine only, not to a network or through a proxy. */
const isLoopback = (hostname: string): boolean => /^(127\.|localhost$|::1$)/.test(hostname);

/** The demo of a folder; a new one is filled with it. Refuses a folder that has lost or damaged a part. */
async function demoOf({ folder, demo = true }: StartOptions): Promise<Demo | undefined> {
  requireSoundFolder(folder);
  const found = readDemo(folder);
  return found === 'incomplete' || (demo && isNewFolder(folder)) ? fillDemo(folder) : found;
}
