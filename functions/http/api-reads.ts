import { campaignReads } from './api-campaign-reads.ts';
import { userApi } from './api-users.ts';
import { wardReads } from './api-ward-reads.ts';

// The files of an API import each step from its own file: the list of all would bring all their code along.

const { listUsers } = userApi;

/** What people look at who have signed in, beside their survey files. */
export const readsApi = { ...campaignReads, ...wardReads, listUsers };
