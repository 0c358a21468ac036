import { Advice } from '../../shared/approval/opinion.ts';
import { attachmentsIn } from '../../shared/attachments/attachment.ts';
import type { Batch } from '../../shared/batch/batch.ts';
import type { Decision } from '../../shared/changes.ts';
import type { EndpointName } from '../../shared/contract/contract.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { smallPng } from '../attached-files.ts';
import { lowerVillage, type Sketch, upperVillage } from '../examples.ts';
import type { Draws } from './draws.ts';

/** What a generator may look at to draw a command that has a chance. */
export interface Scene {
  readonly draw: Draws;
  readonly review: WardReview;
  readonly batches: readonly Batch[];
  readonly decisions: readonly Decision[];
  /** Keys of households, known and unknown ones. */
  readonly keys: readonly string[];
  /** The receipts of what came in from outside. */
  readonly receipts: readonly string[];
  /** A day of the campaign, by chance before or after today. */
  readonly day: string;
}

/** The fields of the command's body, and `batchId` for one of a batch. They may be wrong: then the command is refused. */
export type Fields = Readonly<Record<string, unknown>>;
type Generate = (scene: Scene) => Fields;

const villages = [upperVillage, lowerVillage];
const reasonIn = ({ draw }: Scene): string => (draw.chance(0.9) ? 'Lý do thử' : '  ');
const keyIn = ({ draw, keys }: Scene): string => draw.one(keys);
/** Mostly the newest batch. */
function batchIn({ draw, batches }: Scene): string {
  const [newest, ...older] = batches.map(({ id }) => id);
  if (newest === undefined) return 'batch-none';
  return older.length === 0 || draw.chance(0.7) ? newest : draw.one(older);
}
const scoresIn = ({ draw }: Scene): Fields =>
  draw.one<Fields>([{ b1: 10 * draw.below(20) }, { b2: 10 * draw.below(8) }, {}, { income: 700 }]);
/** Of those that the ward has now, under whatever name. */
const villagesNow = ({ review }: Scene): string[] => {
  const present = Object.keys(review.totals.villages);
  return present.length > 0 ? present : villages;
};
const village = (scene: Scene): string => {
  const { draw } = scene;
  return draw.chance(0.95) ? draw.one(draw.chance(0.8) ? villagesNow(scene) : villages) : 'Bản Lạ';
};

/** A village renamed, or two merged, some of them into one that there is already. */
function villageChange(scene: Scene): Fields {
  const { draw } = scene;
  const from = [village(scene), ...(draw.chance(0.5) ? [draw.one(villagesNow(scene))] : [])];
  const to = draw.one(['Bản Mới', 'Bản Gộp', ...from, ...villages]);
  const paper = draw.chance(0.3) && { paper: { signer: 'Nông Văn Thử', paperOn: scene.day } };
  return { villages: [{ from, to }], reason: reasonIn(scene), ...paper };
}

/** A meeting at which everybody agreed. */
export const wellFormedMeeting = (village: string): Fields => ({ village, attended: 12, agreed: 12 });

function meeting(scene: Scene): Fields {
  const { draw } = scene;
  const attended = draw.chance(0.9) ? 1 + draw.below(20) : 0;
  const agreed = draw.chance(0.85) ? attended : draw.below(attended + 2);
  const changes = draw.chance(0.2)
    ? [{ household: keyIn(scene), set: scoresIn(scene), reason: reasonIn(scene) }]
    : [];
  const votes = Array.from({ length: 1 + draw.below(2) }, () => voteOn(keyIn(scene), scene));
  return { village: village(scene), attended, agreed, changes, ...(draw.chance(0.3) && { votes }) };
}

/** Households of other villages and unknown ones too, and one twice. */
function voteOn(household: string, { draw }: Scene): Fields {
  const agreed = draw.below(6);
  return { household, agreed, against: draw.chance(0.5) ? 0 : draw.below(6) };
}

const fileIn = ({ draw, decisions }: Scene): string =>
  draw.one([...attachmentsIn(decisions).map(({ file }) => file), 'ab'.repeat(16)]);

/** A file for one of the ward's meetings, postings or households, sometimes for none, sometimes in another's place. */
function attachment(scene: Scene): Fields {
  const { draw, decisions } = scene;
  const meetings = decisions
    .filter(({ kind }) => kind === 'recordMeeting')
    .map(({ at, body }) => ({ kind: 'meeting', village: body.village, at }));
  const to = draw.one<Fields>([
    ...meetings,
    { kind: 'posting', round: 1 + draw.below(2) },
    { kind: 'household', household: keyIn(scene) },
  ]);
  const content = draw.chance(0.9) ? smallPng.toString('base64') : 'TVqQAA==';
  return { to, name: 'anh.png', content, ...(draw.chance(0.3) && { replaces: fileIn(scene) }) };
}

/**
 * How each command in a ward is drawn. A new command of the contract needs a line here, under its name: it gives the
 * fields of its body, mostly such as a ward in that stage could send, sometimes wrong ones. Who gives the command, the
 * ward, the request and the time are drawn elsewhere; where the file of a batch is sent is in `season.ts`.
 */
