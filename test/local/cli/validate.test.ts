import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { season2019 } from '../../examples.ts';

const root = new URL('../../..', import.meta.url).pathname;
const sample = (name: string) => join('test/samples/files', name);
const folder = mkdtempSync(join(tmpdir(), 'rasoat-validate-'));

const campaign = {
  id: 'nho',
  title: 'Đợt thử',
  year: 2019,
  province: { code: '06', name: 'Bắc Kạn' },
  standards: ['vn-2016'],
  approval: 'province',
  calendar: season2019,
  areas: [{ code: '02029', level: 'ward', name: 'Xã Đồng Lạc', setting: 'rural' }],
};
writeFileSync(join(folder, 'campaign.json'), JSON.stringify(campaign));
const later = mkdtempSync(join(tmpdir(), 'rasoat-validate-'));
writeFileSync(join(later, 'campaign.json'), JSON.stringify({ ...campaign, year: 2027 }));
for (const path of [folder, later])
  writeFileSync(
    join(path, 'opening.csv'),
    'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,CCCD,Mã xã,Thôn,Số nhân khẩu,Phân loại\n',
  );

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['local/cli/validate.ts', ...args], { cwd: root, encoding: 'utf8' });
const validate = (name: string, ...more: string[]) =>
  run(sample(name), '--campaign', folder, '--ward', '02029', ...more);

describe('npm run validate', () => {
  test('exits 0 where there is no error and says what was accepted', () => {
    const { status, stdout, stderr } = validate('nfd.csv');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('10 hộ: 10 hợp lệ, 0 có lỗi');
  });

  test('lists the accepted households in the JSON', () => {
    const json = join(folder, 'accepted.json');
    validate('nfd.csv', '--json', json);
    const { acceptedHouseholds } = JSON.parse(readFileSync(json, 'utf8')) as {
      acceptedHouseholds: unknown[];
    };
    expect(acceptedHouseholds).toHaveLength(10);
    expect(acceptedHouseholds[0]).toEqual({
      ...{ sheet: null, row: 2, code: '02029-T053', head: 'Hoàng Ngọc Nghĩa', birth: '10/08/1960' },
      ...{ village: 'Khuổi Vùa', people: 1, class: 'near-poor' },
    });
  });

  test('exits 1 where there are errors, and writes the JSON and the marked workbook', () => {
    const [json, marked] = [join(folder, 'out.json'), join(folder, 'out.xlsx')];
    const { status, stdout } = validate('errors.csv', '--json', json, '--marked', marked);
    expect(status).toBe(1);
    expect(stdout).toMatch(/LỖI E201 × 1\n {2}dòng 2 cột G/);
    const report = JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>;
    expect(report).toMatchObject({ file: 'errors.csv', rows: 48, households: 16, accepted: 1, rejected: 15 });
    expect((report.findings as unknown[])[2]).toMatchObject({
      code: 'E201',
      severity: 'error',
      sheet: null,
      row: 2,
      column: 'G',
      label: 'Giới tính',
      value: null,
      message: 'Thiếu giá trị bắt buộc ở cột “Giới tính”.',
    });
    expect(report.acceptedHouseholds).toHaveLength(1);
    expect(readFileSync(marked).subarray(0, 2).toString()).toBe('PK');
  });

  test('puts the marked workbook into the place of the very file that it is made from', () => {
    const file = join(folder, 'own.xlsx');
    copyFileSync(join(root, sample('merged-header.xlsx')), file);
    const before = run(file, '--campaign', folder, '--ward', '02029', '--marked', file);
    const after = run(file, '--campaign', folder, '--ward', '02029', '--marked', file);
    expect([before.status, before.stderr]).toEqual([0, '']);
    expect(after.stdout).toBe(before.stdout);
  });

  test('exits 1 for a file of another kind', () => {
    expect(validate('report.xlsx').status).toBe(1);
  });

  test.each([
    ['no file', () => run('--campaign', folder, '--ward', '02029'), 'BadUsage'],
    ['a folder in place of a file', () => run('test', '--campaign', folder, '--ward', '02029'), 'BadUsage'],
    ['no ward', () => run(sample('nfd.csv'), '--campaign', folder), 'BadUsage'],
    [
      'a ward that the campaign lacks',
      () => run(sample('nfd.csv'), '--campaign', folder, '--ward', '1'),
      'WardNotFound',
    ],
    [
      'a folder without a campaign',
      () => run(sample('nfd.csv'), '--campaign', 'docs', '--ward', '1'),
      'CampaignInvalid',
    ],
    [
      'a standard that is not in force in the campaign’s year',
      () => run(sample('nfd.csv'), '--campaign', later, '--ward', '02029'),
      'StandardNotInForce',
    ],
    ['another encoding', () => validate('nfd.csv', '--encoding', 'latin1'), 'BadUsage'],
    [
      'a place that cannot be written',
      () => validate('nfd.csv', '--json', join(folder, 'no/where')),
      'BadUsage',
    ],
  ])('exits 2 for %s with one clear line', (_, attempt, refusal) => {
    const { status, stderr } = attempt();
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(new RegExp(`^${refusal}: `));
  });
});
