import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { allowSlowLines, atPace } from '../../../local/http/slow-lines.ts';

/** A server that counts the bytes of bodies, and a connection to it. */
async function line() {
  const server = createServer(async (request, answer) => {
    let size = 0;
    try {
      for await (const chunk of request) size += chunk.length;
      answer.end(`${size} bytes`);
    } catch {
      answer.destroy();
    }
  });
  allowSlowLines(server, { head: 30_000, idle: 400, whole: 1_000 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  const closed = once(socket, 'close');
  return { server, socket, closed, text: () => text };
}

const head = (length: number, path = '/api/uploads/x') =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`;

describe('a slow line', () => {
  test('is not cut while bytes flow, however long it takes in all', async () => {
    const { server, socket, closed, text } = await line();
    expect(server.requestTimeout).toBe(0);
    socket.write(head(12));
    for (let sent = 0; sent < 12; sent += 1) {
      await wait(100);
      socket.write('x');
    }
    await closed;
    expect(text()).toContain('12 bytes');
  });

  test('has five minutes for what is no file', async () => {
    const { socket, closed, text } = await line();
    socket.write(head(40, '/api/session'));
    const sending = setInterval(() => socket.write('x'), 100);
    await closed;
    clearInterval(sending);
    expect(text()).not.toContain('bytes');
  });

  test('is cut when nothing comes any more', async () => {
    const { socket, closed, text } = await line();
    socket.write(`${head(12)}xx`);
    await closed;
    expect(text()).not.toContain('bytes');
  });

  test('has to bring the head of a request soon', () => {
    const server = createServer();
    allowSlowLines(server);
    expect(server.headersTimeout).toBe(30_000);
  });
});

describe('a body', () => {
  /** Sends a chunk every so many seconds. */
  async function arriving(bytes: number, seconds: number, chunks: number): Promise<number> {
    let time = 0;
    async function* sent() {
      for (let count = 0; count < chunks; count += 1) {
        time += seconds * 1000;
        yield new Uint8Array(bytes);
      }
    }
    let size = 0;
    const pace = { least: 1_000, grace: 60_000, now: () => time };
    for await (const chunk of atPace(sent(), pace)) size += chunk.length;
    return size;
  }

  test('of 50 MB at 256 kbit/s comes whole, in half an hour', async () => {
    expect(await arriving(32_000, 1, 1_600)).toBe(51_200_000);
  });

  test('that trickles in to hold a connection is cut', async () => {
    await expect(arriving(1, 50, 100)).rejects.toThrow();
  });
});
