import type { AuditWord } from '../../shared/contract/contract.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { signedPaperText } from '../../shared/papers/signed-paper-text.ts';
import type { StoryEvent } from '../client/answers.ts';
import { accountTexts } from './account-event-text.ts';
import { approvalTexts, atLevel } from './approval-event-text.ts';
import { attachmentTexts } from './attachment-event-text.ts';
import { counted, households, numberIn, people, type Value, wards } from './counted.ts';
import { formatDay } from './format.ts';
import { isStage, stages } from './labels.ts';
import { launchTexts } from './launch-event-text.ts';
import { isOutcome, outcomes } from './outcomes.ts';
import { requestTexts } from './request-event-text.ts';

type Detail = StoryEvent['detail'];
type EventText = (detail: Detail) => Text;

const t = (vi: string, en: string): Text => ({ vi, en });
const dayIn = (value: Value): string => formatDay(String(value));
const oneHousehold = t('Quyết định: hai hộ là một', 'Decided that two households are one');
const twoHouseholds = t('Quyết định: hai hộ khác nhau', 'Decided that two households are different');
/** The stage in words, as inside a sentence. */
function stageIn({ stage }: Detail): Text {
  const { vi, en } = isStage(stage) ? stages[stage] : t(String(stage), String(stage));
  return t(vi.toLowerCase(), en.toLowerCase());
}

/** The paper that an event names, at the end of its text. */
function byPaper(d: Detail): Text {
  const text = signedPaperText(d as Parameters<typeof signedPaperText>[0]);
  return text ? t(`, theo ${text.vi}`, `, by ${text.en}`) : t('', '');
}

const stageEnds: Readonly<Record<string, Text>> = {
  untrained: t('hết thời hạn, không tập huấn', 'its time is over, without training'),
  clear: t('đủ ngày, không còn khiếu nại', 'the days are over and no objection is open'),
  final: t('đủ ngày, không phải thẩm định', 'the days are over and nobody has to approve'),
};

function ingested(d: Detail): Text {
  if (d.status !== 'ready') {
    return t('Kiểm tra tệp: không đọc được', 'Checked the file: it cannot be read');
  }
  const accepted = households(d.accepted);
  return t(
    `Kiểm tra tệp: ${accepted.vi} đạt, ${numberIn(d.rejected)} có lỗi`,
    `Checked the file: ${accepted.en} accepted, ${numberIn(d.rejected)} with errors`,
  );
}

/** A number that most events do not have, after a comma. */
const ifAny = (value: Value, vi: string, en: string): Text =>
  value === undefined ? t('', '') : t(`, ${numberIn(value)} ${vi}`, `, ${numberIn(value)} ${en}`);

function met(d: Detail): Text {
  const changed = households(d.changed);
  const isChanged = numberIn(d.changed) > 0;
  const down = households(d.votedDown);
  const downText =
    numberIn(d.votedDown) > 0 ? t(`; ${down.vi} không được thông qua`, `; ${down.en} voted down`) : t('', '');
  const [passedVi, passedEn] = d.passed ? ['thông qua', 'passed'] : ['không thông qua', 'not passed'];
  return t(
    `Họp thôn ${d.village}: ${d.agreed}/${d.attended} người đồng ý, ${passedVi}${isChanged ? `; sửa điểm ${changed.vi}` : ''}${downText.vi}`,
    `Meeting of ${d.village}: ${d.agreed} of ${d.attended} agreed, ${passedEn}${isChanged ? `; ${changed.en} rescored` : ''}${downText.en}`,
  );
}

function closed(d: Detail): Text {
  if (!Array.isArray(d.unfinished)) {
    return t(
      `Đợt rà soát kết thúc: cả ${wards(d.wards).vi} đã hoàn thành`,
      `The campaign ended: all of its ${wards(d.wards).en} are recorded`,
    );
  }
  const open = wards(d.unfinished);
  return t(`Kết thúc đợt khi còn ${open.vi} chưa xong`, `Closed the campaign with ${open.en} unfinished`);
}

