import { createHash, timingSafeEqual } from 'node:crypto';
import type { Driver } from '../host/driver.ts';
import type { Host } from '../host/host.ts';
import { expose } from './exposition.ts';
import { createMeasures } from './measures.ts';
import { type Hindrance, hindrances } from './readiness.ts';
import type { Traffic } from './traffic.ts';

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
  readonly isDiskLow?: () => boolean;
  readonly metricsToken?: string | undefined;
}

export function createOperations({ metricsToken, traffic, ...parts }: OperationsOptions): Operations {
  const { host, driver, isDiskLow = () => false } = parts;
  const measures = createMeasures(parts);
  let isStopping = false;
  return {
    hindrances: () => [
      ...(isStopping ? (['stopping'] as const) : []),
      ...hindrances({ db: host.db, driver, isDiskLow }),
    ],
    opensMetrics: (token) => metricsToken !== undefined && isSame(token, metricsToken),
    metrics: async () => expose([...traffic.metrics(), ...(await measures.metrics())]),
    stop() {
      isStopping = true;
      measures.stop();
    },
  };
}

/** Compares in a time that tells nothing of where the two differ, nor of their lengths. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(hashOf(one), hashOf(other));

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
