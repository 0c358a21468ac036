import type { Actor } from '../../shared/access/policy.ts';
import { fileObjection } from '../posting/file-objection.ts';
import { householdOfRef, readPosted } from '../posting/read-posted.ts';
import { sessionApi } from './api-session.ts';
import type { Api } from './http-types.ts';

type Routes = keyof typeof sessionApi | 'readPosted' | 'fileObjection';

/** What anybody may ask without signing in. Nothing here reads a record of a household. */
export const publicApi: Pick<Api, Routes> = {
  ...sessionApi,
  readPosted: ({ params }, ports) => readPosted(refOf(params), ports),
  async fileObjection({ params, body, by, request }, ports) {
    const ref = refOf(params);
    const household = await householdOfRef(ref, body.household, ports);
    const objector = by ?? thePublic(ref.ward);
    return fileObjection({ ...ref, household, text: body.text, by: objector, request }, ports);
  },
};

const refOf = ({ campaign, ward }: { campaign: string; ward: string }) => ({ campaignId: campaign, ward });

/** Whoever objects without an account: the least that an actor can be. */
const thePublic = (ward: string): Actor => ({ name: 'public', role: 'observer', area: ward });
