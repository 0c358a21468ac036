import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { brief, checked } from '../sheets.ts';

const personal = ['Họ và tên', 'Năm sinh', 'Giới tính', 'CCCD'];
const rows = (own: string, other: string, head: readonly Cell[]): Cell[][] => [
  ['STT', own, null, null, null, other, null, null, null, 'Thôn', 'Số khẩu', 'B1', 'B2'],
  [null, ...personal, ...personal],
  [1, ...head, 'Hoàng Thị Nhàn', 1970, 'Nữ', '006170000001', 'Nà Pha', 2, 100, 30],
];

describe('columns of another person', () => {
  test.each([
    ['Chủ hộ', 'Vợ/chồng'],
    ['Thông tin chủ hộ', 'Thông tin người vợ'],
    ['Chủ hộ', 'Người trả lời phỏng vấn'],
    ['Chủ hộ', 'Cha, mẹ'],
  ])('say nothing of the head: %s beside %s', async (own, other) => {
    const { events, findings, totals } = await checked(rows(own, other, ['Bàn Văn Ba', 1959, 'Nam', null]));
    expect(findings.map(brief)).toEqual(['W102 2F', 'W102 2G', 'W102 2H', 'W102 2I']);
    expect(totals).toMatchObject({ accepted: 1 });
    const [household] = events.flatMap((event) => (event.is === 'household' ? event.checked.household : []));
    expect(household?.head).toMatchObject({ name: 'Bàn Văn Ba', birth: '1959', sex: 'male' });
    expect(household?.head.citizenId).toBeUndefined();
  });

  test('do not stand in for a birth that the head lacks', async () => {
    const { findings } = await checked(rows('Chủ hộ', 'Vợ/chồng', ['Bàn Văn Ba', null, 'Nam', null]));
    expect(findings.map(brief)).toContain('E201 3C');
  });

  test('are the head’s where nobody else is named', async () => {
    const { totals } = await checked(
      rows('Chủ hộ', 'Chủ hộ hoặc vợ, chồng', [null, null, null, null]).map((cells) =>
        cells.filter((_, index) => index < 1 || index > 4),
      ),
    );
    expect(totals).toMatchObject({ accepted: 1 });
  });
});
