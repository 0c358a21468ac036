import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { maxBody } from '../../functions/http/http-body.ts';
import type { HttpRequest } from '../../functions/http/http-types.ts';
import { Refusal } from '../../shared/errors.ts';

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
