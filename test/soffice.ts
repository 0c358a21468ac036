import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
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

/** The formats that files are saved in, as LibreOffice names them. */
const filters = {
  xlsx: 'xlsx',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76',
  txt: 'txt:Text (encoded):UTF8',
} as const;

/**
 * Opens files in LibreOffice, all in one call since its start takes longer than any file, and saves each in another
 * format; gives the paths of what was written, in the same order. `csv` is the first sheet, `txt` the text of a document, both in UTF-8. Throws where
 * LibreOffice cannot open one.
 */
export async function convert(paths: readonly string[], to: keyof typeof filters): Promise<string[]> {
  const [given, out] = ['given', 'converted'].map((name) => mkdtempSync(join(tmpdir(), `rasoat-${name}-`)));
  if (!given || !out) throw new Error('there is no place for files');
  const copies = paths.map((path, i) => {
    const copy = join(given, String(i));
    copyFileSync(path, copy);
    return copy;
  });
  const { stderr } = await run(program, [
    `-env:UserInstallation=${profile()}`,
    '--headless',
    '--convert-to',
    filters[to],
    '--outdir',
    out,
    ...copies,
  ]);
  const written = paths.map((_, i) => join(out, `${i}.${to}`));
  const missing = paths.filter((_, i) => !existsSync(join(out, `${i}.${to}`)));
  if (missing.length > 0) throw new Error(`LibreOffice did not open ${missing.join(', ')}: ${stderr}`);
  return written;
}
