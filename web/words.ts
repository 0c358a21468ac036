import type { Text } from '../shared/i18n/text.ts';
import { type Word, words } from '../shared/i18n/words.ts';
import type { Stage } from '../shared/ward/stage.ts';
import type { StoryEvent } from './answers.ts';
import { day } from './dom.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

const capital = ({ vi, en }: Text): Text => t(first(vi), first(en));
const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const named = <W extends Word>(...names: readonly W[]) =>
  Object.fromEntries(names.map((name) => [name, capital(words[name])])) as Record<W, Text>;

export const stages = named('training', 'survey', 'vetting', 'posting', 'approval', 'recorded');
export const stageNames = Object.keys(stages) as Stage[];

export const classes = named('poor', 'near-poor', 'other');
export const roles = named('province', 'district', 'ward', 'observer');
export const batchStatus = named('waiting', 'ready', 'refused', 'committed', 'failed');

export const preview = {
  new: t('mới', 'new'),
  changed: t('thay đổi', 'changed'),
  unchanged: t('giữ nguyên', 'unchanged'),
  missing: t('không có trong tệp này', 'not in this file'),
  rejected: t('bị trả lại', 'rejected'),
  unsurveyed: t('chưa rà soát, được bỏ qua', 'not surveyed yet, passed over'),
} as const;

export const villageState = {
  due: t('chưa họp', 'to meet'),
  passed: t('đã thông qua', 'passed'),
  reopened: t('chấm lại', 'scored again'),
} as const;

type Detail = StoryEvent['detail'];
const count = (list: Detail[string] | undefined): string =>
  String(typeof list === 'object' ? list.length : (list ?? ''));
const stageOf = ({ stage }: Detail): Text => stages[stage as Stage] ?? t(String(stage), String(stage));

/** What happened, in words. */
const deeds: Readonly<Record<string, (d: Detail) => Text>> = {
  loadOpeningList: (d) =>
    t(`Nhận danh sách đầu kỳ, ${d.households} hộ`, `Took in the opening list, ${d.households} households`),
  createCampaign: (d) => t(`Lập đợt rà soát, ${d.wards} xã`, `Created the campaign, ${d.wards} wards`),
  launchCampaign: () => t('Khởi động đợt rà soát', 'Launched the campaign'),
  closeCampaign: () => t('Kết thúc đợt rà soát', 'Closed the campaign'),
  moveWindow: (d) =>
    t(`Dời hạn ${stageOf(d).vi} đến ${day(String(d.to))}`, `Moved the end of ${stageOf(d).en}`),
  openStage: (d) =>
    t(`Mở bước ${stageOf(d).vi}, lượt ${d.round}`, `${stageOf(d).en} opened, round ${d.round}`),
  endStage: (d) => t(`Kết thúc bước ${stageOf(d).vi}`, `${stageOf(d).en} ended by itself`),
  recordTraining: (d) => t(`Tập huấn, ${d.attended} người dự`, `Training, ${d.attended} attended`),
  waiveTraining: () => t('Miễn tập huấn', 'Training waived'),
  extendStage: (d) => t(`Gia hạn ${stageOf(d).vi} đến ${day(String(d.to))}`, `${stageOf(d).en} extended`),
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
  postList: (d) => t(`Niêm yết đến hết ${day(String(d.lastDay))}`, 'Posted the list'),
  fileObjection: (d) => t(`Khiếu nại, phúc tra trước ${day(String(d.dueOn))}`, 'Objection filed'),
  resolveObjection: (d) =>
    d.outcome === 'changed'
      ? t('Phúc tra: thay đổi, niêm yết lại', 'Recheck: changed, posted again')
      : t('Phúc tra: giữ nguyên', 'Recheck: upheld'),
  approveWard: (d) => t(`Thẩm định: đồng ý ${d.households} hộ`, `Approved ${d.households} households`),
  returnHouseholds: (d) =>
    t(`Thẩm định: trả lại ${count(d.households)} hộ`, `Returned ${count(d.households)} households`),
  restartWard: () => t('Chạy lại quy trình của xã', 'Restarted the ward’s workflow'),
  recordWard: (d) =>
    t(
      `Ghi nhận chính thức: ${d.poor} hộ nghèo, ${d.nearPoor} hộ cận nghèo`,
      `Recorded: ${d.poor} poor, ${d.nearPoor} near-poor`,
    ),
  sendReminders: (d) =>
    t(`Gửi ${d.reminders} nhắc hạn cho ${d.people} người`, `Sent ${d.reminders} reminders`),
};

export const deed = ({ did, detail }: StoryEvent): Text => deeds[did]?.(detail) ?? t(did, '');
