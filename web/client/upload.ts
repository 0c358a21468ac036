import type { BatchView, WardParams } from './answers.ts';
import { ask } from './ask.ts';
import { hex } from './key.ts';
import { refusedBy } from './refused.ts';

interface Opening {
  readonly name: string;
  readonly sha256: string | undefined;
  /** The legacy font encoding that the reader confirmed. */
  readonly encoding: BatchView['encoding'];
}

/** Where a file goes, as a form: `fields` first, the file last. */
interface Target {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface Opened {
  readonly batch: string;
  /** Absent once the file has arrived. */
  readonly target: Target | undefined;
}

/** Opens a batch; the same key again continues it. Throws `Refused`. */
export async function openBatch(ward: WardParams, opening: Opening, key: string): Promise<Opened> {
  const address = 'POST /api/campaigns/:campaign/wards/:ward/batches';
  const { batch, upload } = await ask(address, { ...ward, ...opening }, key);
  return { batch: batch.id, target: upload };
}

/** SHA-256 in hexadecimal; undefined on plain HTTP, where browsers do not hash. Throws if the file cannot be read. */
export async function hashOf(file: File): Promise<string | undefined> {
  if (!crypto.subtle) return undefined;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
}

interface Watch {
  /** Told the share of the file that was sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Aborting stops the sending. */
  readonly signal: AbortSignal;
}

/** By XMLHttpRequest, because `fetch` does not report the progress of an upload. Throws `Refused`. */
export function sendFile({ url, fields }: Target, file: File, { onProgress, signal }: Watch): Promise<void> {
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
