import type { BatchView, WardParams } from './answers.ts';
import { ask } from './ask.ts';
import { hex } from './key.ts';
import { refusedBy } from './refused.ts';

interface Upload {
  readonly file: File;
  readonly sha256: string | undefined;
  /** The legacy font encoding that the reader confirmed. */
  readonly encoding: BatchView['encoding'];
  /** Idempotency key, and the batch's id: the same one again continues the same batch. */
  readonly key: string;
  /** Told the share of the file that was sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Aborting stops the sending. */
  readonly signal: AbortSignal;
}

/** Opens a batch and sends its file, unless a try before got it through. Throws `Refused`. */
export async function upload(ward: WardParams, given: Upload): Promise<void> {
  const { file, sha256, encoding, key, signal } = given;
  const opened = await ask(
    'POST /api/campaigns/:campaign/wards/:ward/batches',
    { ...ward, name: file.name, sha256, encoding },
    key,
  );
  signal.throwIfAborted();
  if (opened?.upload) await sendFile(opened.upload, given);
}

/** SHA-256 in hexadecimal; undefined on plain HTTP, where browsers do not hash. Throws if the file cannot be read. */
export async function hashOf(file: File): Promise<string | undefined> {
  if (!crypto.subtle) return undefined;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
}

interface Target {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** By XMLHttpRequest, because `fetch` does not report the progress of an upload. */
function sendFile({ url, fields }: Target, { file, onProgress, signal }: Upload): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(refusedBy(request.status, request.responseText));
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () => (request.status < 300 ? resolve() : fail());
    request.onerror = fail;
    request.onabort = fail;
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', url);
    request.send(form);
  });
}
