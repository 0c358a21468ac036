import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildXlsx, inlineRow } from './build-xlsx.ts';
import type { BuiltEntry } from './build-zip.ts';
import { onDisk } from './on-disk.ts';

const script = new URL('peak-of-reading.ts', import.meta.url).pathname;

const readAlone = (content: Buffer): { codes: string[]; megabytes: number } =>
  JSON.parse(execFileSync(process.execPath, [script, onDisk(content)], { encoding: 'utf8' }));

/** The changed part comes last, so that one whose size lies reaches into no other. */
const withPart = (path: string, change: Partial<BuiltEntry>): Buffer =>
  buildXlsx({
    sheets: [{ name: 'A', data: inlineRow(1, ['a']) }],
    entries: (all) => [
      ...all.filter(({ name }) => name !== path),
      ...all.filter(({ name }) => name === path).map((entry) => ({ ...entry, ...change })),
    ],
  });

const sheet = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';
const megabytes = 1024 * 1024;
const rows = `<worksheet><sheetData>${'<row><c><v>0</v></c></row>'.repeat(4 * megabytes)}`;
const noise = randomBytes(12 * megabytes).toString('base64');

// Memory is told where the system tells it.
describe.skipIf(!existsSync('/proc/self/status'))('a bomb, read in a process of its own,', () => {
  let plain = 0;

  beforeAll(() => {
    plain = readAlone(withPart(sheet, {})).megabytes;
  });

  test.each([
    ['of rows', withPart(sheet, { data: rows }), 'E002'],
    ['of rows whose header lies', withPart(sheet, { data: rows, declared: { inflated: 4000 } }), 'E002'],
    [
      'of strings',
      withPart(strings, { declared: { inflated: 200 * megabytes, compressed: 2 * megabytes } }),
      'E002',
    ],
    [
      'of strings whose header lies',
      withPart(strings, { data: `<sst><si><t>${noise}`, declared: { inflated: 40 } }),
      'E001',
    ],
    [
      'of one string',
      withPart(strings, { data: `<sst><si><t>${noise}</t></si></sst>`, stored: true }),
      'E001',
    ],
    [
      'of one cell',
      withPart(sheet, { data: `<worksheet><sheetData><row><c t="str"><v>${noise}`, stored: true }),
      'E001',
    ],
    ['of one comment', withPart(sheet, { data: `<worksheet><!-- ${noise}`, stored: true }), 'E001'],
  ])('%s is refused and takes little memory', (_, content, code) => {
    const { codes, megabytes: taken } = readAlone(content);
    expect(codes).toEqual([code]);
    expect(taken - plain).toBeLessThan(48);
  });
});
