import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import { type Finding, isError } from '../../../shared/batch/findings/findings.ts';
import { validated } from './on-disk.ts';

const folder = new URL('../../samples/files/', import.meta.url);

interface ExpectedFinding {
  readonly code: string;
  readonly row?: number | readonly [number, number];
  readonly column?: string;
  readonly label?: string;
  readonly key?: string;
  readonly atLeast?: number;
}

interface Expected {
  readonly file: string;
  readonly exit: number;
  readonly findings: readonly ExpectedFinding[];
  readonly allowExtra: readonly string[];
  readonly [field: string]: unknown;
}

const expectations = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Expected);

/** The comparison of the samples' README: of letter, label and key any one will do. */
const matches = (finding: Finding, { code, row, column, label, key }: ExpectedFinding): boolean => {
  const rows = [row ?? finding.row].flat();
  const place = [column, label, key].every((each) => each === undefined);
  const same = finding.column === column || finding.label === label || finding.key === key;
  return finding.code === code && rows.includes(finding.row) && (place || same);
};

describe('each sample file', () => {
  test.each(expectations)('$file gives what its expected file says', async (expected) => {
    const { findings, totals } = await validated(new URL(expected.file, folder).pathname);
    expect(findings.some(({ code }) => isError(code)) ? 1 : 0).toBe(expected.exit);
    for (const field of ['rows', 'households', 'accepted', 'rejected', 'people', 'classes'] as const)
      if (expected[field] !== undefined) expect(totals[field]).toEqual(expected[field]);
    for (const wanted of expected.findings) {
      const found = findings.filter((finding) => matches(finding, wanted));
      expect(found.length, `${wanted.code} in row ${wanted.row}`).toBeGreaterThanOrEqual(wanted.atLeast ?? 1);
    }
    const codes = new Set([...expected.findings.map(({ code }) => code), ...expected.allowExtra]);
    expect(findings.filter(({ code }) => !codes.has(code))).toEqual([]);
    for (const code of codes) {
      const wanted = expected.findings.filter((each) => each.code === code);
      if (wanted.every(({ atLeast }) => atLeast === undefined))
        expect(findings.filter((each) => each.code === code)).toHaveLength(wanted.length);
    }
  });

  test.each(expectations)('$file has findings that read well in both languages', async ({ file }) => {
    const { findings } = await validated(new URL(file, folder).pathname);
    for (const text of findings.map(describeFinding)) {
      const all = [text.message, text.messageEn, text.cure, text.cureEn].join(' ');
      expect(all).not.toMatch(/\{\w+\}|undefined|null/);
    }
  });
});
