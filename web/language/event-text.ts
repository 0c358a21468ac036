import type { AuditWord } from '../../shared/contract/contract.ts';
import type { Text } from '../../shared/i18n/text.ts';
import type { StoryEvent } from '../client/answers.ts';
import { formatDay } from './format.ts';
import { isStage, stages } from './labels.ts';

type Detail = StoryEvent['detail'];

const t = (vi: string, en: string): Text => ({ vi, en });
const dayIn = (value: Detail[string] | undefined): string => formatDay(String(value));
/** Those who may not see which households are meant get their number in place of the list. */
const count = (value: Detail[string] | undefined): string =>
  String(typeof value === 'object' ? value.length : (value ?? ''));
const stageOf = ({ stage }: Detail): Text =>
  isStage(stage) ? stages[stage] : t(String(stage), String(stage));

type EventText = (detail: Detail) => Text;

const texts: Readonly<Record<string, EventText>> = {
  loadOpeningList: (d) =>
    t(`Nhận danh sách đầu kỳ, ${d.households} hộ`, `Took in the opening list, ${d.households} households`),
  createCampaign: (d) => t(`Lập đợt rà soát, ${d.wards} xã`, `Created the campaign, ${d.wards} wards`),
  launchCampaign: () => t('Khởi động đợt rà soát', 'Launched the campaign'),
  closeCampaign: () => t('Kết thúc đợt rà soát', 'Closed the campaign'),
  moveWindow: (d) => t(`Dời hạn ${stageOf(d).vi} đến ${dayIn(d.to)}`, `Moved the end of ${stageOf(d).en}`),
  openStage: (d) =>
    t(`Mở bước ${stageOf(d).vi}, lượt ${d.round}`, `${stageOf(d).en} opened, round ${d.round}`),
  endStage: (d) => t(`Kết thúc bước ${stageOf(d).vi}`, `${stageOf(d).en} ended automatically`),
  recordTraining: (d) => t(`Tập huấn, ${d.attended} người dự`, `Training, ${d.attended} attended`),
  waiveTraining: () => t('Miễn tập huấn', 'Training waived'),
  extendStage: (d) => t(`Gia hạn ${stageOf(d).vi} đến ${dayIn(d.to)}`, `${stageOf(d).en} extended`),
  receiveBatch: () => t('Nộp tệp số liệu', 'Survey file sent'),
  ingestBatch: (d) =>
    d.status === 'ready'
      ? t(
          `Kiểm tra tệp: ${d.accepted} hộ đạt, ${d.rejected} bị trả lại`,
          `File checked: ${d.accepted} accepted, ${d.rejected} rejected`,
        )
      : t('Kiểm tra tệp: không đọc được', 'File checked: refused'),
  markBatch: () => t('Không tạo được tệp đã đánh dấu', 'The marked file could not be made'),
  refuseFile: () => t('Tệp bị bộ quét mã độc chặn', 'File stopped by the malware scan'),
  commitBatch: (d) =>
    t(
      `Ghi nhận số liệu: ${d.new} mới, ${d.changed} thay đổi, ${d.rejected} bị trả lại`,
      `Committed: ${d.new} new, ${d.changed} changed, ${d.rejected} rejected`,
    ),
  excuseHousehold: () =>
    t('Ghi lý do một hộ đầu kỳ không rà soát', 'Excused a household of the opening list'),
  withdrawHousehold: () => t('Rút một hộ bị trả lại', 'Withdrew a rejected household'),
  submitSurvey: (d) =>
    t(`Gửi kết quả rà soát, ${d.households} hộ`, `Submitted the survey, ${d.households} households`),
  recordMeeting: (d) =>
    t(
      `Họp dân ${d.village}: ${d.agreed}/${d.attended} đồng ý, ${d.passed ? 'thông qua' : 'không thông qua'}`,
      `Meeting: ${d.agreed} of ${d.attended} agreed, ${d.passed ? 'passed' : 'not passed'}`,
    ),
  forwardList: () => t('Chuyển danh sách để niêm yết', 'Forwarded the list'),
  postList: (d) => t(`Niêm yết đến hết ${dayIn(d.lastDay)}`, 'Posted the list'),
  fileObjection: (d) => t(`Khiếu nại, phúc tra trước ${dayIn(d.dueOn)}`, 'Objection filed'),
  resolveObjection: (d) =>
    d.outcome === 'changed'
      ? t('Phúc tra: thay đổi, niêm yết lại', 'Recheck: changed, posted again')
      : t('Phúc tra: giữ nguyên', 'Recheck: upheld'),
  approveWard: (d) => t(`Thẩm định: đồng ý ${d.households} hộ`, `Approved ${d.households} households`),
  returnHouseholds: (d) =>
    t(`Thẩm định: trả lại ${count(d.households)} hộ`, `Returned ${count(d.households)} households`),
  restartWard: () => t('Chạy lại quy trình của xã', 'Restarted the ward’s workflow'),
  remark: () => t('Nhận xét của đoàn giám sát', 'Remark of a monitoring team'),
  recordWard: (d) =>
    t(
      `Ghi nhận chính thức: ${d.poor} hộ nghèo, ${d.nearPoor} hộ cận nghèo`,
      `Recorded: ${d.poor} poor, ${d.nearPoor} near-poor`,
    ),
  sendReminders: (d) =>
    t(`Gửi ${d.reminders} nhắc hạn cho ${d.people} người`, `Reminders sent: ${d.reminders}`),
} satisfies Partial<Record<AuditWord, EventText>>;

/** An audit event as a sentence. A word of another version is shown as it is. */
export const eventText = ({ did, detail }: StoryEvent): Text => texts[did]?.(detail) ?? t(did, '');
