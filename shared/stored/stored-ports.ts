import type { Ports } from '../ports.ts';

/** The ports that keep nothing in the tables of a store. */
type Elsewhere =
  | 'anchors'
  | 'signer'
  | 'files'
  | 'sealed'
  | 'workflows'
  | 'schedules'
  | 'mail'
  | 'identity'
  | 'issuer'
  | 'site'
  | 'now';

/** The ports whose data the tables of a store hold. */
export type StoredPorts = Omit<Ports, Elsewhere>;
