import type { Text } from './text.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** The words for the codes of records, refusals and answers; in lower case, as inside a sentence. */
export const words = {
  // Stages.
  training: t('tập huấn', 'training'),
  survey: t('rà soát', 'survey'),
  vetting: t('họp dân', 'vetting'),
  posting: t('niêm yết', 'posting'),
  approval: t('thẩm định', 'approval'),
  recorded: t('đã ghi nhận', 'recorded'),
  // Statuses of campaigns and batches.
  prepared: t('đang chuẩn bị', 'prepared'),
  running: t('đang chạy', 'running'),
  closed: t('đã kết thúc', 'closed'),
  waiting: t('đang chờ tệp', 'waiting for the file'),
  ready: t('chờ ghi nhận', 'ready to commit'),
  refused: t('không đọc được', 'refused'),
  committed: t('đã ghi nhận', 'committed'),
  failed: t('gặp lỗi', 'failed'),
  // Classes.
  poor: t('hộ nghèo', 'poor'),
  'near-poor': t('hộ cận nghèo', 'near-poor'),
  other: t('không nghèo', 'not poor'),
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
