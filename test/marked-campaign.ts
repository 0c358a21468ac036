import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lowerVillage, northWard, plainCampaign, southWard, upperVillage } from './examples.ts';

// Marked people: their names and numbers stand in every place where somebody may write them.
const name = 'Zyrâb Quêxvân';
const member = 'Wôxing Jâqthị';
const headId = '096990000017';
const cmnd = '959900042';
export const marked = new RegExp(['Zyrâb', 'Quêxvân', 'Wôxing', 'Jâqthị'].join('|'));
export const numbers = new RegExp([headId, cmnd].join('|'));
const said = `Ông ${name}, CCCD ${headId}, CMND ${cmnd}`;

const fileName = `${name} ${headId}.csv`;
const header = 'Mã hộ,Chủ hộ,Thành viên,Ngày sinh,Giới tính,CCCD,Thôn,Số nhân khẩu,B1,B2,Ghi chú';
/** A household with a member; `b2` 33 is an error. */
const rows = (code: string, village: string, b2 = 10, ids: readonly [string, string] = [headId, cmnd]) => [
  `${code},${name},,01/05/1990,Nam,${ids[0]},${village},2,110,${b2},"${said}"`,
  `,,${member},02/06/1992,Nữ,${ids[1]},,,,,`,
];
const file = (...lines: string[]) => `${[header, ...lines].join('\n')}\n`;

const events = [
  { at: '2019-09-24T08:00', do: 'train', ward: northWard, attended: 9 },
  { at: '2019-09-24T08:00', do: 'train', ward: southWard, attended: 9 },
  { at: '2019-10-01T08:00', do: 'upload', ward: northWard, file: `uploads/${fileName}` },
  { at: '2019-10-08T08:00', do: 'upload', ward: northWard, file: `uploads/${fileName}` },
  { at: '2019-10-08T08:10', do: 'upload', ward: southWard, file: 'uploads/south.csv' },
  { at: '2019-10-08T09:00', do: 'submit', ward: northWard },
  { at: '2019-10-08T09:10', do: 'excuse', ward: northWard, household: cmnd, reason: 'moved' },
  { at: '2019-10-08T09:20', do: 'withdraw', ward: northWard, household: 'n-2', reason: said },
  { at: '2019-10-08T09:30', do: 'excuse', ward: northWard, household: '111111111', reason: 'moved' },
  { at: '2019-10-08T10:00', do: 'submit', ward: northWard },
  { at: '2019-10-20T18:30', do: 'meeting', ward: northWard, village: upperVillage, attended: 2, agreed: 3 },
  { at: '2019-10-20T18:30', do: 'meeting', ward: northWard, village: upperVillage, attended: 3, agreed: 3 },
  { at: '2019-10-25T09:00', do: 'forward', ward: northWard },
  { at: '2019-10-28T09:00', do: 'object', ward: northWard, household: headId, text: said },
  { at: '2019-10-28T09:00', do: 'object', ward: northWard, household: 'n-1', text: said },
  {
    at: '2019-10-29T10:00',
    do: 'resolve',
    ward: northWard,
    household: headId,
    outcome: 'changed',
    set: { b1: 130 },
  },
  { at: '2019-10-29T10:10', do: 'resolve', ward: northWard, household: headId, outcome: 'upheld' },
  { at: '2019-11-08T09:00', do: 'drawInspection', households: 1, seed: 's' },
  {
    at: '2019-11-08T10:00',
    do: 'recordRecheck',
    ward: northWard,
    inspection: 1,
    household: 'n-1',
    set: { b1: 120, b2: 10 },
    text: said,
  },
  { at: '2019-11-11T10:00', do: 'return', ward: northWard, households: ['n-1'], reason: said },
  { at: '2019-11-12T18:30', do: 'meeting', ward: northWard, village: upperVillage, attended: 3, agreed: 3 },
  { at: '2019-11-13T09:00', do: 'forward', ward: northWard },
  { at: '2019-11-27T09:00', do: 'approve', ward: northWard },
];

/** A campaign folder of marked people, with refusals, findings, objections and a return. */
export function writeMarkedFolder(path: string): string {
  mkdirSync(join(path, 'uploads'));
  writeFileSync(join(path, 'campaign.json'), JSON.stringify(plainCampaign));
  const opening = 'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,CCCD,Mã xã,Thôn,Số nhân khẩu,Phân loại';
  writeFileSync(
    join(path, 'opening.csv'),
    `${opening}\n,${member},02/06/1992,Nữ,${cmnd},${northWard},Bản Cũ,2,Hộ nghèo\n`,
  );
  const wrong = rows('n-2', lowerVillage, 33, ['096990000018', '959900043']);
  writeFileSync(join(path, 'uploads', fileName), file(...rows('n-1', upperVillage), ...wrong));
  writeFileSync(join(path, 'uploads', 'south.csv'), file(...rows('s-1', lowerVillage)));
  writeFileSync(join(path, 'events.json'), JSON.stringify(events));
  return path;
}
