import { ask, type BatchParams, type BatchView, hex, type WardParams } from './api.ts';
import { refusedBy } from './refused.ts';

interface Upload {
  readonly file: File;
  /** The legacy font encoding that the reader confirmed. */
  readonly encoding: 'tcvn3' | 'vni' | undefined;
  /** Idempotency key: a retry with the same one continues the same batch. */
  readonly key: string;
  /** Shows the share of the file that was sent. */
  readonly progress: HTMLProgressElement;
}

/** Opens a batch and sends its file, unless a try before got it through. Throws `Refused`. */
export async function upload(
  ward: WardParams,
  { file, encoding, key, progress }: Upload,
): Promise<BatchParams> {
  const given = { ...ward, name: file.name, sha256: await hashOf(file), encoding };
  const opened = await ask('POST /api/campaigns/:campaign/wards/:ward/batches', given, key);
  if (opened.upload) await sendFile(opened.upload, file, progress);
  return { ...ward, batch: opened.batch.id };
}

/** SHA-256 in hexadecimal; undefined on plain HTTP, where browsers do not hash. */
async function hashOf(file: File): Promise<string | undefined> {
  if (!crypto.subtle) return undefined;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
}

/** By XMLHttpRequest, because `fetch` does not report the progress of an upload. */
function sendFile(
  { url, fields }: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  file: File,
  progress: HTMLProgressElement,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(refusedBy(request.status, request.responseText));
    request.upload.onprogress = ({ loaded, total }) => {
      progress.value = loaded / total;
    };
    request.onload = () => (request.status < 300 ? resolve() : fail());
    request.onerror = fail;
    request.open('POST', url);
    request.send(form);
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the batch is checked. Checking goes on even if the page is closed. */
export async function untilChecked(params: BatchParams): Promise<BatchView> {
  for (let ms = 300; ; ms = Math.min(ms * 2, 5_000)) {
    const batch = await ask('GET /api/campaigns/:campaign/wards/:ward/batches/:batch', params);
    if (batch.status !== 'waiting') return batch;
    await pause(ms);
  }
}
