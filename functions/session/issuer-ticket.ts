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

/** Whether a ticket is ours and not too old. */
export function isTicket(ticket: string, at: Date, fingerprint: Fingerprint): boolean {
  const [time = '', random = '', mark] = ticket.split('.');
  const age = at.getTime() - Number.parseInt(time, 36);
  return mark === fingerprint(`issuer ticket ${time}.${random}`) && age >= 0 && age <= lifetime;
}

/** What is proved with a ticket. */
export function proofsOf(ticket: string, fingerprint: Fingerprint): IssuerProofs {
  const derived = (purpose: string) => fingerprint(`issuer ${purpose} ${ticket}`);
  return {
    state: derived('state'),
    nonce: derived('nonce'),
    // RFC 7636 asks for 43 characters or more; a fingerprint has 22.
    verifier: derived('verifier 1') + derived('verifier 2'),
  };
}
