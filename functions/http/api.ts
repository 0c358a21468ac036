import { actionsApi } from './api-actions.ts';
import { batchApi } from './api-batches.ts';
import { publicApi } from './api-public.ts';
import { readsApi } from './api-reads.ts';
import type { Api } from './http-types.ts';

/** What each route does. Whoever is here was let in by the policy, and what they sent is parsed. */
export const api: Api = { ...publicApi, ...readsApi, ...actionsApi, ...batchApi };
