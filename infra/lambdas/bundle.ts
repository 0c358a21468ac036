import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';

const entry = join(import.meta.dirname, '..', '..', 'functions', 'lambda.ts');
const http = join(import.meta.dirname, 'bundled-http.ts');

export interface Bundle {
  /** A folder with `lambda.mjs` and its chunks. The same sources give the same bytes. */
  readonly folder: string;
  /** Tells which module is in which chunk. */
  readonly metafile: Metafile;
}

/** Bundles all Lambdas into one entry, with an export for each. A Lambda loads only the chunks of its own handler. */
export function bundle(): Bundle {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-bundle-'));
  const { metafile } = buildSync({
    entryPoints: [entry],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Prefers a package's ES modules, because esbuild removes their unused parts.
    mainFields: ['module', 'main'],
    alias: { 'node:http': http },
    minify: true,
    sourcemap: 'external',
    metafile: true,
    logLevel: 'error',
  });
  return { folder, metafile };
}
