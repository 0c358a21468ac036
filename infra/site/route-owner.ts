import { groupOf, type RouteGroup } from '../../shared/route-groups.ts';
import type { RouteName } from '../../shared/routes.ts';
import type { LambdaName } from '../lambdas/lambdas.ts';

const owners = { public: 'publicApi', batch: 'batchApi', main: 'api' } as const satisfies Record<
  RouteGroup,
  LambdaName
>;

export type ApiName = (typeof owners)[RouteGroup];

/** The Lambda that answers a route. Public routes go to the one that cannot read households. */
export const ownerOf = (name: RouteName): ApiName => owners[groupOf(name)];
