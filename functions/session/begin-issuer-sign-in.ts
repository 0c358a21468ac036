import { Refusal } from '../../shared/errors.ts';
import type { Step } from '../step.ts';
import { newTicket, proofsOf } from './issuer-ticket.ts';

/** Gives the address at the issuer, and the ticket that its answer belongs to. Refuses `NoIssuer`, `IssuerUnreachable`. */
export const beginIssuerSignIn: Step<'beginIssuerSignIn'> = async (_, { issuer, households, now }) => {
  if (!issuer) throw new Refusal('NoIssuer');
  const ticket = newTicket(now(), households.fingerprint);
  return { address: await issuer.address(proofsOf(ticket, households.fingerprint)), ticket };
};
