import type { Call, Reply } from '../shared/contract/call.ts';
import type { EndpointName } from '../shared/contract/contract.ts';
import type { Ports } from '../shared/ports.ts';

/**
 * The step of an endpoint: asks the policy, parses its input, answers. HTTP, the simulation and tests call the same
 * value.
 */
export type Step<Name extends EndpointName> = (call: Call<Name>, ports: Ports) => Promise<Reply<Name>>;
