import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';

const entry = join(import.meta.dirname, '..', '..', 'functions', 'lambda.ts');
const http = join(import.meta.dirname, 'bundled-http.ts');

export interface Bundle {
  /** A folder with `lambda.mjs` and the chunks that it loads; the same sources give the same bytes. */
  readonly folder: string;
  /** What is in which chunk, for whoever wonders why one is large. */
  readonly metafile: Metafile;
}

/**
 * Builds all functions at once, with everything that they import. Each Lambda exports its own name from the one
 * entry and loads only the chunks of its own work.
 */
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
    // Of two builds of a package the ES modules: of those, what is not used is left out.
    mainFields: ['module', 'main'],
    alias: { 'node:http': http },
    minify: true,
    sourcemap: 'external',
    metafile: true,
    logLevel: 'error',
  });
  return { folder, metafile };
}
