import { approveWard } from './approve-ward.ts';
import { batchIn, viewOfBatch } from './batch-view.ts';
import { excuseHousehold } from './excuse-household.ts';
import { extendStage } from './extend-stage.ts';
import { forwardList } from './forward-list.ts';
import type { Api, Asked } from './http-types.ts';
import { postList } from './post-list.ts';
import { putOpening } from './put-opening.ts';
import { readChanges } from './read-changes.ts';
import { readDecisions } from './read-decisions.ts';
import { readDuplicates } from './read-duplicates.ts';
import { readHouseholds } from './read-households.ts';
import { readMissing } from './read-missing.ts';
import { readObjections } from './read-objections.ts';
import { readRejected } from './read-rejected.ts';
import { readWard } from './read-ward.ts';
import { recordMeeting } from './record-meeting.ts';
import { recordTraining } from './record-training.ts';
import { resolveObjection } from './resolve-objection.ts';
import { restartWard } from './restart-ward.ts';
import { returnHouseholds } from './return-households.ts';
import { submitSurvey } from './submit-survey.ts';
import { waiveTraining } from './waive-training.ts';
import { withdrawHousehold } from './withdraw-household.ts';

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

  recordTraining: (asked, ports) => recordTraining({ ...asked.body, ...whoWhere(asked) }, ports),
  putOpening: (asked, ports) => putOpening({ ...asked.body, ...whoWhere(asked) }, ports),
  waiveTraining: (asked, ports) => waiveTraining({ ...asked.body, ...whoWhere(asked) }, ports),
  restartWard: (asked, ports) => restartWard({ ...asked.body, ...whoWhere(asked) }, ports),
  extendStage: (asked, ports) => extendStage({ ...asked.body, ...whoWhere(asked) }, ports),
  excuseHousehold: (asked, ports) => excuseHousehold({ ...asked.body, ...whoWhere(asked) }, ports),
  withdrawHousehold: (asked, ports) => withdrawHousehold({ ...asked.body, ...whoWhere(asked) }, ports),
  submitSurvey: (asked, ports) => submitSurvey(whoWhere(asked), ports),
  recordMeeting: (asked, ports) => recordMeeting({ ...asked.body, ...whoWhere(asked) }, ports),
  forwardList: (asked, ports) => forwardList(whoWhere(asked), ports),
  postList: (asked, ports) => postList({ ...asked.body, ...whoWhere(asked) }, ports),
  resolveObjection: (asked, ports) => resolveObjection({ ...asked.body, ...whoWhere(asked) }, ports),
  approveWard: (asked, ports) => approveWard(whoWhere(asked), ports),
  returnHouseholds: (asked, ports) => returnHouseholds({ ...asked.body, ...whoWhere(asked) }, ports),
};

const refOf = ({ campaign, ward }: { campaign: string; ward: string }) => ({ campaignId: campaign, ward });

const whoWhere = ({ params, by, request }: Pick<Asked<'approveWard'>, 'params' | 'by' | 'request'>) => ({
  ...refOf(params),
  by,
  request,
});
