import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The settings that `local/main.ts` and those that it builds on know. */
const known = new Set(
  ['local/main.ts', 'local/mail/mail-settings.ts', 'functions/issuer/issuer-settings.ts'].flatMap((path) =>
    [...read(path).matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name),
  ),
);

const dockerfile = read('Dockerfile');
const service = read('docs/operations/rasoat.service');
const backup = read('docs/operations/rasoat-backup.service');

describe('the settings of the examples', () => {
  test('are settings that the program knows', () => {
    const inEnv = [...read('docs/operations/rasoat.env').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
    const inUnit = [.../^Environment=(.*)$/m.exec(service)![1]!.matchAll(/([A-Z_]+)=/g)].map(
      ([, name]) => name,
    );
    const inImage = [.../^ENV (.*)$/m.exec(dockerfile)![1]!.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name);
    const inCompose = [...read('compose.yaml').matchAll(/^ {6}(HOST|TRUSTED_PROXY):/gm)].map(
      ([, name]) => name,
    );
    const named = [...inEnv, ...inUnit, ...inImage, ...inCompose].filter((name) => name !== 'NODE_ENV');
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the image', () => {
  test('copies files and folders that exist', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(copied.length).toBeGreaterThan(8);
    expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  test('has the Node with which the tests run, and starts as `npm start` does', () => {
    const images = new Set([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image));
    expect([...images]).toEqual([`node:${packageJson.devDependencies.node}-bookworm-slim`]);
    const started = JSON.parse(/^CMD (.*)$/m.exec(dockerfile)![1]!).join(' ');
    expect(started).toBe(packageJson.scripts.start);
    expect(service).toContain(`ExecStart=/usr/bin/${packageJson.scripts.start}\n`);
  });

  test('runs as an account without rights, on a root that nothing can write', () => {
    expect(dockerfile).toMatch(/^USER 10001:10001$/m);
    const compose = read('compose.yaml');
    expect(compose).toContain('read_only: true');
    expect(compose.match(/cap_drop: \[ALL\]/g)).toHaveLength(2);
  });
});

describe('the units', () => {
  test.each([service, backup])('can write their own folders alone', (unit) => {
    for (const line of [
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=',
      'ProtectHome=yes',
    ])
      expect(unit.split('\n')).toContain(line);
  });

  test('make a backup with the program of `npm run backup`', () => {
    expect(backup).toContain(packageJson.scripts.backup);
    expect(backup).toContain(/DATA_DIR=(\S+)/.exec(service)![1]!);
  });
});
