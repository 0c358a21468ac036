import type { HouseholdRecord, HouseholdVersion } from '../../shared/records.ts';
import type { Version } from '../../shared/signals/reviewed-ward.ts';
import type { VersionOrigin } from './version-origins.ts';

interface Versions {
  /** The newest record of each household. */
  readonly records: HouseholdRecord[];
  /** The recorded versions of each household that has several, oldest first. */
  readonly versions: Map<string, Version[]>;
}

/** A ward's versions, which come key by key and oldest first, by household. */
export function versionsByKey(
  all: readonly HouseholdVersion[],
  originOf: (generation: number) => VersionOrigin,
): Versions {
  const records = new Map<string, HouseholdRecord>();
  const versions = new Map<string, Version[]>();
  for (const { generation, record } of all) {
    records.set(record.key, record);
    if (!record.recorded) continue;
    const { household } = record.recorded;
    const version = { ...originOf(generation), household };
    const before = versions.get(record.key);
    if (before) before.push(version);
    else versions.set(record.key, [version]);
  }
  for (const [key, { length }] of versions) if (length < 2) versions.delete(key);
  return { records: [...records.values()], versions };
}
