import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '../../../../shared/batch/cells/rows.ts';
import { type CheckItem, checkBatch, findingsIn } from '../../../../shared/batch/check.ts';
import { standardNamed } from '../../../../shared/standards/index.ts';

const header = ['Mã hộ', 'Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Số nhân khẩu', 'B1', 'B2', 'Ghi chú'];
const household = (code: string, ...results: Cell[]): Cell[] => [
  ...[code, 'Lò Văn Thử', '1970', 'Nam', 'Bản Trên', 3],
  ...results,
];

/** Checks a list of these rows in a rural ward of 2019. */
async function checked(...rows: Cell[][]) {
  const cells = [header, ...rows].map((each, i) => ({ number: i + 1, cells: each }));
  const sheet: Sheet = {
    ...{ name: '', hidden: false },
    async *rows() {
      yield cells;
    },
  };
  const standards = [standardNamed('vn-2016')];
  const reading = checkBatch([sheet], {
    wardCode: '02029',
    setting: 'rural',
    standards,
    today: '2019-11-01',
  });
  const events: CheckItem[] = [];
  for (;;) {
    const { done, value } = await reading.next();
    if (!done) events.push(...value);
    else return { events, totals: value };
  }
}

const codesIn = (events: readonly CheckItem[]) => findingsIn(events).map(({ code }) => code);

describe('a household whose note says that it is not surveyed yet', () => {
  test.each(['Chưa rà soát', 'CHƯA RÀ SOÁT', ' chưa rà soát: đi làm ăn xa'])(
    'is passed over without a finding while it has no result: %s',
    async (note) => {
      const { events, totals } = await checked(household('h-1', null, '', note));
      expect(events).toEqual([]);
      const sums = { rows: 1, households: 0, accepted: 0, rejected: 0, unsurveyed: 1, fileRejected: false };
      expect(totals).toMatchObject(sums);
    },
  );

  test('is passed over with the rows of its members', async () => {
    const { totals } = await checked(
      household('h-1', 100, 30, ''),
      household('h-2', null, null, 'Chưa rà soát'),
      [null, null, '2001', 'Nữ'],
    );
    expect(totals).toMatchObject({ rows: 3, households: 1, accepted: 1, unsurveyed: 1, people: 3 });
  });

  test('is surveyed as soon as it has a result, and the note goes', async () => {
    const { events } = await checked(household('h-1', 100, 30, 'Chưa rà soát'));
    expect(events).toMatchObject([{ is: 'household', checked: { household: { code: 'h-1' } } }]);
    expect(JSON.stringify(events)).not.toContain('Chưa');
  });

  test('misses what is missing as soon as it has any result', async () => {
    const { events } = await checked(household('h-1', null, 30, 'Chưa rà soát'));
    expect(codesIn(events)).toEqual(['E201']);
  });
});

test.each([null, 'Đi làm ăn xa', 'Đã rà soát', 'Chưa rà soáts'])(
  'a household without results whose note is %s was forgotten',
  async (note) => {
    const { events } = await checked(household('h-1', null, null, note));
    expect(codesIn(events)).toEqual(['E201', 'E201']);
  },
);
