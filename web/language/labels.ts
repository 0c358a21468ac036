import type { Text } from '../../shared/i18n/text.ts';
import { type Word, words } from '../../shared/i18n/words.ts';
import type { ReportKind } from '../../shared/reporting/reporting-settings.ts';
import type { Stage } from '../../shared/ward/stage.ts';

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const labelsOf = <W extends Word>(...codes: readonly W[]) =>
  Object.fromEntries(
    codes.map((code) => [code, { vi: capitalise(words[code].vi), en: capitalise(words[code].en) }]),
  ) as Record<W, Text>;

/** In the order of the process. */
export const stageNames = ['training', 'survey', 'vetting', 'posting', 'approval', 'recorded'] as const;
export const stages = labelsOf(...stageNames);
export const isStage = (value: unknown): value is Stage => stageNames.some((name) => name === value);

/** The reports that a province owes. */
const reportNames = ['preliminary', 'official', 'inYear'] as const;
export const reports = labelsOf(...reportNames);
export const isReport = (value: unknown): value is ReportKind => reportNames.some((name) => name === value);

/** What a reminder is about where that is no stage. */
export const abouts = labelsOf('requests', 'reports');

export const classes = labelsOf('poor', 'near-poor', 'other');
/** With that of a household whose scores lack what a further standard needs. */
export const classesOrUnknown = { ...classes, ...labelsOf('unknown') };
export const roles = labelsOf('province', 'district', 'ward', 'observer');

/** What a file changes, in numbers of households. */
export const preview = {
  new: { vi: 'Hộ mới', en: 'New' },
  changed: { vi: 'Hộ thay đổi', en: 'Changed' },
  unchanged: { vi: 'Hộ giữ nguyên', en: 'Unchanged' },
  missing: { vi: 'Không có trong tệp', en: 'Not in this file' },
  rejected: { vi: 'Hộ có lỗi', en: 'With errors' },
  foreign: { vi: 'Của xã khác, bỏ qua', en: 'Another ward’s, passed over' },
  heads: { vi: 'Đổi chủ hộ', en: 'Another head' },
  unsurveyed: { vi: 'Chưa rà soát, bỏ qua', en: 'Not surveyed, passed over' },
} as const;

export const villageState = {
  due: { vi: 'chưa họp', en: 'to meet' },
  passed: { vi: 'đã thông qua', en: 'passed' },
  reopened: { vi: 'chấm lại', en: 'scored again' },
} as const;