const texts: Readonly<Record<AuditWord, EventText>> = {
  ...launchTexts,
  ...accountTexts,
  ...requestTexts,
  recordSupport: (d) =>
    t(
      `Ghi hỗ trợ đã thực hiện: ${numberIn(d.rows)} dòng của ${numberIn(d.programmes)} chương trình`,
      `Recorded the support delivered: rows: ${numberIn(d.rows)}, programmes: ${numberIn(d.programmes)}`,
    ),
  requestReport: () => t('Yêu cầu tạo báo cáo', 'Asked for the report'),
  makeReport: (d) =>
    d.fault
      ? t('Không tạo được báo cáo', 'The report could not be made')
      : t('Đã tạo báo cáo', 'The report was made'),
  requestEvidence: () => t('Yêu cầu tạo hồ sơ rà soát', 'Asked for the evidence pack'),
  makeEvidence: (d) =>
    d.fault
      ? t('Không tạo được hồ sơ rà soát', 'The evidence pack could not be made')
      : t('Đã tạo hồ sơ rà soát', 'The evidence pack was made'),
  closeCampaign: closed,
  sendAgain: (d) =>
    t(
      `Gửi lại nhắc hạn của một người, ngày ${dayIn(d.day)}`,
      `Sent one person’s reminders of ${dayIn(d.day)} again`,
    ),
  changeContacts: (d) => {
    const now = counted(d.addresses, 'địa chỉ', 'address', 'addresses');
    return t(
      `Sửa địa chỉ thư của ${d.name}, nay có ${now.vi}`,
      `Changed the mail addresses of ${d.name}, now ${now.en}`,
    );
  },
  moveWindow: (d) =>
    t(
      `Dời thời hạn ${stageIn(d).vi}${d.from ? ` từ ngày ${dayIn(d.from)}` : ''} đến hết ngày ${dayIn(d.to)}${byPaper(d).vi}`,
      `Moved the window of ${stageIn(d).en}: ${d.from ? `from ${dayIn(d.from)} ` : ''}to ${dayIn(d.to)}${byPaper(d).en}`,
    ),
  extendStage: (d) =>
    t(
      `Gia hạn ${stageIn(d).vi} cho xã đến hết ngày ${dayIn(d.to)}${byPaper(d).vi}`,
      `Extended ${stageIn(d).en} for the ward to ${dayIn(d.to)}${byPaper(d).en}`,
    ),
  openStage: (d) =>
    t(`Bắt đầu bước ${stageIn(d).vi}, lần ${d.round}`, `Opened the stage ${stageIn(d).en}, round ${d.round}`),
  endStage: (d) => {
    const end = stageEnds[String(d.outcome)];
    return t(
      `Kết thúc bước ${stageIn(d).vi}${end ? `: ${end.vi}` : ''}`,
      `Ended the stage ${stageIn(d).en}${end ? `: ${end.en}` : ''}`,
    );
  },
  recordSession: (d) =>
    t(`Ghi buổi tập huấn ngày ${dayIn(d.heldOn)}`, `Recorded the training session of ${dayIn(d.heldOn)}`),
  recordTraining: (d) => {
    const [vi, en] =
      d.passedCheck === undefined
        ? ['', '']
        : [`, ${people(d.passedCheck).vi} đạt kiểm tra`, `, ${people(d.passedCheck).en} passed the check`];
    return t(
      `Ghi tập huấn: ${people(d.attended).vi} dự${vi}`,
      `Recorded the training: ${people(d.attended).en} attended${en}`,
    );
  },
  waiveTraining: () => t('Miễn tập huấn cho xã', 'Waived the ward’s training'),
  receiveBatch: () => t('Nộp một tệp danh sách', 'Handed in a file'),
  ingestBatch: ingested,
  markBatch: () => t('Không tạo được tệp đánh dấu lỗi', 'Could not make the marked file'),
  refuseFile: () => t('Chặn tệp vì có mã độc', 'Stopped a file: it holds malware'),
  commitBatch: (d) => {
    const heads = ifAny(d.heads, 'đổi chủ hộ', 'with another head');
    const foreign = ifAny(d.foreign, 'của xã khác, bỏ qua', 'of another ward, passed over');
    return t(
      `Ghi vào danh sách: ${numberIn(d.new)} hộ mới, ${numberIn(d.changed)} thay đổi${heads.vi}, ${numberIn(d.unchanged)} giữ nguyên, ${numberIn(d.rejected)} có lỗi${foreign.vi}`,
      `Recorded a file: ${numberIn(d.new)} new, ${numberIn(d.changed)} changed${heads.en}, ${numberIn(d.unchanged)} unchanged, ${numberIn(d.rejected)} with errors${foreign.en}`,
    );
  },
  correctCell: (d) =>
    t(
      `Sửa ô ${d.column}${d.row} của một tệp trên trang: còn ${households(d.rejected).vi} có lỗi`,
      `Corrected cell ${d.column}${d.row} of a file: ${households(d.rejected).en} with errors left`,
    ),
  dropRow: (d) =>
    d.dropped
      ? t(`Bỏ dòng ${d.row} của một tệp`, `Dropped row ${d.row} of a file`)
      : t(`Khôi phục dòng ${d.row} của một tệp`, `Put back row ${d.row} of a file`),
  discardBatch: () => t('Bỏ một tệp chưa ghi', 'Discarded a file that was not recorded'),
  undoBatch: (d) => {
    const kept = d.kept
      ? {
          vi: `, trong đó ${households(d.kept).vi} của tệp này vẫn còn vì tệp ghi sau cũng có`,
          en: `, of which ${households(d.kept).en} of this file stay because a later one holds them too`,
        }
      : { vi: '', en: '' };
    return t(
      `Hoàn tác việc ghi một tệp: còn ${households(d.households).vi} đã ghi${kept.vi}`,
      `Undid the recording of a file: ${households(d.households).en} recorded now${kept.en}`,
    );
  },
  excuseHousehold: () =>
    t('Miễn rà soát một hộ của danh sách đầu kỳ', 'Excused a household of the opening list'),
  withdrawHousehold: () => t('Rút một hộ có lỗi', 'Withdrew a household with errors'),
  removeHousehold: () => t('Bỏ một hộ ghi nhầm', 'Removed a household that was recorded by mistake'),
  mergeHousehold: () =>
    t('Gộp một hộ ghi nhầm mã vào hộ đúng', 'Merged a household with a mistyped code into the right one'),
  submitSurvey: (d) =>
    t(
      `Gửi kết quả rà soát: ${households(d.households).vi}`,
      `Submitted the survey: ${households(d.households).en}`,
    ),
  recordMeeting: met,
  forwardList: () => t('Chuyển danh sách sang niêm yết', 'Forwarded the list for posting'),
  postList: (d) => {
    const places = counted(d.places, 'nơi', 'place');
    return t(
      `Niêm yết lần ${d.round} tại ${places.vi}, đến hết ngày ${dayIn(d.lastDay)}`,
      `Posted the list, round ${d.round}, at ${places.en}, to the end of ${dayIn(d.lastDay)}`,
    );
  },
  decideDuplicate: ({ verdict }) => (verdict === 'same' ? oneHousehold : twoHouseholds),
  dismiss: (d) =>
    t(`Không tiếp nhận ${numberIn(d.count)} ý kiến`, `Dismissed what came in: ${numberIn(d.count)}`),
  resolveObjection: (d) => {
    const [lateVi, lateEn] = d.late ? [' (quá hạn)', ' (late)'] : ['', ''];
    return d.outcome === 'changed'
      ? t(`Phúc tra: thay đổi, niêm yết lại${lateVi}`, `Recheck: changed, posted again${lateEn}`)
      : t(`Phúc tra: giữ nguyên kết quả${lateVi}`, `Recheck: the result stands${lateEn}`);
  },
  approveWard: (d) => {
    const [levelVi, levelEn] = atLevel(d);
    return t(
      `Phê duyệt danh sách${levelVi}: ${households(d.households).vi}`,
      `Approved the list${levelEn}: ${households(d.households).en}`,
    );
  },
  returnHouseholds: (d) =>
    t(
      `Trả lại ${households(d.households).vi} để họp lại`,
      `Returned ${households(d.households).en} to their meetings`,
    ),
  ...approvalTexts,
  ...attachmentTexts,
  restartWard: (d) =>
    t(`Chạy lại quy trình ở bước ${stageIn(d).vi}`, `Restarted the ward’s workflow at ${stageIn(d).en}`),
  drawInspection: (d) =>
    t(
      `Rút mẫu kiểm tra số ${d.inspection}: ${households(d.drawn).vi}`,
      `Drew the sample of inspection ${d.inspection}: ${households(d.drawn).en}`,
    ),
  recordRecheck: (d) => {
    const { vi, en } = outcomes[isOutcome(d.outcome) ? d.outcome : 'notMet'];
    return t(`Kiểm tra ${d.inspection}, một hộ: ${vi}`, `Inspection ${d.inspection}, one household: ${en}`);
  },
  closeInspection: (d) => t(`Kết thúc cuộc kiểm tra ${d.inspection}`, `Closed inspection ${d.inspection}`),
  remark: () => t('Ghi một nhận xét', 'Added a remark'),
  recordWard: (d) =>
    t(
      `Hoàn thành: kết quả chính thức của ${households(d.households).vi} là ${numberIn(d.poor)} hộ nghèo, ${numberIn(d.nearPoor)} hộ cận nghèo`,
      `Completed: the official result of ${households(d.households).en} is ${numberIn(d.poor)} poor, ${numberIn(d.nearPoor)} near-poor`,
    ),
  sendReminders: (d) =>
    t(
      `Gửi ${counted(d.reminders, 'nhắc hạn', 'reminder').vi} cho ${people(d.people).vi}`,
      `Sent ${counted(d.reminders, 'nhắc hạn', 'reminder').en} to ${people(d.people).en}`,
    ),
};

const isKnown = (word: string): word is AuditWord => Object.hasOwn(texts, word);

/** An audit event as a sentence. A word of another version is shown as it is. */
export const eventText = ({ did, detail }: Pick<StoryEvent, 'did' | 'detail'>): Text =>
  isKnown(did) ? texts[did](detail) : t(did, did);
