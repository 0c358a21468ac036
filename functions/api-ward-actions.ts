import { approveWard } from './approve-ward.ts';
import { excuseHousehold } from './excuse-household.ts';
import { extendStage } from './extend-stage.ts';
import { forwardList } from './forward-list.ts';
import type { Api, Asked } from './http-types.ts';
import { postList } from './post-list.ts';
import { putOpening } from './put-opening.ts';
import { recordMeeting } from './record-meeting.ts';
import { recordTraining } from './record-training.ts';
import { resolveObjection } from './resolve-objection.ts';
import { restartWard } from './restart-ward.ts';
import { returnHouseholds } from './return-households.ts';
import { submitSurvey } from './submit-survey.ts';
import { waiveTraining } from './waive-training.ts';
import { withdrawHousehold } from './withdraw-household.ts';

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

/** What is done in one ward, beside the work on its files. */
export const wardActions: Pick<Api, Actions> = {
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

const whoWhere = ({ params, by, request }: Pick<Asked<'approveWard'>, 'params' | 'by' | 'request'>) => ({
  ...{ campaignId: params.campaign, ward: params.ward },
  by,
  request,
});
