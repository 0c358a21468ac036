import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readCampaignFolder } from '../../../local/simulation/campaign-folder.ts';
import { standardsOf } from '../../../shared/campaign.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { northWard, plainCampaign } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const own = { ...vn2016, id: 'tinh' };

/** A campaign folder with an empty opening list; `files` are JSON by their names under `standards/`. */
function folderWith(parts: object, files: Readonly<Record<string, unknown>> = {}): string {
  const path = temporaryFolder();
  writeFileSync(join(path, 'campaign.json'), JSON.stringify({ ...plainCampaign, ...parts }));
  writeFileSync(
    join(path, 'opening.csv'),
    'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Mã xã,Thôn,Số nhân khẩu,Phân loại\n',
  );
  mkdirSync(join(path, 'standards'));
  for (const [name, json] of Object.entries(files))
    writeFileSync(join(path, 'standards', name), JSON.stringify(json));
  return path;
}

describe('a campaign folder', () => {
  test('has the standards of its files beside those of campaign.json', async () => {
    const parts = { standards: ['tinh', 'huyen'], ownStandards: [{ ...own, id: 'huyen' }] };
    const { campaign } = await readCampaignFolder(folderWith(parts, { 'tinh.json': own }));
    expect(standardsOf(campaign).map(({ id }) => id)).toEqual(['tinh', 'huyen']);
  });

  test.each([
    ['without lines', { ...own, lines: {}, rules: [] }, 'lines'],
    ['with a rule of an unknown line', { ...own, rules: [{ class: 'poor', upTo: 'X' }] }, 'rules.0.upTo'],
    ['with years in reverse', { ...own, years: { from: 2020, to: 2019 } }, 'years.to'],
    ['with an unknown class', { ...own, rules: [{ class: 'nghèo', upTo: 'L' }] }, 'rules.0.class'],
    ['without a title', { ...own, title: undefined }, 'title'],
  ])('is refused for a standard %s, with file and place', async (_, standard, place) => {
    const path = folderWith({ standards: ['tinh'] }, { 'tinh.json': standard });
    await expect(readCampaignFolder(path)).rejects.toThrow(
      refusal('CampaignInvalid', { file: 'standards/tinh.json', place }),
    );
  });

  test.each([
    ['an unknown standard', { standards: ['vn-1900'] }, 'UnknownStandard'],
    ['an official standard that is not in force', { year: 2027 }, 'StandardNotInForce'],
  ] as const)('is refused for %s', async (_, parts, name) => {
    await expect(readCampaignFolder(folderWith(parts))).rejects.toThrow(refusal(name));
  });

  describe('with an opening.xlsx', () => {
    const workbook = () =>
      writeXlsx({
        sheets: [
          {
            name: 'Danh sách',
            rows: [
              ['Chủ hộ', 'Mã xã', 'Thôn', 'Số nhân khẩu', 'Phân loại'],
              ['Lò Thử', northWard, 'Bản Trên', 2, 'Hộ nghèo'],
            ],
          },
        ],
      });

    test('reads it in place of opening.csv', async () => {
      const path = folderWith({});
      rmSync(join(path, 'opening.csv'));
      writeFileSync(join(path, 'opening.xlsx'), await workbook());
      const { opening } = await readCampaignFolder(path);
      expect(opening.get(northWard)).toMatchObject([{ head: 'Lò Thử', class: 'poor' }]);
    });

    test('is refused where there is an opening.csv too', async () => {
      const path = folderWith({});
      writeFileSync(join(path, 'opening.xlsx'), await workbook());
      await expect(readCampaignFolder(path)).rejects.toThrow(
        refusal('CampaignInvalid', { file: 'opening.xlsx' }),
      );
    });
  });
});
