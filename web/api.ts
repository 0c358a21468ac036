import type { Text } from '../shared/i18n/text.ts';

/** The API said no: what, and how to mend it. */
export class Refused extends Error {
  readonly status: number;
  readonly what: Text;
  readonly cure: Text;

  constructor(status: number, what: Text, cure: Text) {
    super(what.en);
    this.status = status;
    this.what = what;
    this.cure = cure;
  }
}

const offline = {
  what: { vi: 'Không kết nối được máy chủ.', en: 'The server cannot be reached.' },
  cure: { vi: 'Kiểm tra mạng rồi thử lại.', en: 'Check the network and try again.' },
};

/** Of whoever stands before the API, which answers in words of its own. */
const busy = {
  what: { vi: 'Máy chủ đang bận.', en: 'The server is busy.' },
  cure: { vi: 'Đợi một phút rồi thử lại.', en: 'Wait a minute, then try again.' },
};
/** S3 says so in XML. */
const wrongSize = {
  what: { vi: 'Tệp rỗng hoặc lớn hơn 50 MB.', en: 'The file is empty or larger than 50 MB.' },
  cure: { vi: 'Kiểm tra lại tệp, hoặc chia theo thôn.', en: 'Check the file, or split it by village.' },
};

async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(`/api${path}`, init).catch(() => undefined);
  if (!answer) throw new Refused(0, offline.what, offline.cure);
  if (answer.status === 204) return undefined as T;
  const text = await answer.text().catch(() => '');
  if (answer.ok) return JSON.parse(text) as T;
  throw refusedBy(answer.status, text);
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

function refusedBy(status: number, text: string): Refused {
  const { what, cure } = saidIn(text) ?? unsaid(status, text);
  return new Refused(status, what, cure);
}

function saidIn(text: string): { what: Text; cure: Text } | undefined {
  try {
    const said = JSON.parse(text);
    return said.what && said.cure ? said : undefined;
  } catch {
    return undefined;
  }
}

function unsaid(status: number, text: string): typeof busy {
  if (status === 0) return offline;
  return /<Code>EntityToo(Large|Small)</.test(text) ? wrongSize : busy;
}
