import { batchApi } from './api-batches.ts';
import { campaignApi } from './api-campaigns.ts';
import { sessionApi } from './api-session.ts';
import { userApi } from './api-users.ts';
import { wardApi } from './api-wards.ts';
import type { Api } from './http-types.ts';

/** What each route does. Whoever is here was let in by the policy, and what they sent is parsed. */
export const api: Api = { ...sessionApi, ...campaignApi, ...wardApi, ...batchApi, ...userApi };
