import type { AuditEvent } from '../audit.ts';

/** A pack that was made, as its event tells. */
interface MadePack {
  readonly at: string;
  /** Who asked for it. */
  readonly by: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The pack of a ward: what was asked for last, and the newest one that was made. It follows from the ward's chain. */
export interface PackState {
  readonly status: 'none' | 'waiting' | 'ready' | 'failed';
  /** The request that `status` is about. */
  readonly id?: string;
  readonly requestedAt?: string;
  readonly made?: MadePack;
}

/** Longer than every try of the workflow together: after it nobody makes the pack any more. */
const longestMaking = 3 * 3_600_000;

export function packState(chain: readonly AuditEvent[]): PackState {
  const requests = chain.filter(({ did }) => did === 'requestEvidence');
  const asked = requests.at(-1);
  if (!asked) return { status: 'none' };
  const outcomes = chain.filter(({ did }) => did === 'makeEvidence');
  const outcome = outcomes.find(({ detail }) => detail.pack === asked.detail.pack);
  const last = outcomes.findLast(({ detail }) => detail.fault === undefined);
  const by = requests.find(({ detail }) => detail.pack === last?.detail.pack)?.by ?? '';
  const { at: requestedAt, detail } = asked;
  return {
    status: statusOf(outcome),
    id: String(detail.pack),
    requestedAt,
    ...(last && { made: madePack(last, by) }),
  };
}

const statusOf = (outcome: AuditEvent | undefined): PackState['status'] => {
  if (!outcome) return 'waiting';
  return outcome.detail.fault === undefined ? 'ready' : 'failed';
};

const madePack = ({ at, detail }: AuditEvent, by: string): MadePack => ({
  at,
  by,
  bytes: Number(detail.bytes),
  sha256: String(detail.sha256),
});

/** Whether a pack is being made, so that another request waits for it. */
export const isBeingMade = ({ status, requestedAt = '' }: PackState, now: Date): boolean =>
  status === 'waiting' && now.getTime() - Date.parse(requestedAt) < longestMaking;
