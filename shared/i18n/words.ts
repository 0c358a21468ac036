import type { Text } from './text.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** The words for the codes of records, refusals and answers; in lower case, as inside a sentence. */
export const words = {
  // Stages.
  training: t('tập huấn', 'training'),
  survey: t('rà soát', 'survey'),
  vetting: t('họp dân', 'village meetings'),
  posting: t('niêm yết', 'posting'),
  approval: t('thẩm định', 'approval'),
  recorded: t('hoàn thành', 'completed'),
  // Statuses of campaigns and batches.
  prepared: t('đang chuẩn bị', 'being prepared'),
  running: t('đang thực hiện', 'under way'),
  closed: t('đã kết thúc', 'closed'),
  waiting: t('đang chờ tệp', 'waiting for the file'),
  ready: t('chờ ghi vào danh sách', 'ready to record'),
  refused: t('không hợp lệ', 'not accepted'),
  committed: t('đã ghi vào danh sách', 'recorded'),
  failed: t('gặp sự cố', 'failed'),
  // Classes.
  poor: t('hộ nghèo', 'poor'),
  'near-poor': t('hộ cận nghèo', 'near-poor'),
  other: t('không nghèo', 'not poor'),
  unknown: t('chưa xác định', 'unknown'),
  // What reminders are about beside the stages.
  requests: t('đơn của hộ', 'requests of households'),
  reports: t('báo cáo', 'reports'),
  // The reports that a province owes.
  preliminary: t('báo cáo sơ bộ', 'preliminary report'),
  official: t('báo cáo chính thức', 'official report'),
  inYear: t('báo cáo phát sinh trong năm', 'report of changes in the year'),
  // Values that a standard may not use.
  b1: t('điểm B1', 'score B1'),
  income: t('thu nhập', 'income'),
  // Levels of the approval.
  districtLevel: t('cấp huyện', 'the district'),
  provinceLevel: t('cấp tỉnh', 'the province'),
  // Roles.
  province: t('điều phối cấp tỉnh', 'province coordinator'),
  district: t('cán bộ huyện', 'district officer'),
  ward: t('cán bộ xã', 'ward officer'),
  observer: t('giám sát', 'observer'),
} as const satisfies Record<string, Text>;

export type Word = keyof typeof words;

/** One code, or several separated by commas, in words; any other text stays as it is. */
export const inWords = (codes: string, language: 'vi' | 'en'): string =>
  codes
    .split(', ')
    .map((code) => (Object.hasOwn(words, code) ? words[code as Word][language] : code))
    .join(', ');
