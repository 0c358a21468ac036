import { groupOf, type RouteGroup } from '../../shared/route-groups.ts';
import type { RouteName } from '../../shared/routes.ts';
import type { LambdaName } from '../lambdas/lambdas.ts';

const owners = { public: 'publicApi', batch: 'batchApi', main: 'api' } as const satisfies Record<
  RouteGroup,
  LambdaName
>;

export type ApiName = (typeof owners)[RouteGroup];

/** The one Lambda that answers a route. What anyone may ask is answered where no household can be read. */
export const ownerOf = (name: RouteName): ApiName => owners[groupOf(name)];
