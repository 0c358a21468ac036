import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { describeFinding } from '../../../../shared/batch/findings/describe-finding.ts';
import { brief, checked, type Outcome, ward } from '../sheets.ts';

const titles = ['Mã xã', 'Chủ hộ', 'Thành viên', 'Năm sinh', 'Giới tính', 'Thôn', 'B1', 'B2'];
const household = (code: Cell, birth: number, village = 'Nà Ngà'): Cell[] => [
  ...[code, 'Lò Văn Sơi', null, birth, 'Nam', village, 100, 0],
];
const member: Cell[] = [null, null, 'Lò Thị Inh', 1990, 'Nữ'];
const own = (birth: number) => household('02029', birth, 'Nà Pha');

const context = { ...ward, nameOfWard: (code: string) => (code === '02032' ? 'Xã Tân Lập' : undefined) };
const placesOf = ({ findings }: Outcome) => findings.map(brief);

describe('rows of another ward', () => {
  test('are one finding that says whose file it is, where they are most', async () => {
    const rows = [household('02032', 1950), member, household(2032, 1951), own(1952)];
    const outcome = await checked([titles, ...rows], context);
    expect(placesOf(outcome)).toEqual(['E403 2A']);
    const { message, messageEn, household: named } = describeFinding(outcome.findings[0]!);
    expect(message).toContain('3 trên 4 dòng');
    expect(messageEn).toContain('Xã Tân Lập (02032), not 02029');
    expect(named).toBeNull();
    expect(outcome.totals).toMatchObject({ accepted: 1, rejected: 2 });
    expect(outcome.events.flatMap((each) => (each.is === 'rejected' ? each.rejection.codes : []))).toEqual([
      'E403',
      'E403',
    ]);
  });

  test('are told each where they are not more than half, or of several wards', async () => {
    const half = [household('02032', 1950), household('02032', 1951), own(1952), own(1953)];
    expect(placesOf(await checked([titles, ...half], context))).toEqual(['E403 2A', 'E403 3A']);
    const several = [household('02032', 1950), household('02035', 1951), own(1952)];
    expect(placesOf(await checked([titles, ...several], context))).toEqual(['E403 2A', 'E403 3A']);
  });

  test('are told each, however many they are', async () => {
    const rows = Array.from({ length: 2_500 }, (_, i) =>
      household(i % 2 ? '02032' : '02035', 1920 + (i % 60)),
    );
    const { findings } = await checked([titles, ...rows, own(1950)], context);
    const foreign = findings.filter(({ code }) => code === 'E403');
    expect(foreign.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 2));
    expect(foreign.at(-1)).toMatchObject({ value: '02032', column: 'A', household: { row: 2501 } });
  });
});
