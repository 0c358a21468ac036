import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const isText = (name: string): boolean => /\.(js|css|html|svg)$/.test(name);

/** Writes a `.br` file beside every text file of a folder: a site is built once and sent often. */
export function writeCompressed(folder: URL): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !isText(entry.name)) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }));
  }
}
