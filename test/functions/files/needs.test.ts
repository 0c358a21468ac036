import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { BatchContext } from '../../../shared/batch/check.ts';
import { standardNamed } from '../../../shared/standards/index.ts';
import { asOthersRead, marked } from './marking.ts';
import { onDisk, validated } from './on-disk.ts';

const context: BatchContext = {
  wardCode: '02029',
  setting: 'rural',
  today: '2019-11-01',
  standards: [standardNamed('vn-2016')],
  designations: [{ id: 'kho-khan', labels: ['Hộ khó khăn'] }],
};

const rows = [
  ['Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Số nhân khẩu', 'B1', 'B2', 'Hộ khó khăn', 'Nhu cầu hỗ trợ'],
  ['Lò Văn Thử', '01/02/1960', 'Nam', 'Nà Pha', 2, 100, 10, 'x', 'BHYT; vay vốn'],
  ['Lò Thị Mẫu', '02/02/1960', 'Nữ', 'Nà Pha', 2, 100, 10, null, 'bò giống; nhà ở'],
];
const csv = () => onDisk(rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n'));
const xlsx = async () => onDisk(await writeXlsx({ sheets: [{ name: 'Danh sách', rows }] }));

test.each([
  { kind: 'CSV', file: async () => csv() },
  { kind: 'a workbook', file: xlsx },
])('designations and needs are read from $kind, and marked where a need is none', async ({ file }) => {
  const path = await file();
  const { findings, events } = await validated(path, {}, context);
  expect(findings).toMatchObject([{ code: 'W232', row: 3, column: 'I', params: { words: 'bò giống' } }]);
  const households = events.flatMap((event) => (event.is === 'household' ? [event.checked.household] : []));
  expect(households).toMatchObject([
    { designations: ['kho-khan'], needs: ['credit', 'health'] },
    { designations: undefined, needs: ['housing'] },
  ]);
  const book = await asOthersRead((await marked(path, {}, context)).path, { readStyles: true });
  const list = book.sheets.find(({ rows: own }) => own[0]?.[0] === 'Chủ hộ');
  const cell = list?.cells?.get('2,8');
  expect(cell?.comment?.text).toContain('bò giống');
  expect(cell?.style?.fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
});
