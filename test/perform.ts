import { perform as performStep } from '../functions/perform.ts';
import { asDeclared } from './against-contract.ts';

/** Calls an endpoint's step, and fails unless it answers or refuses as the contract declares. */
export const perform: typeof performStep = (name, call, ports) =>
  asDeclared(name, performStep(name, call, ports));
