import { Refusal } from '../../shared/errors.ts';
import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { proofsOf } from './issuer-ticket.ts';
import { sessionOf } from './session-of.ts';

/**
 * Opens a session for whom the issuer vouches: the account that has their name there. Over HTTP its token goes into a
 * cookie. Refuses `NoIssuer`, `IssuerRefused`, `IssuerUnreachable`, `NoAccountOfIssuer`, `TooManyAttempts`.
 */
export const endIssuerSignIn = (async (call, { identity, issuer, households, now }) => {
  if (!issuer) throw new Refusal('NoIssuer');
  const { query, ticket } = parseInput('endIssuerSignIn', call);
  const proofs = proofsOf(ticket, now(), households.fingerprint);
  if (!proofs) throw new Refusal('IssuerRefused');
  const { client, knownPlace: place, device } = call;
  const opened = await identity.signInVouched(() => issuer.vouch(query, proofs), { client, place, device });
  return { ...sessionOf(opened, now()), token: opened.session, place: opened.place };
}) satisfies Step<'endIssuerSignIn'>;
