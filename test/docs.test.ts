import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { matchEndpoint } from '../shared/contract/contract.ts';
import { anchorOf } from '../web/build/guide-html.ts';

const root = join(import.meta.dirname, '..');

/** The pages and their pictures. */
const pages = globSync('{*.md,docs/**/*.{md,svg},{test,examples}/**/*.md}', { cwd: root }).map((page) => ({
  page,
  text: readFileSync(join(root, page), 'utf8'),
}));

interface Named {
  readonly page: string;
  readonly name: string;
}

/** Everything in the pages that matches the group of a pattern. */
const namedBy = (pattern: RegExp): Named[] =>
  pages.flatMap(({ page, text }) => [...text.matchAll(pattern)].map(([, name = '']) => ({ page, name })));

const folders = '.ci|shared|functions|workflows|local|web|infra|cost|bench|test|docs|examples';
/** A path from the root, in backticks or plain; not a pattern such as `test/fixtures/v<n>` or `infra/cli/*.ts`. */
const paths = new RegExp(
  `(?<![\\w./:-])((?:${folders})/(?:[\\w.-]+/)*(?:[\\w-]+(?:\\.[\\w-]+)*)?)(?![\\w/*]|<\\w)`,
  'g',
);
/** A file named without its folder. */
const files = /(?<![\w./*-])([\w-]+\.(?:ts|svg))(?![\w/])/g;
const links = /\]\((?!https?:)([^)\s]*)\)/g;

const sources = globSync(`{${folders.replaceAll('|', ',')}}/**/*.{ts,svg}`, { cwd: root });

const anchorsIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

function isBroken({ page, name }: Named): boolean {
  const [path = '', anchor] = name.split('#');
  const file = path === '' ? join(root, page) : join(root, dirname(page), path);
  return !existsSync(file) || (anchor !== undefined && !anchorsIn(file).includes(anchor));
}

describe('the documents', () => {
  test('name folders and files that exist', () => {
    const named = namedBy(paths);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter(({ name }) => !existsSync(join(root, name)))).toEqual([]);
  });

  test('name files without a folder that exist in some folder', () => {
    const names = new Set(sources.map((path) => path.split('/').at(-1)));
    expect(namedBy(files).filter(({ name }) => !names.has(name))).toEqual([]);
  });

  test('link to pages and headings that exist', () => {
    const named = namedBy(links);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(isBroken)).toEqual([]);
  });

  test('name scripts of package.json', () => {
    const named = namedBy(/npm run ([\w:-]+)/g);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ name }) => !(name in packageJson.scripts))).toEqual([]);
  });

  test('name requests of the contract', () => {
    const named = namedBy(/((?:GET|POST) \/api\/[\w/<>-]+(?:\.\w+)?)/g);
    const isUnknown = ({ name }: Named): boolean => {
      const [method = '', path = ''] = name.split(' ');
      return !matchEndpoint(method, path.replace(/<[^>]*>/g, '02020'));
    };
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(isUnknown)).toEqual([]);
  });
});
