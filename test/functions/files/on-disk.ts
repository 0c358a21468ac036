import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenOptions, openSurveyFile } from '../../../functions/files/open.ts';
import { validateFile } from '../../../functions/files/validate-file.ts';
import type { Row } from '../../../shared/batch/cells/rows.ts';
import {
  type BatchContext,
  type BatchTotals,
  type CheckItem,
  findingsIn,
} from '../../../shared/batch/check.ts';
import type { Finding } from '../../../shared/batch/findings/findings.ts';
import { standardNamed } from '../../../shared/standards/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'rasoat-files-'));
let files = 0;

/** Puts bytes on the disk under a name that says nothing, and gives the path. */
export function onDisk(content: Uint8Array | string): string {
  files += 1;
  const path = join(folder, `file-${files}`);
  writeFileSync(path, content);
  return path;
}

/** A rural ward of the 2019 campaign. */
const ward: BatchContext = {
  wardCode: '02029',
  setting: 'rural',
  standards: [standardNamed('vn-2016')],
  today: '2019-11-01',
};

/** Everything a validation gives. */
export interface Validated {
  readonly events: readonly CheckItem[];
  readonly findings: readonly Finding[];
  readonly totals: BatchTotals;
}

/** Validates a file on the disk to its end. */
export async function validated(path: string, options: OpenOptions = {}, context = ward): Promise<Validated> {
  const events: CheckItem[] = [];
  const reading = validateFile(path, context, options);
  for (;;) {
    const { done, value } = await reading.next();
    if (!done) events.push(...value);
    else return { events, findings: findingsIn(events), totals: value };
  }
}

/** All rows of the first sheet, or of the one named, without blank ones. */
export async function rowsIn(path: string, options: OpenOptions = {}, sheet = 0): Promise<Row[]> {
  const file = await openSurveyFile(path, options);
  const rows: Row[] = [];
  try {
    for await (const chunk of file.sheets[sheet]!.rows()) rows.push(...chunk);
  } finally {
    await file.close();
  }
  return rows.filter(({ cells }) => cells.some((cell) => cell !== null));
}

/** The codes and problems found when a file is opened and read. */
export async function problemsOf(content: Uint8Array | string): Promise<unknown[]> {
  const { findings } = await validated(onDisk(content));
  return findings.map(({ code, params }) => params?.problem ?? params?.limitEn ?? code);
}
