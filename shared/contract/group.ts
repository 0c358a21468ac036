import { isForPublic } from '../access/policy.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * The Lambda function that serves an endpoint: `public` reads no personal data but the posted list, `batch` has the
 * memory to read whole files, `main` serves the rest.
 */
export type Group = 'public' | 'batch' | 'main';

export function groupOf({ who, handlesFiles }: Endpoint): Group {
  if (typeof who !== 'string' && isForPublic(who)) return 'public';
  return handlesFiles ? 'batch' : 'main';
}
