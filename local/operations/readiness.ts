import { storedVersion } from '../../shared/stored/version.ts';
import type { Driver } from '../host/driver.ts';
import type { Host } from '../host/host.ts';
import { query } from '../sqlite/query.ts';

/** What may keep the program from its work: `starting` and `stopping` are over by themselves. */
export type Hindrance = 'starting' | 'stopping' | 'database' | 'version' | 'work' | 'disk';

interface Parts {
  readonly db: Host['db'];
  readonly driver: Pick<Driver, 'isFailing'>;
  readonly isDiskLow: () => boolean;
}

/**
 * What fails now; empty where everything can be done. A single file or timer that fails and is tried again is not
 * among it: the others go on.
 */
export function hindrances({ db, driver, isDiskLow }: Parts): Hindrance[] {
  const version = versionOf(db);
  const found: Hindrance[] = [];
  if (version === undefined) found.push('database');
  else if (version !== storedVersion) found.push('version');
  if (driver.isFailing()) found.push('work');
  if (isDiskLow()) found.push('disk');
  return found;
}

/** Undefined where the database does not answer. */
function versionOf(db: Host['db']): number | undefined {
  try {
    query<{ name: string }>(db, 'SELECT name FROM settings LIMIT 1').get();
    return query<{ user_version: number }>(db, 'PRAGMA user_version').get()?.user_version;
  } catch {
    return undefined;
  }
}
