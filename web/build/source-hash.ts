import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const sources = [
  'web/**/*.{ts,tsx,css,html,svg,md,png,webp}',
  'shared/**/*.ts',
  'docs/huong-dan/**/*.*',
  'package-lock.json',
];

/** A hash of everything that the site is built from. */
export function sourceHash(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, exclude: ['web/dist/**'] }).sort();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(new URL(file, root)));
  return hash.digest('hex');
}
