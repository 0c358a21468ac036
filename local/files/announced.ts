import { createHash } from 'node:crypto';
import { Refusal } from '../../shared/errors.ts';

/** The same bytes. Refuses `UploadBroken` at their end where their SHA-256 is not the one that was announced. */
export async function* asAnnounced(
  bytes: AsyncIterable<Uint8Array>,
  sha256: string | null,
): AsyncGenerator<Uint8Array> {
  if (sha256 === null) return yield* bytes;
  const hash = createHash('sha256');
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new Refusal('UploadBroken');
}
