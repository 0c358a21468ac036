import { createHash, timingSafeEqual } from 'node:crypto';
import type { Space } from '../data-folder/space.ts';
import type { Driver } from '../host/driver.ts';
import type { Host } from '../host/host.ts';
import type { Log } from '../host/log.ts';
import { expose } from './exposition.ts';
import { createMeasures } from './measures.ts';
import { type Hindrance, hindrances } from './readiness.ts';
import type { Traffic } from './traffic.ts';
import { watchSpace } from './watch-space.ts';

/** What the operator's programs ask of a running machine. */
export interface Operations {
  hindrances(): Hindrance[];
  /** Whether a token is the one that opens the metrics; false for every token where none was set. */
  opensMetrics(token: string): boolean;
  /** The metrics as text. */
  metrics(): Promise<string>;
  /** From now on the machine is not ready. */
  stop(): void;
}

export interface OperationsOptions {
  readonly folder: string;
  readonly host: Pick<Host, 'db' | 'failing' | 'ports'>;
  readonly driver: Pick<Driver, 'isFailing'>;
  readonly traffic: Traffic;
  readonly space: Space;
  readonly log: Pick<Log, 'event'>;
  readonly metricsToken?: string | undefined;
}

export function createOperations({ metricsToken, traffic, log, ...parts }: OperationsOptions): Operations {
  const { host, driver, space } = parts;
  const measures = createMeasures(parts);
  const endWatch = watchSpace(space, log);
  let isStopping = false;
  return {
    hindrances: () => [
      ...(isStopping ? (['stopping'] as const) : []),
      ...hindrances({ db: host.db, driver, isDiskLow: space.isLow }),
    ],
    opensMetrics: (token) => metricsToken !== undefined && isSame(token, metricsToken),
    metrics: async () => expose([...traffic.metrics(), ...(await measures.metrics())]),
    stop() {
      isStopping = true;
      measures.stop();
      endWatch();
    },
  };
}

/** Compares in a time that tells nothing of where the two differ, nor of their lengths. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(hashOf(one), hashOf(other));

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
