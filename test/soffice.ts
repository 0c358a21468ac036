import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const program = 'soffice';

/** Whether LibreOffice is on this machine; tests that open results in it are left out where it is not. */
export const hasSoffice = spawnSync(program, ['--version']).status === 0;

const run = promisify(execFile);

/** Two at once under one profile wait for each other, so each has its own. */
const profile = () => pathToFileURL(mkdtempSync(join(tmpdir(), 'rasoat-soffice-'))).href;

/**
 * Opens a file in LibreOffice and saves it in another format; gives the path of what was written. `csv` is the first
 * sheet, in UTF-8. Throws where LibreOffice cannot open it.
 */
export async function convert(path: string, to: 'xlsx' | 'csv' | 'pdf'): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'rasoat-converted-'));
  const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : to;
  const { stderr } = await run(program, [
    `-env:UserInstallation=${profile()}`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    out,
    path,
  ]);
  const [written] = readdirSync(out);
  if (!written) throw new Error(`LibreOffice did not open the file: ${stderr}`);
  return join(out, written);
}
