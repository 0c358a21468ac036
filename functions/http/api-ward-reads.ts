import { readDecisions } from '../audit/read-decisions.ts';
import { batchIn, viewOfBatch } from '../batch/batch-view.ts';
import { readObjections } from '../posting/read-objections.ts';
import { readDuplicates } from '../survey/read-duplicates.ts';
import { readHouseholds } from '../survey/read-households.ts';
import { readMissing } from '../survey/read-missing.ts';
import { readRejected } from '../survey/read-rejected.ts';
import { readChanges } from '../ward/read-changes.ts';
import { readWard } from '../ward/read-ward.ts';
import type { Api } from './http-types.ts';

type Reads =
  | 'readWard'
  | 'readChanges'
  | 'readDuplicates'
  | 'listHouseholds'
  | 'listRejected'
  | 'listMissing'
  | 'listDecisions'
  | 'listObjections'
  | 'listBatches'
  | 'readBatch';

/** What is to be seen of one ward. */
export const wardReads: Pick<Api, Reads> = {
  readWard: ({ params, by }, ports) => readWard({ ...refOf(params), by }, ports),
  readDuplicates: ({ params, by }, ports) => readDuplicates({ ...refOf(params), by }, ports),
  readChanges: ({ params }, ports) => readChanges(refOf(params), ports),
  listHouseholds: ({ params, query }, ports) => readHouseholds({ ...refOf(params), ...query }, ports),
  listRejected: ({ params }, ports) => readRejected(refOf(params), ports),
  listMissing: ({ params }, ports) => readMissing(refOf(params), ports),
  listDecisions: ({ params }, ports) => readDecisions(refOf(params), ports),
  listObjections: ({ params }, ports) => readObjections(refOf(params), ports),
  async listBatches({ params }, { batches }) {
    return { batches: (await batches.list(refOf(params))).map(viewOfBatch) };
  },
  readBatch: async ({ params }, ports) => viewOfBatch(await batchIn(params, ports)),
};

const refOf = ({ campaign, ward }: { campaign: string; ward: string }) => ({ campaignId: campaign, ward });
