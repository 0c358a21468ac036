import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignWith, northWard, type Sketch, southWard, surveyFile } from '../../examples.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const households: Readonly<Record<string, readonly Sketch[]>> = {
  [northWard]: [
    { code: 'b-1', name: 'Lò Văn Một', b1: 110, people: 3 },
    { code: 'b-2', name: 'Lò Văn Hai', birth: '1980-02-03', b1: 130, people: 4 },
    { name: 'Lò Văn Ba', birth: '1981-02-03', b1: 200, people: 2 },
  ],
  [southWard]: [
    { code: 'n-1', name: 'Hà Thị Một', b1: 118, people: 5 },
    { code: 'n-2', name: 'Hà Thị Hai', birth: '1983-02-03', b1: 130, b2: 40, people: 1 },
  ],
};

const opening = [
  ['b-1', 'Lò Văn Một', '01/05/1970', northWard, 'Bản Trên', 3, 'Hộ cận nghèo', ''],
  ['', 'LÒ VĂN BA', '03/02/1981', northWard, 'Bản Trên', 2, 'Hộ nghèo', ''],
  ['b-2', 'Lò Văn Hai', '03/02/1980', northWard, 'Bản Trên', 4, 'Không', 2017],
  ['n-1', 'Hà Thị Một', '01/05/1970', southWard, 'Bản Trên', 6, 'Hộ nghèo', ''],
];

/** A campaign folder of two wards, with a row of support and no events, so that everyone acts on time. */
export function smallCampaign(): string {
  const path = temporaryFolder();
  const campaign = campaignWith({ goals: [{ class: 'poor', below: 2 }] });
  writeFileSync(join(path, 'campaign.json'), JSON.stringify(campaign));
  const labels = 'Mã hộ,Chủ hộ,Ngày sinh,Mã xã,Thôn,Số nhân khẩu,Phân loại,Năm thoát';
  const rows = opening.map((cells) => cells.join(','));
  writeFileSync(join(path, 'opening.csv'), `${[labels, ...rows].join('\n')}\n`);
  writeFileSync(
    join(path, 'support.csv'),
    `Chương trình,Đơn vị,Mã xã,Mã hộ,Số tiền\nVay vốn,hộ,${northWard},b-1,50000000\n`,
  );
  for (const [ward, each] of Object.entries(households)) {
    mkdirSync(join(path, 'uploads', ward), { recursive: true });
    writeFileSync(join(path, 'uploads', ward, 'danh-sach.csv'), surveyFile(each));
  }
  return path;
}
