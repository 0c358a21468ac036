import type { Address, Asking, NameAt, Reply } from '../shared/contract/contract.ts';
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

async function load(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, init).catch(() => undefined);
  if (!answer) throw new Refused(offline);
  if (answer.ok || answer.type === 'opaqueredirect') return answer;
  throw refusedBy(answer.status, await textOf(answer));
}

const textOf = (answer: Response): Promise<string> => answer.text().catch(() => '');

/** Whether a file may be downloaded, which is thrown where it may not; the browser loads it, wherever it lies. */
export async function mayLoad(path: string): Promise<void> {
  const answer = await load(path, { redirect: 'manual' });
  await answer.body?.cancel();
}

/**
 * Asks an endpoint of the contract, `GET /api/session`, with the parameters of its path and what its query or body
 * holds. `key` makes the same sending act once, however often a slow line makes one try.
 */
export async function ask<Asked extends Address>(
  address: Asked,
  given: Asking<NameAt<Asked>>,
  key?: string,
): Promise<Reply<NameAt<Asked>>> {
  const [method = '', pattern = ''] = address.split(' ');
  const rest: Record<string, unknown> = { ...given };
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]));
    delete rest[name];
    return value;
  });
  const answer = await load(method === 'GET' ? path + queryOf(rest) : path, initOf(method, rest, key));
  return JSON.parse((await textOf(answer)) || 'null') ?? undefined;
}

function queryOf(given: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `?${query}` : '';
}

function initOf(method: string, body: object, key: string | undefined): RequestInit {
  if (method === 'GET') return {};
  const headers = { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) };
  return { method, headers, body: JSON.stringify(body) };
}

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
