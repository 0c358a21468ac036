import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of a campaign folder, by their paths in it. */
export type Folder = Readonly<Record<string, string | Uint8Array>>;

export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Writes a folder's files in place of those that the generator wrote before. */
export function writeFolder(path: string, files: Folder): void {
  rmSync(join(path, 'uploads'), { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

interface Windows {
  readonly training: readonly [from: string, to: string];
  readonly survey: readonly [from: string, to: string];
  readonly vetting: string;
  readonly close: string;
}

/** The calendar under the process of 2016. */
export const calendarOf = ({ training, survey, vetting, close }: Windows) => ({
  training: { from: training[0], to: training[1] },
  survey: { from: survey[0], to: survey[1] },
  vetting: { to: vetting },
  posting: { workingDays: 7 },
  recheck: { workingDays: 3 },
  approval: { workingDays: 5 },
  close,
});
