import { describe, expect, test } from 'vitest';
import { entriesOf, homeOf, waitingFor } from '../../../web/app/entries.ts';
import type { Board } from '../../../web/client/answers.ts';

const prepared = { id: 'dot', title: 'Đợt', year: 2025, status: 'prepared' } as const;
const boardWith = (approval: 'district' | 'province', stages: readonly string[]) =>
  ({
    campaign: { approval, status: 'running' },
    wards: stages.map((stage) => ({ stage, ...(stage === 'approval' && { level: approval }) })),
  }) as Board;

describe('a role’s pages of a campaign', () => {
  test('begin with the preparation for the province until the launch', () => {
    const paths = (role: 'province' | 'district', status: 'prepared' | 'running') =>
      entriesOf(role, { status }).map(({ path }) => path);
    expect(paths('province', 'prepared')[0]).toBe('/chuan-bi');
    expect(paths('province', 'running')).not.toContain('/chuan-bi');
    expect(paths('district', 'prepared')).not.toContain('/chuan-bi');
  });

  test('have no requests for a ward in the review of a month', () => {
    const review = { of: 'dot', startsOn: '2025-03-15' };
    const paths = (line: Parameters<typeof entriesOf>[1]) => entriesOf('ward', line).map(({ path }) => path);
    expect(paths({ status: 'running' })).toContain('/don');
    expect(paths({ status: 'running', review })).toEqual(
      paths({ status: 'running' }).filter((path) => path !== '/don'),
    );
  });

  test('leave an observer nothing to decide', () => {
    const paths = entriesOf('observer', { status: 'running' }).map(({ path }) => path);
    expect(paths).toEqual(['', '/lich', '/kiem-tra', '/ket-qua', '/nhat-ky']);
  });
});

describe('home', () => {
  test('is the preparation, the queue, the board or the ward', () => {
    expect(homeOf({ role: 'province', area: '06' }, prepared)).toBe('/dot/dot/chuan-bi');
    expect(homeOf({ role: 'province', area: '06' }, { ...prepared, status: 'running' })).toBe('/dot/dot');
    expect(homeOf({ role: 'district', area: '064' }, prepared)).toBe('/dot/dot');
    expect(homeOf({ role: 'district', area: '064' }, { ...prepared, status: 'running' })).toBe(
      '/dot/dot/cho-toi',
    );
    expect(homeOf({ role: 'ward', area: '02071' }, prepared)).toBe('/dot/dot/xa/02071');
  });
});

describe('the count of waiting wards', () => {
  test('is the approver’s alone', () => {
    const board = boardWith('district', ['approval', 'survey', 'approval']);
    expect(waitingFor('district', board)).toBe(2);
    expect(waitingFor('province', board)).toBe(0);
    expect(waitingFor('province', boardWith('province', ['approval']))).toBe(1);
  });
});
