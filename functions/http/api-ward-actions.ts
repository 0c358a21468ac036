import { postList } from '../posting/post-list.ts';
import { resolveObjection } from '../posting/resolve-objection.ts';
import { excuseHousehold } from '../survey/excuse-household.ts';
import { submitSurvey } from '../survey/submit-survey.ts';
import { withdrawHousehold } from '../survey/withdraw-household.ts';
import { approveWard } from '../ward/approve-ward.ts';
import { extendStage } from '../ward/extend-stage.ts';
import { forwardList } from '../ward/forward-list.ts';
import { putOpening } from '../ward/put-opening.ts';
import { recordMeeting } from '../ward/record-meeting.ts';
import { recordTraining } from '../ward/record-training.ts';
import { restartWard } from '../ward/restart-ward.ts';
import { returnHouseholds } from '../ward/return-households.ts';
import { waiveTraining } from '../ward/waive-training.ts';
import type { Api, Asked } from './http-types.ts';

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
