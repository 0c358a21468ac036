import type { BatchView, WardParams } from '../../../client/answers.ts';

/**
 * An upload that was begun in this browser and whose file is not known to be checked yet. With it, a closed tab or a
 * lost line continues the same batch when the same file is chosen again. Nothing personal but the file's name.
 */
export interface PendingUpload extends WardParams {
  /** Idempotency key: the same one again continues the same batch. */
  readonly key: string;
  /** The batch that was opened for it. */
  readonly batch?: string | undefined;
  readonly name: string;
  readonly size: number;
  readonly sha256?: string | undefined;
  readonly encoding?: BatchView['encoding'];
  /** The share that was sent, and when that was noted. */
  readonly share: number;
  readonly at: number;
  readonly isSent: boolean;
}

type Asked = Omit<PendingUpload, 'key' | 'batch' | 'share' | 'at' | 'isSent'>;

const storageKey = 'tep-dang-nop';
/** An older one is not worth continuing, in milliseconds. */
const longest = 7 * 24 * 3_600_000;
const most = 20;

/** The upload of the same file to the same ward, if its bytes are known to be the same. */
export const sameUpload = (pending: readonly PendingUpload[], asked: Asked): PendingUpload | undefined =>
  pending.find(
    (each) =>
      each.campaign === asked.campaign &&
      each.ward === asked.ward &&
      each.name === asked.name &&
      each.size === asked.size &&
      each.sha256 === asked.sha256 &&
      each.encoding === asked.encoding,
  );

/** The list with an upload added or renewed, the newest first, without those that are too old. */
export const withUpload = (pending: readonly PendingUpload[], upload: PendingUpload): PendingUpload[] =>
  [upload, ...pending.filter(({ key }) => key !== upload.key)]
    .filter(({ at }) => upload.at - at < longest)
    .slice(0, most);

const isPending = (value: unknown): value is PendingUpload =>
  typeof value === 'object' &&
  value !== null &&
  ['campaign', 'ward', 'key', 'name'].every((field) => typeof Reflect.get(value, field) === 'string') &&
  ['size', 'share', 'at'].every((field) => typeof Reflect.get(value, field) === 'number');

/** What the browser remembers. Text of another version is taken for nothing. */
export function parsePending(text: string | null): PendingUpload[] {
  try {
    const values: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(values) ? values.filter(isPending) : [];
  } catch {
    return [];
  }
}

export function readPending(): PendingUpload[] {
  try {
    return parsePending(localStorage.getItem(storageKey));
  } catch {
    return [];
  }
}

function write(pending: readonly PendingUpload[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(pending));
  } catch {
    // A browser that stores nothing cannot continue after its tab is closed.
  }
}

export const rememberUpload = (upload: PendingUpload): void => write(withUpload(readPending(), upload));

/** Forgets uploads whose batches have been checked. */
export function forgetUploads(batches: readonly string[]): void {
  const pending = readPending();
  const rest = pending.filter(({ batch }) => batch === undefined || !batches.includes(batch));
  if (rest.length < pending.length) write(rest);
}
