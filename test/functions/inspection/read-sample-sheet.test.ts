import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { coordinator, districtOfficer, northWard, plainCampaign } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { inspectedWards } from './inspected-ward.ts';

/** The sheet of the northern ward as rows of texts. */
async function sheetOf({ blind }: { readonly blind: boolean }) {
  const { host, draw, sample } = await inspectedWards();
  await draw({ households: 12, blind });
  const call = { campaignId: plainCampaign.id, by: coordinator, ward: northWard, inspection: 1 };
  const { name, bytes } = await perform('readSampleSheet', call, host.ports);
  const [sheet] = (await readXlsx(bytes!)).sheets;
  const rows = sheet!.rows.map((row) => row.map((cell) => cell ?? ''));
  return { name, rows, households: (await sample()).households };
}

describe('the sheet for the inspectors', () => {
  test('says who lives where, and leaves room for what is found', async () => {
    const { name, rows, households } = await sheetOf({ blind: true });
    expect(name).toBe('Phiếu kiểm tra 1 - Xã Bắc Nà.xlsx');
    expect(rows[1]![0]).toContain('Xã Bắc Nà (02901)');
    expect(rows[2]![0]).toBe(
      'Mẫu ngẫu nhiên 11 hộ, rút ngày 08/10/2019, số gieo seed-1. Không thay hộ trong mẫu bằng hộ khác.',
    );
    expect(rows[4]).toEqual([
      ...['STT', 'Mã hộ', 'Chủ hộ', 'Năm sinh', 'Thôn, tổ', 'Số nhân khẩu', 'Thấy: điểm B1'],
      ...['Thấy: thu nhập (đồng/người/tháng)', 'Thấy: điểm B2', 'Không gặp (lý do)', 'Ghi chú'],
      'Người kiểm tra ký',
    ]);
    expect(rows.slice(5).map(([, code]) => code)).toEqual(households.map(({ code }) => code));
    const [first] = households;
    expect(rows[5]!.slice(0, 6)).toEqual([1, first!.code, first!.head, first!.born, first!.village, 2]);
    expect(rows[5]!.slice(6).every((cell) => cell === '')).toBe(true);
  });

  test('tells what was recorded where the inspection is not blind', async () => {
    const { rows, households } = await sheetOf({ blind: false });
    const at = rows[4]!.indexOf('Đã ghi: kết quả');
    expect(rows[4]!.slice(at, at + 3)).toEqual([
      ...['Đã ghi: kết quả', 'Đã ghi: điểm B1 hoặc thu nhập', 'Đã ghi: điểm B2'],
    ]);
    const words = { poor: 'hộ nghèo', 'near-poor': 'hộ cận nghèo', other: 'không nghèo' } as const;
    expect(rows.slice(5).map((row) => row.slice(at, at + 3))).toEqual(
      households.map(({ recorded }) => [words[recorded!.class], recorded!.measure, recorded!.points]),
    );
  });

  test('is not for those whom the inspection inspects', async () => {
    const { host, draw } = await inspectedWards();
    await draw({ households: 12 });
    const call = { campaignId: plainCampaign.id, by: districtOfficer, ward: northWard, inspection: 1 };
    await expect(perform('readSampleSheet', call, host.ports)).rejects.toThrow(refusal('NotAllowed'));
  });
});
