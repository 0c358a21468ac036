import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { siteFolder } from '../../web/build/site-folder.ts';

const Chunk = z.object({
  file: z.string(),
  src: z.string().optional(),
  imports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
});
const manifest = z
  .record(z.string(), Chunk)
  .parse((await import(new URL('manifest.json', siteFolder).href, { with: { type: 'json' } })).default);

/** The files of a chunk and of what it loads at once. */
function filesOf(name: string, seen = new Set<string>()): string[] {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return [];
  seen.add(name);
  return [chunk.file, ...chunk.css, ...chunk.imports.flatMap((each) => filesOf(each, seen))];
}

/** Kilobytes, compressed, that a page loads before it is shown the first time. */
function kilobytes(...pages: readonly string[]): number {
  const files = new Set(['index.html', ...pages].flatMap((page) => filesOf(page)));
  const bytes = [...files].map((file) => statSync(new URL(`${file}.br`, siteFolder)).size);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

describe('what a page loads', () => {
  test('is at most 150 kB for the home of a ward', () => {
    expect(manifest['ward/home-page.tsx']).toBeDefined();
    expect(kilobytes('app/home-page.tsx', 'ward/home-page.tsx')).toBeLessThanOrEqual(150);
  });

  test('is at most 220 kB for the home of the province', () => {
    expect(manifest['province/board-page.tsx']).toBeDefined();
    expect(kilobytes('app/home-page.tsx', 'province/board-page.tsx')).toBeLessThanOrEqual(220);
  });

  test.each(Object.keys(manifest).filter((name) => name.endsWith('-page.tsx')))(
    'is at most 220 kB for %s',
    (name) => {
      expect(kilobytes(name)).toBeLessThanOrEqual(220);
    },
  );

  test('is scripts that the last browsers of Windows 7 understand', async () => {
    const { readFileSync } = await import('node:fs');
    const scripts = Object.values(manifest).map(({ file }) =>
      readFileSync(new URL(file, siteFolder), 'utf8'),
    );
    const tooNew =
      /\.(?:toSorted|toSpliced|toReversed)\(|Object\.groupBy|Map\.groupBy|Promise\.withResolvers|Array\.fromAsync/;
    expect(scripts.filter((script) => tooNew.test(script))).toEqual([]);
  });
});
