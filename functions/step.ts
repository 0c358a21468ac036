import type { Call, Parsed, Reply } from '../shared/contract/call.ts';
import { type EndpointName, endpoint } from '../shared/contract/contract.ts';
import type { Ports } from '../shared/ports.ts';

/**
 * The step of an endpoint: asks the policy, parses its input, answers. HTTP, the simulation and tests call the same
 * value.
 */
export type Step<Name extends EndpointName> = (call: Call<Name>, ports: Ports) => Promise<Reply<Name>>;

/** The call's body or query, parsed. Throws a `ZodError` that names the place. */
export function parseInput<Name extends EndpointName>(name: Name, call: object): Parsed<Name> {
  const { body, query } = endpoint(name);
  return ((body ?? query)?.parse(call) ?? {}) as Parsed<Name>;
}
