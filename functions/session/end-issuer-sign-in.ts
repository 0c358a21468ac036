import { Refusal } from '../../shared/errors.ts';
import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { isTicket, proofsOf } from './issuer-ticket.ts';
import { sessionOf } from './session-of.ts';

/**
 * Opens a session for whom the issuer vouches: the account that has their name there. Over HTTP its token goes into a
 * cookie. Refuses `NoIssuer`, `IssuerRefused`, `IssuerUnreachable`, `NoAccountOfIssuer`, `TooManyAttempts`.
 */
export const endIssuerSignIn = (async (call, { identity, issuer, households, now }) => {
  if (!issuer) throw new Refusal('NoIssuer');
  const { query, ticket } = parseInput('endIssuerSignIn', call);
  if (!isTicket(ticket, now(), households.fingerprint)) throw new Refusal('IssuerRefused');
  const proofs = proofsOf(ticket, households.fingerprint);
  const { client, knownPlace: place, device } = call;
  const opened = await identity.signInVouched(() => issuer.vouch(query, proofs), { client, place, device });
  return { ...sessionOf(opened, now()), token: opened.session, place: opened.place };
}) satisfies Step<'endIssuerSignIn'>;
