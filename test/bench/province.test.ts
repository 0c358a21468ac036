import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { recordBare } from '../../bench/province/floor-province.ts';
import { householdsOfWard, writeProvince } from '../../bench/province/province-files.ts';
import { sources } from '../../bench/province/province-parts.ts';
import { openProvince, recordProvince } from '../../bench/province/record-province.ts';
import { codesOf, madeUpCampaign } from '../../bench/report/made-up-review.ts';

test('every household of a ward is recorded by rasoat and by the floor', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-bench-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const campaign = { ...madeUpCampaign(householdsOfWard), training: { gate: 'advisory' as const } };
  await writeProvince(folder, codesOf(campaign));
  expect(recordBare(folder, folder, codesOf(campaign))).toBe(householdsOfWard);
  const host = await openProvince(folder, campaign);
  onTestFinished(() => host.close());
  expect(await recordProvince(host, campaign, folder)).toBe(householdsOfWard);
});

test('every part of the province begins in some file', () => {
  const root = join(import.meta.dirname, '..', '..');
  const files = globSync('{shared,functions,local}/**/*.ts', { cwd: root });
  const idle = sources.filter(([, begins]) => !files.some((file) => begins.test(file)));
  expect(idle.map(([part]) => part)).toEqual([]);
});
