import { campaignApi } from './api-campaigns.ts';
import { userApi } from './api-users.ts';
import { wardApi } from './api-wards.ts';

// The files of an API import each step from its own file: the list of all would bring all their code along.

/** What people ask who have signed in, beside the work on survey files. */
export const mainApi = { ...campaignApi, ...wardApi, ...userApi };
