import type { Text } from '../../shared/i18n/text.ts';

interface Guide {
  /** Its address below `/huong-dan/`, and the name of its file in `docs/huong-dan`. */
  readonly name: string;
  readonly title: Text;
  readonly load: () => Promise<{ readonly default: string }>;
}

/** The guides, each loaded when it is opened. They are in Vietnamese. */
export const guides: readonly Guide[] = [
  {
    name: 'can-bo-xa',
    title: { vi: 'Hướng dẫn cho cán bộ xã', en: 'Guide for ward officers' },
    load: () => import('virtual:guide/can-bo-xa'),
  },
  {
    name: 'tham-dinh',
    title: { vi: 'Hướng dẫn cho cấp thẩm định', en: 'Guide for approvers' },
    load: () => import('virtual:guide/tham-dinh'),
  },
  {
    name: 'dieu-phoi',
    title: { vi: 'Hướng dẫn cho điều phối cấp tỉnh', en: 'Guide for province coordinators' },
    load: () => import('virtual:guide/dieu-phoi'),
  },
  {
    name: 'giam-sat',
    title: { vi: 'Hướng dẫn cho người giám sát', en: 'Guide for observers' },
    load: () => import('virtual:guide/giam-sat'),
  },
  {
    name: 'to-huong-dan',
    title: { vi: 'Bảy việc của xã', en: 'The ward’s seven tasks' },
    load: () => import('virtual:guide/to-huong-dan'),
  },
  {
    name: 'tu-ngu',
    title: { vi: 'Từ ngữ', en: 'Words' },
    load: () => import('virtual:guide/tu-ngu'),
  },
];
