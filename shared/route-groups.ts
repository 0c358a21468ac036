import { isForPublic } from './access/policy.ts';
import { type Route, type RouteName, routes } from './routes.ts';

/**
 * Which of the three functions behind the HTTP API answers a route: `public` reads nothing about people but what
 * hangs on the board, `batch` reads whole files and has the memory for it, `main` does the rest.
 */
export type RouteGroup = 'public' | 'batch' | 'main';

/** They read or write a survey file, or the findings of one, or give the address to send one to. */
const ofFiles: readonly RouteName[] = [
  'makeTemplate',
  'openBatch',
  'commitBatch',
  'readMarked',
  'listFindings',
];

/** Whether anybody may ask a route without signing in. */
const isPublic = ({ who }: Route): boolean =>
  who === 'anyone' || (typeof who === 'object' && isForPublic(who.may));

export function groupOf(name: RouteName): RouteGroup {
  if (isPublic(routes[name])) return 'public';
  return ofFiles.includes(name) ? 'batch' : 'main';
}
