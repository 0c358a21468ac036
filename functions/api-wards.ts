import { batchIn, viewOfBatch } from './batch-view.ts';
import type { Api, Asked } from './http-types.ts';
import { readChanges } from './read-changes.ts';
import { readDecisions } from './read-decisions.ts';
import { readDuplicates } from './read-duplicates.ts';
import { readHouseholds } from './read-households.ts';
import { readMissing } from './read-missing.ts';
import { readObjections } from './read-objections.ts';
import { readRejected } from './read-rejected.ts';
import { readWard } from './read-ward.ts';
import * as steps from './steps.ts';

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
type Actions =
  | 'recordTraining'
  | 'putOpening'
  | 'waiveTraining'
  | 'restartWard'
  | 'extendStage'
  | 'excuseHousehold'
  | 'withdrawHousehold'
  | 'submitSurvey'
  | 'recordMeeting'
  | 'forwardList'
  | 'postList'
  | 'resolveObjection'
  | 'approveWard'
  | 'returnHouseholds';

/** What happens in one ward, beside the work on its files. */
export const wardApi: Pick<Api, Reads | Actions> = {
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

  recordTraining: (asked, ports) => steps.recordTraining({ ...asked.body, ...whoWhere(asked) }, ports),
  putOpening: (asked, ports) => steps.putOpening({ ...asked.body, ...whoWhere(asked) }, ports),
  waiveTraining: (asked, ports) => steps.waiveTraining({ ...asked.body, ...whoWhere(asked) }, ports),
  restartWard: (asked, ports) => steps.restartWard({ ...asked.body, ...whoWhere(asked) }, ports),
  extendStage: (asked, ports) => steps.extendStage({ ...asked.body, ...whoWhere(asked) }, ports),
  excuseHousehold: (asked, ports) => steps.excuseHousehold({ ...asked.body, ...whoWhere(asked) }, ports),
  withdrawHousehold: (asked, ports) => steps.withdrawHousehold({ ...asked.body, ...whoWhere(asked) }, ports),
  submitSurvey: (asked, ports) => steps.submitSurvey(whoWhere(asked), ports),
  recordMeeting: (asked, ports) => steps.recordMeeting({ ...asked.body, ...whoWhere(asked) }, ports),
  forwardList: (asked, ports) => steps.forwardList(whoWhere(asked), ports),
  postList: (asked, ports) => steps.postList({ ...asked.body, ...whoWhere(asked) }, ports),
  resolveObjection: (asked, ports) => steps.resolveObjection({ ...asked.body, ...whoWhere(asked) }, ports),
  approveWard: (asked, ports) => steps.approveWard(whoWhere(asked), ports),
  returnHouseholds: (asked, ports) => steps.returnHouseholds({ ...asked.body, ...whoWhere(asked) }, ports),
};

const refOf = ({ campaign, ward }: { campaign: string; ward: string }) => ({ campaignId: campaign, ward });

const whoWhere = ({ params, by, request }: Pick<Asked<'approveWard'>, 'params' | 'by' | 'request'>) => ({
  ...refOf(params),
  by,
  request,
});
