import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundle } from '../infra/lambdas/bundle.ts';
import { median } from './measure.ts';

/** Loads a function as Lambda does, and prints after how many milliseconds of its process it is ready. */
const start = `const { [process.env.NAME]: handler } = await import(process.env.FILE);
const ready = performance.now();`;
const sayReady = `${start} console.log(ready)`;

/** The same, then calls it once, and prints how many bytes of the bundle were read. */
const saySize = `import { registerHooks } from 'node:module';
import { statSync } from 'node:fs';
let bytes = 0;
registerHooks({ load(url, context, next) {
  if (url.startsWith('file:')) bytes += statSync(new URL(url)).size;
  return next(url, context);
} });
${start}
const log = console.log;
if (process.env.EVENT) await handler(JSON.parse(process.env.EVENT), { awsRequestId: 'bench' });
log('\\n' + bytes);`;

/** A request for the board. Its session is invalid, so the answer is a refusal. */
const board = {
  rawPath: '/api/campaigns/bench/board',
  rawQueryString: '',
  headers: { authorization: 'Bearer a.b.c' },
  requestContext: { http: { method: 'GET' } },
  isBase64Encoded: false,
};

/** Functions that somebody waits for, or that are large, and the event after which their size is measured. */
const functions: Readonly<Record<string, object | undefined>> = {
  api: board,
  publicApi: undefined,
  batchApi: undefined,
  ingest: undefined,
  openStage: undefined,
};

const tables = { REGISTRY_TABLE: 'r', HOUSEHOLDS_TABLE: 'h', AUDIT_TABLE: 'a', IDEMPOTENCY_TABLE: 'i' };
const settings = {
  ...tables,
  STAGE: 'bench',
  VAULT_KEY: 'k',
  USER_POOL: 'ap-southeast-1_b',
  USER_POOL_CLIENT: 'c',
  AWS_REGION: 'ap-southeast-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
};

/** Imitates all services of AWS: it has the vault's key and is otherwise empty. */
async function startFakeAws(): Promise<{ endpoint: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const vault = body.includes('VAULT') ? { Item: { wrapped: { B: 'AAAA' } } } : {};
    const key = body.includes('CiphertextBlob') ? { Plaintext: Buffer.alloc(32).toString('base64') } : {};
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end(JSON.stringify({ ...vault, ...key }));
  }).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/** The last line that a fresh process prints. */
async function ask(script: string, env: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...settings, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return Number((await text(child.stdout)).trim().split('\n').at(-1));
}

/** Prints cold starts of the bundled functions, compared with an empty handler, and the bytes that they load. */
export async function reportBundles(folder: string, rounds: number): Promise<void> {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, 'export const handler = async () => ({});\n');
  const file = join(bundle().folder, 'lambda.mjs');
  const { endpoint, stop } = await startFakeAws();
  for (const [name, event] of Object.entries(functions)) {
    const env = { FILE: file, NAME: name, _HANDLER: `lambda.${name}`, AWS_ENDPOINT_URL: endpoint };
    const bytes = await ask(saySize, { ...env, ...(event && { EVENT: JSON.stringify(event) }) });
    const floors: number[] = [];
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await ask(sayReady, { FILE: empty, NAME: 'handler' }));
      times.push(await ask(sayReady, env));
    }
    const [low, high] = [median(floors), median(times)];
    console.log(
      `${`cold start, ${name}`.padEnd(34)} ${high.toFixed(1).padStart(9)} ms  ` +
        `${(bytes / 1024).toFixed(0).padStart(10)} KiB    ${(high / low).toFixed(1).padStart(5)} x floor ` +
        `(${low.toFixed(1)} ms: start an empty function)`,
    );
  }
  stop();
}
