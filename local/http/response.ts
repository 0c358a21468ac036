import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { HttpReply } from '../../functions/http/http-types.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Files } from '../../shared/ports.ts';

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
