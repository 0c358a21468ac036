import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Flood, Told } from './flood.ts';
import { median } from './measure.ts';

/** The flood: anonymous tries at once, each for another name. */
const tries = 150;
/** Of the demo: a ward in its survey, and the officer who hands in its list. */
const ward = '/api/campaigns/cho-don-2019-demo/wards/02071';
const officer = 'xa-02071';
const own = 'con trâu ăn trăng';

/** What a browser of the officer keeps: the session, and the mark of a place that has signed in before. */
interface Browser {
  readonly address: string;
  cookies: readonly string[];
}

interface Times {
  readonly signIn: number;
  readonly arrival: number;
  readonly check: number;
}

/** `npm start` as a process of its own behind a proxy, which is this one: it gives each client its address. */
async function startMachine(folder: string) {
  const env = { ...process.env, PORT: '0', DATA_DIR: folder, DEMO: '1', TRUSTED_PROXY: '127.0.0.1' };
  const program = fileURLToPath(new URL('../local/main.ts', import.meta.url));
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let address = '';
  let password = '';
  for await (const line of createInterface({ input: child.stdout })) {
    address = /^rasoat {2}(\S+)$/.exec(line)?.[1] ?? address;
    password = new RegExp(`^${officer} +(\\S+)`).exec(line)?.[1] ?? password;
    if (address && password) break;
  }
  return {
    address,
    password,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

const clientFrom = (client: string) => ({ 'x-forwarded-for': client, 'content-type': 'application/json' });

/** Asks as the officer's browser does; keeps the cookies of the answer. */
async function ask(browser: Browser, path: string, body?: unknown): Promise<Response> {
  const answer = await fetch(browser.address + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...clientFrom('203.0.113.7'), cookie: browser.cookies.join('; ') },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  const given = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
  if (given.length > 0) browser.cookies = given;
  return answer;
}

const signIn = (browser: Browser, password: string): Promise<Response> =>
  ask(browser, '/api/session', { name: officer, password });

/** Floods the machine from a thread of its own; gives the statuses of the answers, once all tries are sent. */
async function flood(given: Flood): Promise<{ readonly answers: Promise<readonly number[]> }> {
  const worker = new Worker(new URL('./flood.ts', import.meta.url), { workerData: given });
  const sent = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<readonly number[]>();
  worker.on('message', (told: Told) => (told === 'sent' ? sent.resolve() : answered.resolve(told)));
  worker.on('error', (error) => {
    sent.reject(error);
    answered.reject(error);
  });
  await sent.promise;
  return { answers: answered.promise };
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

interface Asked {
  readonly batch: { readonly id: string };
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
}

/** Sends the ward's list and waits until it is checked; gives both times. */
async function handIn(browser: Browser, list: Blob): Promise<Omit<Times, 'signIn'>> {
  let asked: Asked | undefined;
  const arrival = await timed(async () => {
    asked = (await (await ask(browser, `${ward}/batches`, { name: 'danh-sach.xlsx' })).json()) as Asked;
    const form = new FormData();
    for (const [name, value] of Object.entries(asked.upload.fields)) form.append(name, value);
    form.append('file', list);
    const sent = await fetch(new URL(asked.upload.url, browser.address), { method: 'POST', body: form });
    if (!sent.ok) throw new Error(`the file was answered with ${sent.status}`);
  });
  const waiting = await timed(async () => {
    const path = `${ward}/batches/${asked?.batch.id}`;
    const isChecked = async () => (await (await ask(browser, path)).json()).status !== 'waiting';
    while (!(await isChecked())) await new Promise((resolve) => setTimeout(resolve, 10));
  });
  return { arrival, check: arrival + waiting };
}

/** The officer signs in again and hands in the list, at the same time. */
async function workOf(browser: Browser, list: Blob): Promise<Times> {
  const again: Browser = { ...browser };
  const [signedIn, sent] = await Promise.all([timed(() => signIn(again, own)), handIn(browser, list)]);
  return { signIn: signedIn, ...sent };
}

/** The same while the flood is answered; gives how many of its tries were compared too. */
async function workInFlood(browser: Browser, list: Blob, round: number, isSpread: boolean) {
  const numbers = Array.from({ length: tries }, (_, number) => number);
  const { answers } = await flood({
    address: browser.address,
    sources: numbers.map((number) => (isSpread ? `198.51.${round}.${number}` : `192.0.2.${round}`)),
    names: numbers.map((number) => `khach-${round}-${number}`),
  });
  const times = await workOf(browser, list);
  const compared = (await answers).filter((status) => status === 401).length;
  return { times, compared };
}

/**
 * What 150 anonymous tries at once do to the officer's sign-in, from a place that has signed in before, and to the upload
 * of a list: their times beside those of an idle machine, in turns.
 */
export async function measureSignIn(folder: string, rounds: number): Promise<string> {
  const machine = await startMachine(folder);
  try {
    const browser: Browser = { address: machine.address, cookies: [] };
    await signIn(browser, machine.password);
    await ask(browser, '/api/session/password', { password: machine.password, newPassword: own });
    const list = await (await ask(browser, `${ward}/demo-file?kind=with-errors`)).blob();
    const lines: string[] = [];
    await workOf(browser, list);
    for (const isSpread of [true, false]) {
      const idle: Times[] = [];
      const busy: Times[] = [];
      const compared: number[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        idle.push(await workOf(browser, list));
        const found = await workInFlood(browser, list, round, isSpread);
        busy.push(found.times);
        compared.push(found.compared);
      }
      const from = isSpread ? `${tries} sources` : 'one source';
      lines.push(
        `${tries} anonymous tries at once from ${from}, of which ${median(compared)} were compared:`,
      );
      lines.push(...linesOf(idle, busy));
    }
    return lines.join('\n');
  } finally {
    await machine.stop();
  }
}

const titles: Readonly<Record<keyof Times, string>> = {
  signIn: 'rightful sign-in',
  arrival: 'upload until it arrived',
  check: 'upload until it was checked',
};

const linesOf = (idle: readonly Times[], busy: readonly Times[]): string[] =>
  (Object.keys(titles) as (keyof Times)[]).map((name) => {
    const [alone, beside] = [idle, busy].map((all) => median(all.map((times) => times[name])));
    const [before = Number.NaN, now = Number.NaN] = [alone, beside];
    const ratio = (now / before).toFixed(1);
    return `  ${titles[name].padEnd(28)} ${now.toFixed(0).padStart(6)} ms  ${ratio.padStart(5)} x idle (${before.toFixed(0)} ms)`;
  });
