import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dependenciesPage } from '../../../local/formats/dependencies-page.ts';
import { sbomOf } from '../../../local/formats/sbom.ts';
import { ofPages, shippedPackages } from '../../../local/formats/shipped-packages.ts';
import { softwareVersion } from '../../../shared/evidence/software-version.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const packages = shippedPackages(JSON.parse(read('package-lock.json')));

/** Those that let the program be passed on under Apache-2.0. */
const fit = ['0BSD', 'Apache-2.0', 'ISC', 'MIT', 'MIT OR Apache-2.0', 'MIT OR CC0-1.0', 'MIT-0', 'Unlicense'];

describe('what is shipped', () => {
  test('is listed as it is locked: `npm run sbom` writes both lists', () => {
    expect(read('docs/dependencies.md')).toBe(dependenciesPage(packages));
    expect(read('docs/sbom.json')).toBe(sbomOf(softwareVersion, packages));
  });

  test('has licences that go with that of the program', () => {
    expect(packages.length).toBeGreaterThan(70);
    expect(packages.filter(({ licence }) => !fit.includes(licence))).toEqual([]);
  });

  test('holds every package that the server installs', () => {
    const { packages: locked } = JSON.parse(read('package-lock.json'));
    const installed = Object.entries<{ dev?: boolean; optional?: boolean }>(locked)
      .filter(([place, { dev, optional }]) => place !== '' && !dev && !optional)
      .map(([place]) => place.replace(/^.*node_modules\//, ''));
    const names = new Set(packages.map(({ name }) => name));
    expect(installed.filter((name) => !names.has(name))).toEqual([]);
  });

  test('holds every package that the pages import', () => {
    const files = globSync('web/**/*.{ts,tsx}', { cwd: root }).filter(
      (file) => !/^web\/(build|dist)/.test(file),
    );
    const imported = files.flatMap((file) =>
      [...read(file).matchAll(/\bfrom '([^'.][^']*)'|import\('([^'.][^']*)'\)/g)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    );
    const names = new Set(
      imported.map((each) =>
        each
          .split('/')
          .slice(0, each.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    const known = new Set([...ofPages, ...packages.map(({ name }) => name)]);
    expect([...names].filter((name) => !known.has(name) && !name.startsWith('virtual:'))).toEqual([]);
  });

  test('is found where another version is nested', () => {
    const lock = {
      packages: {
        '': { dependencies: { a: '1' } },
        'node_modules/a': { version: '1', license: 'MIT', dependencies: { b: '2' } },
        'node_modules/a/node_modules/b': { version: '2', license: 'ISC', dependencies: { c: '1' } },
        'node_modules/b': { version: '1', license: 'MIT', dev: true },
        'node_modules/c': { version: '1', license: '(MIT OR Apache-2.0)' },
        ...Object.fromEntries(
          ofPages.map((name) => [`node_modules/${name}`, { version: '1', license: 'MIT' }]),
        ),
      },
    };
    const server = shippedPackages(lock).filter(({ isIn }) => isIn === 'server');
    expect(server.map(({ name, version, licence }) => `${name} ${version} ${licence}`)).toEqual([
      'a 1 MIT',
      'b 2 ISC',
      'c 1 MIT OR Apache-2.0',
    ]);
  });
});
