import { type Campaign, standardsOf } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { standards } from './index.ts';
import { isInForce } from './is-in-force.ts';
import { officialOf } from './official.ts';
import type { Standard } from './standard.ts';

/**
 * The campaign's standards, of which the official one is in force in the campaign's year; the others may be of the time
 * before or after. Refuses `UnknownStandard` and `StandardNotInForce`.
 */
export function requireStandards(campaign: Campaign): Standard[] {
  const named = standardsOf(campaign);
  const { id, years } = officialOf(named);
  const { year, ownStandards } = campaign;
  if (isInForce({ years }, year)) return named;
  const others = [...ownStandards, ...standards.values()].filter((each) => isInForce(each, year));
  const inForce = others.map((each) => each.id).join(', ');
  throw new Refusal('StandardNotInForce', {
    standard: id,
    from: years.from,
    to: years.to,
    year,
    inForce: inForce || 'none',
    inForceVi: inForce || 'chưa có',
  });
}
