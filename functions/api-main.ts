import { campaignApi } from './api-campaigns.ts';
import { userApi } from './api-users.ts';
import { wardApi } from './api-wards.ts';

/** What people ask who have signed in, beside the work on survey files. */
export const mainApi = { ...campaignApi, ...wardApi, ...userApi };
