import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '../functions/files/validate-file.ts';
import { vn2016 } from '../shared/standards/vn-2016.ts';
import type { Case } from './measure.ts';

const header =
  'STT,Mã hộ,Thôn,Chủ hộ,Thành viên,Quan hệ,Ngày sinh,Giới tính,CCCD,Dân tộc,Nhân khẩu,Điểm B1,' +
  `${vn2016.indicators.map(({ label }) => label).join(',')},Ghi chú`;
const marks = ',x,,,x,,,,,x';

/** A made-up list of households of four, one in ten wrong in one cell where `wrong`. */
function madeUpList(households: number, wrong: boolean): string {
  const lines = [header];
  for (let n = 1; n <= households; n += 1) {
    const b1 = wrong && n % 10 === 0 ? 'không rõ' : 80 + (n % 120);
    const id = (person: number) => String(100_000_000 + n * 4 + person);
    lines.push(
      `${n},BENCH-${n},Thôn ${n % 12},Chủ Hộ ${n},,Chủ hộ,05/06/1970,Nam,${id(0)},Tày,4,${b1},${marks},`,
    );
    for (const person of [1, 2, 3]) {
      lines.push(`,,,,Người ${n} ${person},Con,01/02/2001,Nữ,${id(person)},Tày,,${','.repeat(11)}`);
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

const context = {
  wardCode: '00001',
  setting: 'rural' as const,
  villages: [],
  standards: [vn2016],
  today: '2019-12-01',
};

/** Reads a file whole and throws away what it holds. */
async function validate(path: string): Promise<void> {
  const events = validateFile(path, context);
  while (!(await events.next()).done);
}

/** The least that reading a list can be: every line as text, every field apart, no quotes, nothing checked. */
const splitFields = (path: string): number =>
  readFileSync(path, 'utf8')
    .split('\n')
    .reduce((fields, line) => fields + line.split(',').length, 0);

/** Survey files of 20,000 households, clean and with every tenth household wrong. */
export function surveyFileCases(folder: string): Case[] {
  const households = 20_000;
  const path = (name: string) => join(folder, `${name}.csv`);
  writeFileSync(path('clean'), madeUpList(households, false));
  writeFileSync(path('wrong'), madeUpList(households, true));
  const shape = { unit: 'rows', amount: households * 4 };
  return [
    {
      ...{ ...shape, name: 'CSV to checked households, clean' },
      floorIs: 'split fields',
      floor: () => splitFields(path('clean')),
      ours: () => validate(path('clean')),
    },
    {
      ...{ ...shape, name: 'the same, a tenth wrong' },
      floorIs: 'split fields',
      floor: () => splitFields(path('wrong')),
      ours: () => validate(path('wrong')),
    },
  ];
}
