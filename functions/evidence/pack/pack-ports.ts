import type { Ports } from '../../../shared/ports.ts';

/** What a pack is made with: it only reads, so nothing goes on because of it. */
export type PackPorts = Omit<Ports, 'workflows'>;