export const generators: Readonly<Partial<Record<EndpointName, Generate>>> = {
  loadOpeningList: () => ({ entries: [] }),
  takeClosingList: () => ({ earlier: 'dot-truoc-2018' }),
  recordTraining: ({ draw }) => ({ attended: draw.below(30) }),
  waiveTraining: (scene) => ({ reason: reasonIn(scene) }),
  extendStage: (scene) => ({
    stage: scene.draw.one(['training', 'survey', 'vetting']),
    to: scene.day,
    reason: reasonIn(scene),
    ...(scene.draw.chance(0.3) && { paper: { signer: 'Nông Văn Thử', paperOn: scene.day } }),
  }),
  changeVillages: villageChange,
  restartWard: (scene) => ({ reason: reasonIn(scene) }),
  recordMeeting: meeting,
  attachFile: attachment,
  attachPosition: (scene) => ({ household: keyIn(scene), latitude: 22.1, longitude: 105.6 }),
  detachFile: (scene) => ({ file: fileIn(scene), reason: reasonIn(scene) }),
  forwardList: () => ({}),
  approveWard: () => ({}),
  returnHouseholds: (scene) => ({
    households: [keyIn(scene), ...scene.draw.some(scene.keys)],
    reason: reasonIn(scene),
  }),
  recall: (scene) => ({ reason: reasonIn(scene) }),
  askOpinion: ({ draw }) => ({ ...(draw.chance(0.3) && { of: 'tinh' }), text: 'Xin ý kiến' }),
  giveOpinion: ({ draw }) => ({
    opinion: 1 + draw.below(3),
    advice: draw.one(Advice.options),
    text: 'Ý kiến thử',
  }),
  requestEvidence: () => ({}),
  remark: () => ({ text: 'Đã xem 20 hộ' }),
  excuseHousehold: (scene) => ({
    household: keyIn(scene),
    reason: scene.draw.one(['moved', 'deceased', 'merged', 'split', 'refused']),
  }),
  withdrawHousehold: (scene) => ({ household: keyIn(scene), reason: reasonIn(scene) }),
  removeHousehold: (scene) => ({ household: keyIn(scene), reason: reasonIn(scene) }),
  mergeHousehold: (scene) => ({ household: keyIn(scene), into: keyIn(scene), reason: reasonIn(scene) }),
  submitSurvey: () => ({}),
  postList: () => ({ places: ['Trụ sở UBND xã'] }),
  fileObjection: (scene) => ({ household: keyIn(scene), text: 'Đề nghị xem lại' }),
  resolveObjection: (scene) => ({
    household: keyIn(scene),
    outcome: scene.draw.one(['upheld', 'changed']),
    set: scoresIn(scene),
  }),
  claim: (scene) => ({ name: 'Lò Thị Thử', village: village(scene), text: 'Không thấy trong danh sách' }),
  accept: (scene) => ({
    receipt: scene.draw.one([...scene.receipts, 'khong-co']),
    ...(scene.draw.chance(0.5) && { household: keyIn(scene) }),
  }),
  dismiss: (scene) => ({
    receipts: [scene.draw.one([...scene.receipts, 'khong-co'])],
    reason: reasonIn(scene),
  }),
  recordRequest: (scene) => ({
    wants: scene.draw.one(['entry', 'exit']),
    head: `Lò ${keyIn(scene)}`,
    birth: scene.draw.one(['1970', '1970-05-01']),
    village: village(scene),
    people: 1 + scene.draw.below(5),
    text: 'Bị bệnh nặng',
    receivedOn: scene.day,
  }),
  answerRequest: (scene) => ({
    receipt: scene.draw.one([...scene.receipts, 'khong-co']),
    outcome: scene.draw.one(['granted', 'refused']),
    class: scene.draw.one(['poor', 'near-poor', 'other']),
    reason: reasonIn(scene),
  }),
  openMonthlyReview: () => ({}),
  recordRecheck: (scene) => ({
    inspection: 1 + scene.draw.below(2),
    household: keyIn(scene),
    ...(scene.draw.chance(0.5) && { set: scoresIn(scene) }),
  }),
  receiveBatch: ({ draw }) => ({ name: draw.one(['danh-sach.csv', 'Lò h-1.csv']) }),
  commitBatch: (scene) => ({
    batchId: batchIn(scene),
    ...(scene.draw.chance(0.3) && { confirm: scene.keys }),
  }),
  correctCell: (scene) => ({
    batchId: batchIn(scene),
    sheet: '',
    row: 1 + scene.draw.below(7),
    column: scene.draw.one(['B2', 'I', '']),
    value: scene.draw.one(['20', 'sai', '']),
  }),
  dropRow: (scene) => ({
    batchId: batchIn(scene),
    sheet: '',
    row: 1 + scene.draw.below(7),
    dropped: scene.draw.chance(0.8),
    reason: reasonIn(scene),
  }),
  discardBatch: (scene) => ({ batchId: batchIn(scene) }),
  undoBatch: (scene) => ({ batchId: batchIn(scene), reason: reasonIn(scene) }),
};

/** The households of a file: mostly all of the list, sometimes few or others, sometimes with errors. */
export function fileOf({ draw, keys }: Scene): Sketch[] {
  const known = keys.slice(0, -1);
  const codes = draw.chance(0.6) ? known : [...draw.some(known), draw.one(known)];
  const errors = draw.chance(0.7) ? 0 : 0.3;
  // Some files hold households as others do, which leaves them unchanged.
  const isCopy = draw.chance(0.3);
  const household = (code: string): Sketch => ({
    code,
    name: draw.chance(0.98) ? `Lò ${code}` : 'Vàng Khác',
    village: draw.one(villages),
    people: 1 + draw.below(5),
    b1: 10 * draw.below(18),
    // More points than there are.
    b2: draw.chance(errors) ? 999 : 10 * draw.below(8),
  });
  const copy = (code: string): Sketch => ({
    code,
    name: `Lò ${code}`,
    village: upperVillage,
    b1: 100,
    b2: 30,
  });
  return [...new Set(codes)].map(isCopy ? copy : household);
}
