import type { EndpointName } from '../contract/contract.ts';
import type { Text } from './text.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** The names of the app's sections. Pages show these, and texts that send a reader to one quote them. */
export const sections = {
  myWork: t('Việc của tôi', 'My work'),
  handIn: t('Nộp danh sách', 'Hand in a list'),
  errors: t('Lỗi cần sửa', 'Errors to mend'),
  households: t('Danh sách hộ', 'Households'),
  meetings: t('Họp thôn', 'Village meetings'),
  posting: t('Niêm yết', 'Posting'),
  objections: t('Khiếu nại', 'Objections'),
  results: t('Kết quả', 'Results'),
  inspections: t('Kiểm tra', 'Inspections'),
  corrections: t('Hộ phải sửa sau kiểm tra', 'Households to correct after an inspection'),
  story: t('Nhật ký', 'Story'),
  waiting: t('Chờ tôi', 'Waiting for me'),
  board: t('Tiến độ', 'Board'),
  calendar: t('Lịch', 'Calendar'),
  training: t('Tập huấn', 'Training'),
  reminders: t('Nhắc hạn', 'Reminders'),
  duplicates: t('Trùng lặp', 'Duplicates'),
  accounts: t('Tài khoản', 'Accounts'),
  newCampaign: t('Mở đợt rà soát', 'New campaign'),
} as const satisfies Record<string, Text>;

/** The labels of the buttons, each under the name of the command that it gives. */
export const buttons = {
  receiveBatch: t('Kiểm tra tệp', 'Check the file'),
  commitBatch: t('Ghi vào danh sách', 'Record'),
  submitSurvey: t('Gửi kết quả rà soát', 'Submit the survey'),
  excuseHousehold: t('Miễn rà soát', 'Excuse'),
  withdrawHousehold: t('Rút hộ có lỗi', 'Withdraw'),
  removeHousehold: t('Bỏ hộ ghi nhầm', 'Remove'),
  mergeHousehold: t('Gộp vào hộ khác', 'Merge'),
  recordMeeting: t('Ghi kết quả họp', 'Save the meeting'),
  forwardList: t('Chuyển sang niêm yết', 'Forward for posting'),
  postList: t('Xác nhận đã niêm yết', 'Confirm the posting'),
  resolveObjection: t('Ghi kết quả phúc tra', 'Save the recheck'),
  approveWard: t('Phê duyệt', 'Approve'),
  returnHouseholds: t('Trả lại', 'Return'),
  extendStage: t('Gia hạn', 'Extend'),
  moveWindow: t('Dời thời hạn', 'Move the window'),
  recordTraining: t('Ghi tập huấn', 'Save the training'),
  waiveTraining: t('Miễn tập huấn', 'Waive the training'),
  launchCampaign: t('Khởi động', 'Launch'),
  closeCampaign: t('Kết thúc đợt', 'Close the campaign'),
  restartWard: t('Chạy lại', 'Restart'),
  drawInspection: t('Rút mẫu', 'Draw the sample'),
  recordRecheck: t('Ghi kết quả kiểm tra', 'Save what was found'),
  closeInspection: t('Kết thúc cuộc kiểm tra', 'Close the inspection'),
  remark: t('Ghi nhận xét', 'Add a remark'),
  recall: t('Rút lại', 'Recall'),
  askOpinion: t('Hỏi ý kiến', 'Ask for an opinion'),
  giveOpinion: t('Cho ý kiến', 'Give an opinion'),
  requestReport: t('Tạo báo cáo', 'Make the report'),
  recordSupport: t('Ghi hỗ trợ', 'Record the support'),
  discardBatch: t('Bỏ tệp', 'Discard'),
  undoBatch: t('Hoàn tác việc ghi', 'Undo the recording'),
  accept: t('Tiếp nhận', 'Accept'),
  dismiss: t('Không tiếp nhận', 'Dismiss'),
} as const satisfies Partial<Record<EndpointName, Text>>;
