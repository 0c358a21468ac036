import type { Text } from '../shared/i18n/text.ts';

/** The API said no: what, and how to mend it. */
export class Refused extends Error {
  readonly what: Text;
  readonly cure: Text;
  /** By which the catalogue of refusals knows it; not of whoever stands before the API. */
  readonly code: string | undefined;

  constructor({ what, cure, code }: Said) {
    super(what.en);
    this.what = what;
    this.cure = cure;
    this.code = code;
  }
}

interface Said {
  readonly what: Text;
  readonly cure: Text;
  readonly code?: string;
}

const offline: Said = {
  what: { vi: 'Không kết nối được máy chủ.', en: 'The server cannot be reached.' },
  cure: { vi: 'Kiểm tra mạng rồi thử lại.', en: 'Check the network and try again.' },
};

/** Of whoever stands before the API, which answers in words of its own. */
const busy: Said = {
  what: { vi: 'Máy chủ đang bận.', en: 'The server is busy.' },
  cure: { vi: 'Đợi một phút rồi thử lại.', en: 'Wait a minute, then try again.' },
};
/** S3 says so in XML. */
const wrongSize: Said = {
  what: { vi: 'Tệp rỗng hoặc lớn hơn 50 MB.', en: 'The file is empty or larger than 50 MB.' },
  cure: { vi: 'Kiểm tra lại tệp, hoặc chia theo thôn.', en: 'Check the file, or split it by village.' },
};

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(`/api${path}`, init).catch(() => undefined);
  if (!answer) throw new Refused(offline);
  if (answer.ok || answer.type === 'opaqueredirect') return answer;
  throw refusedBy(answer.status, await textOf(answer));
}

const textOf = (answer: Response): Promise<string> => answer.text().catch(() => '');

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  const answer = await ask(path, init);
  return answer.status === 204 ? (undefined as T) : (JSON.parse(await textOf(answer)) as T);
}

/** Whether a file may be downloaded, which is thrown where it may not; the browser loads it, wherever it lies. */
export async function mayLoad(path: string): Promise<void> {
  const answer = await ask(path, { redirect: 'manual' });
  await answer.body?.cancel();
}

export const get = <T>(path: string): Promise<T> => call<T>(path);

/** `key` makes the same sending act once, however often a slow line makes one try. */
export const post = <T>(path: string, body: unknown = {}, key?: string): Promise<T> =>
  call<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
    body: JSON.stringify(body),
  });

/** A key of its own for one sending. `randomUUID` is not there on a plain HTTP address of an office network. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sends a file to its address as the form that it asks for. */
export function sendFile(
  { url, fields }: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  file: File,
  onProgress: (share: number) => void,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(refusedBy(request.status, request.responseText));
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () => (request.status < 300 ? resolve() : fail());
    request.onerror = fail;
    request.open('POST', url);
    request.send(form);
  });
}

const refusedBy = (status: number, text: string): Refused =>
  new Refused(saidIn(text) ?? unsaid(status, text));

function saidIn(text: string): Said | undefined {
  try {
    const said = JSON.parse(text);
    return said.what && said.cure ? said : undefined;
  } catch {
    return undefined;
  }
}

function unsaid(status: number, text: string): Said {
  if (status === 0) return offline;
  return /<Code>EntityToo(Large|Small)</.test(text) ? wrongSize : busy;
}
