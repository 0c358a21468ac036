import { type Route, type RouteName, routes } from '../shared/routes.ts';
import type { LambdaName } from './lambdas.ts';

type Action = Extract<Route['who'], { may: unknown }>['may'];

/** What the policy lets anyone do. */
const publicActions: readonly Action[] = ['seePostedList', 'object'];

/** Routes that read or mark whole files: they have a core of their own. */
const heavy: readonly RouteName[] = ['openBatch', 'commitBatch', 'markBatch', 'listFindings'];

export type ApiName = Extract<LambdaName, 'publicApi' | 'api' | 'batchApi'>;

/** The one Lambda that answers a route. What anyone may ask is answered where no household can be read. */
export function ownerOf(name: RouteName): ApiName {
  const { who }: Route = routes[name];
  if (who === 'anyone' || (who !== 'signedIn' && publicActions.includes(who.may))) return 'publicApi';
  return heavy.includes(name) ? 'batchApi' : 'api';
}
