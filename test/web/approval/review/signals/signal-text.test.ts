import { describe, expect, test } from 'vitest';
import { signalText } from '../../../../../web/approval/review/signals/signal-text.ts';

const changed = { at: '2019-10-28T02:00:00.000Z', by: 'xa-02901', origin: 'recheck' as const };
const household = 'h-1';
const village = 'Bản Trên';
const lines = (signal: Parameters<typeof signalText>[0], language: 'vi' | 'en' = 'vi'): string[] =>
  signalText(signal).map((line) => line[language]);

describe('a signal in words', () => {
  test('tells scores before and after, who changed them, when and how', () => {
    const found = lines({
      kind: 'scoresAfterMeeting',
      household,
      village,
      metAt: '2019-10-20T11:30:00.000Z',
      changed,
      before: { b1: 110, b2: 30 },
      now: { b1: 152, b2: 30 },
    });
    expect(found).toEqual([
      'B1: 110 → 152',
      'Thôn họp, ghi ngày 20/10/2019; sửa khi phúc tra, 28/10/2019 09:00, xa-02901',
    ]);
  });

  test('tells how near a line a household is, and between which classes', () => {
    const near = { kind: 'nearLine', household, village, before: 'poor', now: 'near-poor' } as const;
    expect(lines({ ...near, by: 'b1', measure: 121.5, line: 120 })).toEqual([
      'B1 121,5, hơn chuẩn 120 là 1,5; hộ nghèo → hộ cận nghèo',
    ]);
    expect(lines({ ...near, by: 'income', measure: 1_520_000, line: 1_500_000 }, 'en')).toEqual([
      'Income 1,520,000, which is 20,000 above the line of 1,500,000; poor → near-poor',
    ]);
  });

  test('tells a target with the class at the start and at the end', () => {
    const target = { kind: 'exactTarget', village, class: 'poor', reduce: 2, start: 5, end: 3 } as const;
    expect(lines({ ...target, households: [] })).toEqual(['Số hộ nghèo: 5 → 3, giảm đúng 2 hộ như chỉ tiêu']);
  });

  test('tells what of the people changed, and against what', () => {
    const people = { kind: 'changedPeople', household, village } as const;
    expect(lines({ ...people, what: 'headId', against: 'opening' })).toEqual([
      'Chủ hộ có số định danh khác hẳn so với danh sách đầu kỳ',
    ]);
    expect(lines({ ...people, what: 'members', against: 'record', changed })).toEqual([
      'Không còn thành viên nào như trước so với lần ghi trước; ghi khi phúc tra, 28/10/2019 09:00, xa-02901',
    ]);
  });

  test('tells the classes of a household that is declared as officials’ kin', () => {
    const kin = { kind: 'declaredKin', household, village, before: 'other', now: 'poor' } as const;
    expect(lines(kin)).toEqual(['không nghèo → hộ nghèo']);
  });

  test('tells how many neighbours are equal, also where not all are named', () => {
    const equal = { kind: 'equalScores', village, by: 'b1', value: 130, count: 1_200 } as const;
    expect(lines({ ...equal, households: ['h-1'] })).toEqual(['1.200 hộ liền nhau cùng B1 130']);
  });
});
