import { randomBytes } from 'node:crypto';
import type { IssuerProofs } from '../../shared/access/issuer.ts';
import type { Households } from '../../shared/ports.ts';

/** Milliseconds for which somebody may be at the issuer. */
const lifetime = 15 * 60_000;

type Fingerprint = Households['fingerprint'];

/**
 * A ticket for one sign-in at an issuer. Only the browser that asked for it keeps it, so that nobody can go on with the
 * code of another; it opens nothing by itself and is stored nowhere else.
 */
export function newTicket(at: Date, fingerprint: Fingerprint): string {
  const drawn = `${at.getTime().toString(36)}.${randomBytes(24).toString('base64url')}`;
  return `${drawn}.${fingerprint(`issuer ticket ${drawn}`)}`;
}

/** What is proved with a ticket; undefined for one that is not ours or too old. */
export function proofsOf(ticket: string, at: Date, fingerprint: Fingerprint): IssuerProofs | undefined {
  const [time = '', random = '', mark] = ticket.split('.');
  if (mark !== fingerprint(`issuer ticket ${time}.${random}`)) return undefined;
  const age = at.getTime() - Number.parseInt(time, 36);
  if (!(age >= 0 && age <= lifetime)) return undefined;
  const derived = (purpose: string) => fingerprint(`issuer ${purpose} ${ticket}`);
  return {
    state: derived('state'),
    nonce: derived('nonce'),
    // RFC 7636 asks for 43 characters or more; a fingerprint has 22.
    verifier: derived('verifier 1') + derived('verifier 2'),
  };
}
