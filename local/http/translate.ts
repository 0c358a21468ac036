import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { maxBody } from '../../functions/http/http-request.ts';
import type { HttpReply, HttpRequest } from '../../functions/http/http-types.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Files } from '../../shared/ports.ts';

export type Call = Context<{ Bindings: HttpBindings }>;

/** A request in the form of the contract. Refuses `BodyTooLarge`. */
export async function requestOf(c: Call): Promise<HttpRequest> {
  const { method, path } = c.req;
  const headers = c.req.header();
  const secure = headers['x-forwarded-proto'] === 'https' || c.req.url.startsWith('https:');
  return { method, path, query: c.req.query(), headers, body: await bodyOf(c), secure };
}

/** Counts the body while it arrives: one sent in chunks names no length. */
async function bodyOf({ req }: Call): Promise<string> {
  const tooLarge = () => new Refusal('BodyTooLarge', { kilobytes: maxBody / 1000 });
  if (Number(req.header('content-length')) > maxBody) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesOf(req.raw)) {
    size += chunk.length;
    if (size > maxBody) throw tooLarge();
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** The bytes of a request, as they arrive. */
export async function* bytesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  if (body) yield* body;
}

/** A reply as the server sends it. Refuses `FileNotFound` for a file that is no longer on the disk. */
export async function responseOf(
  { status, headers, body, file }: Omit<HttpReply, 'log'>,
  files: Files,
): Promise<Response> {
  if (file && 'bytes' in file) return new Response(new Uint8Array(file.bytes), { status, headers });
  if (file) return sendFile(headers, file.file, files);
  return new Response(status === 204 ? null : body, { status, headers });
}

/** Opens the file before the answer begins: a stream that finds no file would end the process. */
async function sendFile(headers: HttpReply['headers'], key: string, files: Files): Promise<Response> {
  const { path, release } = await files.fetch(key);
  const handle = await open(path).catch(async (error: NodeJS.ErrnoException) => {
    await release();
    throw error.code === 'ENOENT' ? new Refusal('FileNotFound', {}, { cause: error }) : error;
  });
  const { size } = await handle.stat();
  const stream = handle.createReadStream().once('close', () => void release());
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: { ...headers, 'content-length': String(size) },
  });
}
