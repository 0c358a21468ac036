import * as z from 'zod';
import type { SupportLists } from '../../../../shared/ports.ts';
import { Support } from '../../../../shared/support/support.ts';
import { keys } from '../format/keys.ts';
import type { SealedLists } from './sealed-lists.ts';

const Rows = z.array(Support);

/** The support of each campaign in one list, in the order of its file. */
export const dynamoSupport = (lists: SealedLists): SupportLists => ({
  async list(campaignId) {
    return Rows.parse(await lists.read(keys.support(campaignId)));
  },
  put: (campaignId, rows) => lists.replace(keys.support(campaignId), rows),
});
