import { describe, expect, test } from 'vitest';
import { nextAfter, queueOf } from '../../../web/approval/queue.ts';
import { waitingText } from '../../../web/approval/waiting-text.ts';
import type { CampaignHead, WardLine } from '../../../web/client/answers.ts';
import { boardWith, district, observer, province } from './board.ts';

const codes = (wards: readonly WardLine[]): string[] => wards.map(({ code }) => code);

const late = { code: '02001', dueOn: '2019-11-05', overdue: true };
const later = { code: '02002', dueOn: '2019-11-13' };
const elsewhere = { code: '02003', district: '065', dueOn: '2019-11-01' };

test('what is overdue comes first', () => {
  expect(codes(queueOf(boardWith([later, late]), district).mine)).toEqual(['02001', '02002']);
});

test('where districts approve, the province reads what waits for which district, what is overdue there apart', () => {
  const { mine, escalated, others } = queueOf(boardWith([later, elsewhere, late]), province);
  expect(mine).toEqual([]);
  expect(escalated.map(({ name, wards }) => [name, codes(wards)])).toEqual([['Huyện Một', ['02001']]]);
  expect(others.map(({ name, isLower, wards }) => [name, isLower, codes(wards)])).toEqual([
    ['Huyện Hai', false, ['02003']],
    ['Huyện Một', false, ['02002']],
  ]);
});

test('nothing is escalated to the level that is late itself', () => {
  expect(queueOf(boardWith([late]), district)).toMatchObject({ escalated: [], mine: [{ code: '02001' }] });
  const board = boardWith([{ ...late, level: 'province' }], { approval: 'province' });
  expect(queueOf(board, district).escalated).toEqual([]);
  expect(queueOf(board, province)).toMatchObject({ escalated: [], mine: [{ code: '02001' }] });
});

describe('where both levels approve', () => {
  const head = { approval: ['district', 'province'] } satisfies Partial<CampaignHead>;
  const up = { ...later, code: '02004', level: 'province' } as const;

  test('each answers what has come to it', () => {
    const board = boardWith([later, up], head);
    expect(codes(queueOf(board, district).mine)).toEqual(['02002']);
    expect(codes(queueOf(board, province).mine)).toEqual(['02004']);
  });

  test('the province reads what waits for the lower level as such, the district not what went up', () => {
    const board = boardWith([later, up], head);
    expect(queueOf(board, province).others).toMatchObject([{ area: '064', isLower: true }]);
    expect(queueOf(board, district).others).toMatchObject([{ area: '06', isLower: false }]);
  });

  test('a list that went up says so', () => {
    expect(waitingText({ round: 1, returned: 0, level: 'province' }, head.approval).en).toBe(
      'Approved by the lower level',
    );
    expect(waitingText({ round: 1, returned: 0, level: 'district' }, head.approval).en).toBe(
      'Submitted for the first time',
    );
  });
});

test('a list that is answered while the next stage opens waits for nobody', () => {
  const queue = queueOf(boardWith([{ level: undefined }]), district);
  expect([queue.mine, queue.others]).toEqual([[], []]);
});

test('where the province approves, the district reads what waits for the province', () => {
  const board = boardWith([{ ...later, level: 'province' }], { approval: 'province' });
  expect(codes(queueOf(board, province).mine)).toEqual(['02002']);
  const { mine, others } = queueOf(board, district);
  expect(mine).toEqual([]);
  expect(others.map(({ name }) => name)).toEqual(['Tỉnh Mẫu']);
});

test('nothing waits for an observer of the district', () => {
  const { mine, others } = queueOf(boardWith([late]), observer);
  expect(mine).toEqual([]);
  expect(others.map(({ area }) => area)).toEqual(['064']);
});

test('posted lists come in the order in which their postings end, those not posted yet last', () => {
  const posting = { stage: 'posting' } as const;
  const board = boardWith([
    { ...posting, code: '02001' },
    { ...posting, code: '02002', postedUntil: '2019-11-12' },
    { ...posting, code: '02003', postedUntil: '2019-11-08' },
  ]);
  expect(codes(queueOf(board, district).soon)).toEqual(['02003', '02002', '02001']);
});

test('without an approval nothing comes after the posting', () => {
  expect(queueOf(boardWith([{ stage: 'posting' }], { approval: 'none' }), district).soon).toEqual([]);
});

test('after an answer the next ward is another one', () => {
  const queue = queueOf(boardWith([late, later]), district);
  expect(nextAfter('02001', queue)?.code).toBe('02002');
  expect(nextAfter('02002', queue)?.code).toBe('02001');
  expect(nextAfter('02001', queueOf(boardWith([late]), district))).toBeUndefined();
});

test('a ward that comes back says how many households are to be looked at', () => {
  expect(waitingText({ round: 2, returned: 1 }, 'district').en).toBe(
    'Back after a return: 1 household to look at',
  );
  expect(waitingText({ round: 1, returned: 0 }, 'district').vi).toBe('Trình lần đầu');
});
