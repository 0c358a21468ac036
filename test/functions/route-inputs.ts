import type { Actor } from '../../shared/access/actor.ts';
import type { EndpointName } from '../../shared/contract/contract.ts';
import { northWard, ownProvince, wideCampaign } from '../examples.ts';

/** The account of a ward that inputs name. */
export const target: Actor = { name: 'xa-them', role: 'ward', area: northWard, province: ownProvince };
const reason = 'Lý do thử';

/** The bodies of the requests. Rules may refuse them; the policy is asked before the rules. */
export const bodies: Readonly<Partial<Record<EndpointName, unknown>>> = {
  signIn: { name: 'nobody', password: 'wrong' },
  createCampaign: { campaign: wideCampaign },
  readSheet: { name: 'dia-ban.csv', content: 'TcOjIHjDow==' },
  editCampaign: { plan: wideCampaign },
  copyCampaign: { year: 2020 },
  takeClosingList: { earlier: wideCampaign.id },
  closeCampaign: { reason: '' },
  sendAgain: { to: 'bac@thu.example', on: '2019-09-20' },
  moveWindow: { stage: 'survey', to: '2019-12-16', reason },
  recordTraining: { attended: 3 },
  loadOpeningList: { entries: [] },
  recordSupport: { support: [] },
  waiveTraining: { reason },
  restartWard: { reason },
  extendStage: { stage: 'survey', to: '2019-12-20', reason },
  receiveBatch: { name: 'danh-sach.csv' },
  excuseHousehold: { household: 'h-1', reason: 'moved' },
  withdrawHousehold: { household: 'h-1', reason },
  removeHousehold: { household: 'h-1', reason },
  mergeHousehold: { household: 'h-1', into: 'h-2', reason },
  undoBatch: { reason },
  correctCell: { row: 2, column: 'B', value: '5' },
  dropRow: { row: 2, reason },
  recordMeeting: { village: 'Bản Trên', attended: 2, agreed: 1 },
  attachFile: { to: { kind: 'posting', round: 1 }, name: 'anh.png', content: 'iVBORw==' },
  detachFile: { file: 'ab'.repeat(16), reason },
  postList: { places: ['Trụ sở'] },
  fileObjection: { household: 'h-1', text: 'Sai' },
  sendObjection: { ho: 'r-1', 'noi-dung': 'Sai' },
  claim: { name: 'Lò Thử', text: 'Bị bỏ sót' },
  accept: { receipt: 'AAAA-AAAA-AAAA' },
  dismiss: { receipts: ['AAAA-AAAA-AAAA'], reason },
  decideDuplicate: {
    one: { ward: northWard, household: 'h-1' },
    other: { ward: northWard, household: 'h-2' },
    verdict: 'different',
    reason,
  },
  sendClaim: { ten: 'Lò Thử', 'noi-dung': 'Bị bỏ sót' },
  resolveObjection: { household: 'h-1', outcome: 'upheld' },
  returnHouseholds: { households: ['h-1'], reason },
  recall: { reason },
  askOpinion: { text: 'Nên trả lời thế nào?' },
  giveOpinion: { opinion: 1, advice: 'approve', text: 'Nên phê duyệt' },
  remark: { text: 'Đã xem 20 hộ' },
  drawInspection: { households: 10 },
  closeInspection: { inspection: 1 },
  recordSession: { heldOn: '2019-09-23', place: 'Hội trường', topics: ['Phiếu B'], teacher: 'Mẫu' },
  recordRecheck: { inspection: 1, household: 'h-1' },
  changePassword: { password: 'sai', newPassword: 'lúa chín vàng đồng' },
  giveCode: { code: '000000' },
  enrolSecondFactor: { password: 'sai' },
  confirmSecondFactor: { code: '000000' },
  endSignIn: { id: 'none' },
  addUser: { ...target, name: 'xa-moi', password: 'lúa chín vàng đồng' },
  resetPassword: { name: target.name, password: 'lúa chín vàng đồng' },
  nameUser: { name: target.name, fullName: 'Người Thử' },
  resetSecondFactor: { name: target.name },
  removeUser: { name: target.name },
};

/** The queries of reads that cannot do without. */
export const queries: Readonly<Partial<Record<EndpointName, Readonly<Record<string, string>>>>> = {
  readHousehold: { household: 'h-1' },
  readPaper: { kind: 'decision' },
  readAttachment: { file: 'ab'.repeat(16) },
  readCell: { row: '2', column: 'B' },
  readReclassification: { standard: 'vn-2022' },
  showObjectionForm: { ho: 'r-1' },
  readInspection: { inspection: '1' },
  readSample: { inspection: '1' },
  readSampleSheet: { inspection: '1' },
  showReceipt: { ma: 'AAAA-AAAA-AAAA' },
};
