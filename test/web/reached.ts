import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const web = join(import.meta.dirname, '../../web');

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']+\.tsx?)'/g)].map(([, path]) => path ?? '');

/** The text of every source that the site is built from, by its path: what `main.tsx` imports, and what that imports. */
export function reachedSources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string): void => {
    if (found.has(path) || !existsSync(path)) return;
    const text = readFileSync(path, 'utf8');
    found.set(path, text);
    for (const each of importsOf(text)) visit(join(dirname(path), each));
  };
  visit(join(web, 'main.tsx'));
  return found;
}
