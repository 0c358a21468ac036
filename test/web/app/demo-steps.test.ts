import { describe, expect, test } from 'vitest';
import { demoSteps } from '../../../web/app/demo-steps.ts';
import { pages } from '../../../web/app/pages.ts';
import type { Board, User } from '../../../web/client/answers.ts';

const board = {
  wards: [
    { code: '01', name: 'Xã Một', stage: 'approval', level: 'district', overdue: false },
    { code: '02', name: 'Xã Hai', stage: 'survey', overdue: true },
  ],
} as Board;
const userOf = (role: User['role'], area: string): User => ({ name: role, role, area, province: '06' });
const hrefs = (user: User, seen: Board | undefined = board): string[] =>
  demoSteps(user, 'dot', seen).map(({ href }) => href);

describe('what to try on a demo', () => {
  test('names a ward that waits to the district, and one that is late to the province', () => {
    expect(hrefs(userOf('district', '064'))).toContain('/dot/dot/xa/01');
    expect(hrefs(userOf('province', '06'))).toContain('/dot/dot/xa/02');
  });

  test('needs no board', () => {
    const without = demoSteps(userOf('district', '064'), 'dot', undefined);
    expect(without.length).toBeGreaterThan(1);
  });

  test('leads to pages that exist', () => {
    const users = [
      userOf('ward', '02'),
      userOf('district', '064'),
      userOf('province', '06'),
      userOf('observer', '064'),
    ];
    const patterns = pages.map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`));
    for (const href of users.flatMap((user) => hrefs(user)))
      expect(patterns.some((pattern) => pattern.test(href))).toBe(true);
  });
});
