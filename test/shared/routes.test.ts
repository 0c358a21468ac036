import { describe, expect, test } from 'vitest';
import { addressOf, matchRoute } from '../../shared/route-match.ts';
import { params, type Route, type RouteName, routes } from '../../shared/routes.ts';

const values = { campaign: 'na-son-2019', ward: '02901', batch: 'batch-0001' };
const names = Object.keys(routes) as RouteName[];

describe('the HTTP contract', () => {
  test.each(names)('%s is found at its own address', (name) => {
    const match = matchRoute(routes[name].method, addressOf(name, values));
    expect(match).toMatchObject({ name });
  });

  test('no two routes share a method and an address', () => {
    const places = names.map((name) => `${routes[name].method} ${routes[name].path}`);
    expect(new Set(places).size).toBe(names.length);
  });

  test('addresses hold campaigns, wards and batches, nothing else', () => {
    const used = names.flatMap((name) => routes[name].path.match(/:\w+/g) ?? []);
    expect(new Set(used)).toEqual(new Set(Object.keys(params).map((name) => `:${name}`)));
  });

  test('what asks for a body changes something', () => {
    const asking = Object.values<Route>(routes).filter(({ body }) => body);
    expect(asking.map(({ method }) => method)).toEqual(asking.map(() => 'POST'));
  });

  test.each([
    ['GET', '/api/nowhere'],
    ['GET', '/api/campaigns/na-son-2019/board/'],
    ['DELETE', '/api/campaigns'],
    ['GET', '/api/campaigns/na-son-2019/wards/..'],
    ['GET', '/api/campaigns/na-son-2019/wards/012345678901'],
    ['GET', '/api/campaigns/NA SON/board'],
  ])('nothing answers %s %s', (method, path) => {
    expect(matchRoute(method, path)).toBeUndefined();
  });
});
