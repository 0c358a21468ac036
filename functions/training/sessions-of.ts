import type * as z from 'zod';
import type { Decisions } from '../../shared/ports.ts';
import { KeptSession, sessionKind } from '../../shared/training/session.ts';

interface Kept extends z.infer<typeof KeptSession> {
  readonly session: string;
  readonly by: string;
}

/** The campaign's training sessions, oldest first. */
export async function sessionsOf(
  campaignId: string,
  { decisions }: { readonly decisions: Decisions },
): Promise<Kept[]> {
  // What concerns the whole campaign is kept under no ward.
  const kept = await decisions.list({ campaignId, ward: '' });
  return kept
    .filter(({ kind }) => kind === sessionKind)
    .map(({ id, by, body }) => ({ ...KeptSession.parse(body), session: id, by }));
}
