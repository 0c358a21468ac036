import { campaignActions } from './api-campaign-actions.ts';
import { userApi } from './api-users.ts';
import { wardActions } from './api-ward-actions.ts';

const { addUser, resetPassword, removeUser } = userApi;

/** What people do who have signed in, beside the work on survey files. */
export const actionsApi = { ...campaignActions, ...wardActions, addUser, resetPassword, removeUser };
