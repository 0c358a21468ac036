import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findings } from '../../../shared/batch/findings/findings.ts';
import { buttons, sections } from '../../../shared/i18n/controls.ts';
import { guides } from '../../../web/help/guides.ts';
import { guideShots } from '../../e2e/guide-shots.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'docs/huong-dan');
/** The guides that describe the app. That of the words explains also those that are not on any page. */
const texts = globSync('*.md', { cwd: folder })
  .filter((name) => name !== 'tu-ngu.md')
  .map((name) => ({ guide: name, text: readFileSync(join(folder, name), 'utf8').replace(/\s+/g, ' ') }));

interface Named {
  readonly guide: string;
  readonly name: string;
}
const namedBy = (pattern: RegExp): Named[] =>
  texts.flatMap(({ guide, text }) =>
    [...text.matchAll(pattern)].map(([, name = '']) => ({ guide, name: name.trim() })),
  );

const controls = new Set([...Object.values(sections), ...Object.values(buttons)].map(({ vi }) => vi));
/** Everything that the app may show, as it stands in the sources. */
const shown = globSync('{web,shared,functions/files}/**/*.{ts,tsx}', { cwd: root, exclude: ['web/dist/**'] })
  .map((file) => readFileSync(join(root, file), 'utf8').toLowerCase())
  .join('\n');
/** Words that a guide explains. */
const ownWords = ['Xã', 'thôn'];

describe('the user guides', () => {
  test('are all offered in the app', () => {
    const offered = guides.map(({ name }) => `${name}.md`);
    const written = globSync('*.md', { cwd: folder }).map((path) => basename(path));
    expect(written.filter((name) => name !== 'README.md').sort()).toEqual(offered.sort());
  });

  test('name sections and buttons in bold as the app labels them', () => {
    const named = namedBy(/\*\*([^*]+)\*\*/g);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter(({ name }) => !controls.has(name))).toEqual([]);
  });

  test('quote what is on the pages', () => {
    const named = namedBy(/“([^”]+)”/g).filter(({ name }) => !ownWords.includes(name));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(({ name }) => !shown.includes(name.toLowerCase()))).toEqual([]);
  });

  test('explain findings that exist, the commonest among them', () => {
    const codes = namedBy(/\b([EW]\d{3})\b/g).map(({ name }) => name);
    expect(codes.filter((code) => !Object.hasOwn(findings, code))).toEqual([]);
    const commonest = ['E201', 'E204', 'E209', 'E301', 'E403', 'W401', 'W402'];
    expect(codes).toEqual(expect.arrayContaining(commonest));
  });

  test('show the pictures that the command makes, each in some guide', () => {
    const made = guideShots.map(({ name }) => `anh/${name}.jpg`).sort();
    expect([...new Set(namedBy(/!\[[^\]]+\]\(([^)]+)\)/g).map(({ name }) => name))].sort()).toEqual(made);
    expect(globSync('anh/*', { cwd: folder }).sort()).toEqual(made);
  });
});
